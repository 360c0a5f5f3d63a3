import { setTimeout as wait } from "node:timers/promises";

/** One server-sent event. */
export type LiveEvent = { readonly event: string; readonly data: unknown };

/** Somebody who listens to a stream of server-sent events. */
export type EventListener = {
  readonly headers: Headers;
  /** What has arrived so far. */
  readonly heard: readonly LiveEvent[];
  /** The first event that arrived, or arrives within ten seconds, and is as it should be. */
  readonly hear: (matches: (event: LiveEvent) => boolean) => Promise<LiveEvent>;
  /** Settles when the stream is over, whoever ended it. */
  readonly over: Promise<void>;
  readonly leave: () => void;
};

/** Listens at an address, which must answer with a stream. */
export async function listenTo(url: string, cookie: string): Promise<EventListener> {
  const leaving = new AbortController();
  const answer = await fetch(url, { headers: { cookie }, signal: leaving.signal });
  if (answer.status !== 200) throw new Error(`${answer.status} instead of 200: ${await answer.text()}`);
  const heard: LiveEvent[] = [];
  const hear: EventListener["hear"] = async (matches) => {
    for (let attempt = 0; attempt < 500; attempt += 1) {
      const found = heard.find(matches);
      if (found !== undefined) return found;
      await wait(20);
    }
    throw new Error(`Nothing of the kind came, only ${JSON.stringify(heard)}.`);
  };
  const over = collect(answer, heard).catch(() => undefined);
  return { headers: answer.headers, heard, hear, over, leave: () => leaving.abort() };
}

/** Whether an event tells of this revision. */
export function isRevision(revision: number): (event: LiveEvent) => boolean {
  return ({ event, data }) => event === "revision" && (data as { revision: number }).revision === revision;
}

async function collect({ body }: Response, heard: LiveEvent[]): Promise<void> {
  let rest = "";
  for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = `${rest}${text}`.split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
      if (event !== undefined) heard.push({ event, data: JSON.parse(data ?? "") });
    }
  }
}
