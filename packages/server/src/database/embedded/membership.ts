import { execFile } from "node:child_process";
import { realpath } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import type { Binaries } from "./binaries.ts";
import { OWNER } from "./create-cluster.ts";
import { readPostmaster } from "./postmaster-file.ts";

/** A process's share in a running PostgreSQL: an open session that holds a lock as long as the process uses it. */
export type Membership = {
  /** Calls back once when the session is lost although nobody left. */
  readonly onLost: (callback: () => void) => void;
  /** Gives the share back; the last one to leave stops PostgreSQL. Tells whether it did. */
  readonly leave: () => Promise<boolean>;
};

// Shared by everybody who uses this PostgreSQL, exclusive for the one who stops it. Locks count per database, so all
// of them are taken in the database `postgres`.
const LOCK = "hashtext('interrelate/running')";
const STOP_PATIENCE_MS = 60_000;

/**
 * Joins the PostgreSQL that listens on a port. Undefined when it cannot be joined now: it does not answer, serves
 * another folder, or somebody is about to stop it.
 */
export async function joinPostgres(
  pgdata: string,
  port: number,
  password: string,
  binaries: Binaries,
): Promise<Membership | undefined> {
  const client = new pg.Client({ host: "127.0.0.1", port, user: OWNER, password, database: "postgres" });
  let lost: (() => void) | undefined;
  let left = false;
  // Without a listener a session that breaks off would end the whole process.
  client.on("error", () => undefined);
  client.on("end", () => {
    if (!left) lost?.();
  });
  try {
    await client.connect();
    const answer = await client.query<{ folder: string }>("select current_setting('data_directory') as folder");
    const same = answer.rows[0]?.folder === (await realpath(pgdata));
    if (same && (await isGranted(client, `pg_try_advisory_lock_shared(${LOCK})`))) {
      return {
        onLost: (callback) => {
          lost = callback;
        },
        leave: async () => {
          left = true;
          return leave(client, pgdata, binaries);
        },
      };
    }
  } catch {
    // Not answering yet or any more: the caller looks again.
  }
  await client.end().catch(() => undefined);
  return undefined;
}

async function leave(client: pg.Client, pgdata: string, binaries: Binaries): Promise<boolean> {
  try {
    await client.query(`select pg_advisory_unlock_shared(${LOCK})`);
    if (!(await isGranted(client, `pg_try_advisory_lock(${LOCK})`))) return false;
    await stop(pgdata, binaries);
    return true;
  } catch {
    // The session is gone, so PostgreSQL is, too: there is nothing to stop.
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function stop(pgdata: string, binaries: Binaries): Promise<void> {
  const postmaster = await readPostmaster(pgdata);
  if (postmaster.state === "none" || postmaster.state === "stale") return;
  // The signal for a fast, orderly end. Windows has no signals; there PostgreSQL's own program asks for the same.
  if (process.platform === "win32") {
    await promisify(execFile)(binaries.program("pg_ctl"), ["stop", "-D", pgdata, "-m", "fast", "-W"]);
  } else process.kill(postmaster.pid, "SIGINT");
  for (let waited = 0; waited < STOP_PATIENCE_MS; waited += 10) {
    const now = await readPostmaster(pgdata);
    if (now.state === "none" || now.state === "stale" || now.pid !== postmaster.pid) return;
    await wait(10);
  }
}

async function isGranted(client: pg.Client, call: string): Promise<boolean> {
  const answer = await client.query<{ granted: boolean }>(`select ${call} as granted`);
  return answer.rows[0]?.granted === true;
}
