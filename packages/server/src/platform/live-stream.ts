import { Readable } from "node:stream";

/** A stream of server-sent events that stays open. */
export type LiveStream = {
  /** What is sent as the body of an answer; closed by whoever leaves first. */
  readonly body: Readable;
  /** Sends an event; JSON goes with it. */
  readonly send: (event: string, data: object) => void;
  /** Ends it; the browser comes again by itself. */
  readonly end: () => void;
};

/** The headers of such an answer. Nothing on the way may hold it back, change or keep it. */
export const LIVE_HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
} as const;

/** Often enough that proxies, which close what is quiet for a minute, leave it open. */
const HEARTBEAT = 20_000;
/** Then the browser comes again and is asked anew who it is. */
const LIFETIME = 15 * 60_000;
const COME_AGAIN = 2_000;
const WAITING_AT_MOST = 65_536;

/** Opens a stream. @param gone is called once when it is over, whoever ended it. */
export function openLiveStream(gone: () => void): LiveStream {
  const body = new Readable({ read: () => undefined });
  const write = (text: string) => {
    if (body.readableEnded || body.destroyed) return;
    body.push(text);
    // A browser that takes nothing any more.
    if (body.readableLength > WAITING_AT_MOST) body.destroy();
  };
  let ended = false;
  const end = () => {
    if (ended || body.destroyed) return;
    ended = true;
    body.push(null);
  };
  const send: LiveStream["send"] = (event, data) => {
    if (!ended) write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const heartbeat = setInterval(() => {
    if (!ended) write(": still here\n\n");
  }, HEARTBEAT);
  const lifetime = setTimeout(end, LIFETIME);
  body.once("close", () => {
    clearInterval(heartbeat);
    clearTimeout(lifetime);
    gone();
  });
  write(`retry: ${COME_AGAIN}\n\n`);
  return { body, send, end };
}
