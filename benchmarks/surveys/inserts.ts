import pg from "pg";
import { openAppPool } from "../../packages/server/src/database/connections.ts";
import { OWNER } from "../../packages/server/src/database/embedded/create-cluster.ts";
import { startPostgres } from "../../packages/server/src/database/embedded/start-postgres.ts";
import { APP_LOGIN } from "../../packages/server/src/database/roles.ts";
import { readSecret } from "../../packages/server/src/database/secret.ts";
import type { Log } from "../../packages/server/src/platform/log.ts";

/** Bare inserts, to measure by what this machine's PostgreSQL can do at all. */
export type Inserts = {
  /** Inserts single rows, each committed by itself, so many at a time. @returns how many a second that were. */
  readonly run: (rows: number, parallel: number) => Promise<number>;
  readonly close: () => Promise<void>;
};

/** Opens them in a running server's embedded PostgreSQL, through a pool like the server's own, to a table without rules. */
export async function openInserts(dataDirectory: string, log: Log): Promise<Inserts> {
  const embedded = await startPostgres({ dataDirectory, log });
  const { port, password } = embedded;
  const address = { host: "127.0.0.1", port, user: OWNER, password, database: "interrelate" };
  const owner = new pg.Client(address);
  await owner.connect();
  await owner.query(`
    create schema benchmark;
    create table benchmark.single_row (row_id bigint generated always as identity primary key, answers smallint[] not null);
    grant usage on schema benchmark to ${APP_LOGIN};
    grant insert on benchmark.single_row to ${APP_LOGIN};`);
  await owner.end();
  const pool = openAppPool(address, await readSecret(embedded.dataDirectory, undefined), log);
  const close = async () => {
    await pool.end();
    await embedded.stop();
  };
  return { run: (rows, parallel) => insertRows(pool, rows, parallel), close };
}

async function insertRows(pool: pg.Pool, rows: number, parallel: number): Promise<number> {
  let left = rows;
  const begun = performance.now();
  const insert = async () => {
    while (left > 0) {
      left -= 1;
      await pool.query("insert into benchmark.single_row (answers) values ($1)", [[1, 2, 3, 4, 5, 1, 2]]);
    }
  };
  await Promise.all(Array.from({ length: parallel }, insert));
  return rows / ((performance.now() - begun) / 1000);
}
