import type pg from "pg";
import { PgBoss } from "pg-boss";
import type { Log } from "./log.ts";
import type { RunSoon, Services } from "./rpc.ts";

/** Something a server does by itself, again and again. */
export type Chore = {
  /** A name of its own among all chores, such as `open-and-close-waves`. */
  readonly name: string;
  /** When, as five cron fields in UTC; at most once a minute. */
  readonly cron: string;
  /**
   * Does it, once. Two runs of one chore never overlap, in however many processes. A process may be killed in the
   * middle, so that what a run finds half done, the next one must be able to go on with.
   *
   * @param stopping tells a run that takes long to come to an end, because the server is about to stop.
   */
  readonly run: (services: Services, stopping?: AbortSignal) => Promise<void>;
};

/** The jobs of one server process. */
export type Jobs = {
  readonly runSoon: RunSoon;
  /** Begins to run chores, in turn with all other processes on the same database; with none, it can only ask for them. */
  readonly start: (services: Services, chores: readonly Chore[]) => Promise<void>;
  /** Lets what is running come to an end, for three seconds at most, and begins nothing more. */
  readonly stop: () => Promise<void>;
};

const QUEUE = "chores";
/** Two chores may run at once in a process, so that a long one does not hold up the others. */
const AT_ONCE = 2;
const PATIENCE = 3_000;
const POLLING = { pollingIntervalSeconds: 2, localConcurrency: AT_ONCE };
/** A chore is waiting once at most, however often it was asked for; a run that failed is left to the next one. */
const RULES = { policy: "short", retryLimit: 0, deleteAfterSeconds: 3_600, retentionSeconds: 3_600 };
/** How soon, in seconds, a chore that was asked for while it was running is tried again. */
const AFTER_A_RUN = 5;

/**
 * The job queue of a server process, on the connections of the schema `queue`. The queue hands every asking to one
 * process; a lock of the database's, which ends with the process that holds it, keeps runs of one chore apart.
 */
export function openJobs(pool: pg.Pool, log: Log): Jobs {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: "queue",
    createSchema: false,
    persistWarnings: false,
    cronWorkerIntervalSeconds: 2,
    // The tables stay small: rows are deleted within the hour.
    reindex: false,
    monitorVacuum: false,
  });
  boss.on("error", (error) => log.warn(`The job queue met a failure and goes on: ${error.message}`));
  const stopping = new AbortController();
  let workers = "";

  const ask = (chore: string, startAfter = 0) => boss.send(QUEUE, { chore }, { singletonKey: chore, startAfter });
  const runSoon: RunSoon = async (chore) => {
    // The next start asks for all chores.
    if (stopping.signal.aborted) return;
    await ask(chore);
    boss.notifyWorker(workers);
  };
  const begin: Jobs["start"] = async (services, chores) => {
    await boss.start();
    await boss.createQueue(QUEUE, RULES);
    await Promise.all(
      chores.map(({ name, cron }) => boss.schedule(QUEUE, cron, { chore: name }, { key: name, singletonKey: name })),
    );
    if (chores.length === 0) return;
    // What fell due while no server was running is done now.
    await Promise.all(chores.map(({ name }) => ask(name)));
    const byName = new Map(chores.map((chore) => [chore.name, chore]));
    workers = await boss.work<{ chore: string }>(QUEUE, POLLING, async ([job]) => {
      const chore = byName.get(job?.data.chore ?? "");
      if (chore === undefined || stopping.signal.aborted) return;
      const done = await alone(pool, chore.name, () => chore.run(services, stopping.signal)).catch((error: unknown) => {
        log.error({ err: error, chore: chore.name }, "A chore failed; it is tried again at its next time.");
        return true;
      });
      if (!done && !stopping.signal.aborted) await ask(chore.name, AFTER_A_RUN);
    });
  };
  const stop = async () => {
    stopping.abort();
    await boss.stop({ close: false, timeout: PATIENCE });
  };
  const start: Jobs["start"] = async (services, chores) => {
    try {
      await begin(services, chores);
    } catch (error) {
      await stop();
      throw error;
    }
  };
  return { runSoon, start, stop };
}

/** Does something unless it is being done somewhere else; says whether it did. */
async function alone(pool: pg.Pool, name: string, work: () => Promise<void>): Promise<boolean> {
  const session = await pool.connect();
  // A session that breaks off gives the lock back; what is under way then ends as if the process had been killed.
  session.on("error", () => undefined);
  try {
    const { rows } = await session.query("select pg_try_advisory_lock(hashtext($1)) as mine", [`chore/${name}`]);
    if (rows[0]?.mine !== true) return false;
    await work();
    return true;
  } finally {
    // The session ends, and the lock with it.
    session.release(true);
  }
}
