import type pg from "pg";
import { keepListening } from "./live-connection.ts";
import type { Log } from "./log.ts";

/** What happens to somebody who listens to a topic. */
export type Ears = {
  /** A transaction, of whichever server process, has told this and is kept. */
  readonly told: (message: string) => void;
  /** Something may have been told that did not arrive: time to look. */
  readonly missed: () => void;
  /** The server closes, nothing more is told. */
  readonly over: () => void;
};

/** What one server process hears of changes, its own and those of all other processes on the same database. */
export type Live = {
  /**
   * Listens to a topic from now on. Whoever looks at the present state after calling this misses nothing.
   *
   * @returns a function that ends it.
   */
  readonly listen: (topic: string, ears: Ears) => () => void;
  /** Tells everybody who listens that it is over, and gives the connection back. */
  readonly close: () => Promise<void>;
};

/**
 * Hears what is told with `tell`, over one connection, which is opened when somebody first listens and again whenever
 * it breaks off.
 *
 * @param connection makes a connection that is not open yet.
 */
export function openLive(connection: () => pg.Client, log: Log): Live {
  const listeners = new Map<string, Set<Ears>>();
  const closing = new AbortController();
  let running: Promise<void> | undefined;

  const everybody = () => [...listeners.values()].flatMap((set) => [...set]);
  const told = (topic: string, message: string) => {
    for (const ears of [...(listeners.get(topic) ?? [])]) ears.told(message);
  };
  const missed = () => {
    for (const ears of everybody()) ears.missed();
  };

  const listen: Live["listen"] = (topic, ears) => {
    if (closing.signal.aborted) {
      ears.over();
      return () => undefined;
    }
    running ??= keepListening({ connection, log, closing: closing.signal, told, missed });
    const set = listeners.get(topic) ?? new Set();
    listeners.set(topic, set.add(ears));
    return () => {
      set.delete(ears);
      if (set.size === 0 && listeners.get(topic) === set) listeners.delete(topic);
    };
  };
  const close = async () => {
    closing.abort();
    for (const ears of everybody()) ears.over();
    await running;
  };
  return { listen, close };
}
