import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import type { Log } from "./log.ts";

/** What is needed to listen. */
export type Listening = {
  /** Makes a connection that is not open yet. */
  readonly connection: () => pg.Client;
  readonly log: Log;
  /** Ends it. */
  readonly closing: AbortSignal;
  readonly told: (topic: string, message: string) => void;
  /** Called whenever a connection has begun to listen: what was told before did not arrive. */
  readonly missed: () => void;
};

/** PostgreSQL's channel on which everything is told, as a topic, a space and a message. */
export const LIVE_CHANNEL = "interrelate_live";

const SOONEST = 250;
const LATEST = 10_000;
const ASK_EVERY = 30_000;
const PATIENCE = 2_000;

/** Keeps one connection listening, and opens another one when it is lost, until `closing`. Never rejects. */
export async function keepListening(listening: Listening): Promise<void> {
  const { closing, log } = listening;
  let pause = SOONEST;
  while (!closing.aborted) {
    pause = (await listenOnce(listening)) ? SOONEST : Math.min(2 * pause, LATEST);
    if (closing.aborted) return;
    log.warn("The connection over which servers tell each other of changes was lost; it is opened again.");
    await wait(pause, undefined, { signal: closing }).catch(() => undefined);
  }
}

/** Listens until the connection is lost. @returns false when it could not even begin. */
async function listenOnce({ connection, closing, told, missed }: Listening): Promise<boolean> {
  const client = connection();
  let began = false;
  client.on("notification", ({ payload = "" }) => {
    const space = payload.indexOf(" ");
    told(payload.slice(0, space), payload.slice(space + 1));
  });
  const begin = async () => {
    await client.connect();
    await client.query(`listen ${LIVE_CHANNEL}`);
    began = true;
    missed();
  };
  const over = untilLost(client, closing);
  try {
    await Promise.race([begin(), over]);
    await over;
  } catch {
    // Why it could not begin is of no use to anybody; it is tried again.
  } finally {
    await Promise.race([client.end().catch(() => undefined), wait(PATIENCE, undefined, { ref: false })]);
  }
  return began;
}

/** Settles when a connection is lost, does not answer any more, or is not needed any more. */
async function untilLost(client: pg.Client, closing: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const lost = () => resolve();
  client.once("end", lost);
  client.on("error", lost);
  closing.addEventListener("abort", lost);
  // A network that fails silently would be noticed hours later.
  const asking = setInterval(() => client.query("select").catch(lost), ASK_EVERY);
  asking.unref();
  await promise;
  clearInterval(asking);
  closing.removeEventListener("abort", lost);
}
