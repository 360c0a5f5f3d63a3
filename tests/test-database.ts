import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { expect, inject } from "vitest";

/** A migrated database for a test, and the folder whose secret belongs to it. */
export type TestDatabase = { readonly databaseUrl: string; readonly dataDirectory: string };

/** What was emptied for the test file named; the files of a worker share their modules. */
let emptied: { readonly file: string | undefined; readonly database: Promise<TestDatabase> } | undefined;

/**
 * The database of this test worker, empty when the file begins: the first call in a file removes all rows, later calls
 * in the same file give the same database as it is.
 */
export function workerDatabase(): Promise<TestDatabase> {
  const file = expect.getState().testPath;
  if (emptied === undefined || emptied.file !== file) emptied = { file, database: emptyWorkerDatabase() };
  return emptied.database;
}

/** A database of one test's own, for tests that two files could not share; `drop` removes it. */
export async function ownDatabase(): Promise<TestDatabase & { readonly drop: () => Promise<void> }> {
  const name = `interrelate_own_${crypto.randomUUID().replaceAll("-", "")}`;
  await inDatabase("postgres", (owner) => copyTemplate(owner, name));
  return { ...address(name), drop: () => inDatabase("postgres", (owner) => dropDatabase(owner, name)) };
}

async function emptyWorkerDatabase(): Promise<TestDatabase> {
  const name = `interrelate_worker_${process.env.VITEST_POOL_ID ?? "1"}`;
  const isNew = await inDatabase("postgres", async (owner) => {
    const found = await owner.query("select from pg_database where datname = $1", [name]);
    if (found.rowCount === 0) await copyTemplate(owner, name);
    return found.rowCount === 0;
  });
  if (!isNew) await inDatabase(name, deleteAllRows);
  return address(name);
}

async function copyTemplate(owner: pg.Client, name: string): Promise<void> {
  await owner.query(`create database ${name} template ${inject("postgres").template} strategy wal_log`);
}

async function deleteAllRows(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema', 'migration', 'queue')`,
  );
  // As a replica, so that the order of the tables does not matter.
  await owner.query(
    `set session_replication_role = replica; ${rows.map(({ name }) => `delete from ${name};`).join("")}`,
  );
}

async function dropDatabase(owner: pg.Client, name: string): Promise<void> {
  // Connections that were closed a moment ago still count; dropping with force would make them fail loudly.
  for (let attempt = 0; attempt < 250; attempt += 1) {
    try {
      await owner.query(`drop database if exists ${name}`);
      return;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError && error.code === "55006")) throw error;
      await wait(20);
    }
  }
  throw new Error(`The test database ${name} is still in use after five seconds.`);
}

async function inDatabase<Result>(database: string, work: (owner: pg.Client) => Promise<Result>): Promise<Result> {
  const { port, user, password } = inject("postgres");
  const owner = new pg.Client({ host: "127.0.0.1", port, user, password, database });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

function address(name: string): TestDatabase {
  const { port, user, password, dataDirectory } = inject("postgres");
  return { databaseUrl: `postgres://${user}:${password}@127.0.0.1:${port}/${name}`, dataDirectory };
}
