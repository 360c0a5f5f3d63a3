import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { OWNER } from "../packages/server/src/database/embedded/create-cluster.ts";
import { startPostgres } from "../packages/server/src/database/embedded/start-postgres.ts";
import { openDatabase } from "../packages/server/src/database/index.ts";
import { createLog } from "../packages/server/src/platform/log.ts";

/** What every test file is told about the run's PostgreSQL. */
export type TestPostgres = {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** The database that copies are made from: migrated and empty. */
  readonly template: string;
  /** Holds the run's server secret; all copies belong to that one secret. */
  readonly dataDirectory: string;
};

declare module "vitest" {
  interface ProvidedContext {
    postgres: TestPostgres;
  }
}

const TEMPLATE = "interrelate_template";

/** Before all tests: one real PostgreSQL for the run, with a migrated database to copy. After them it is removed. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const log = createLog("silent");
  const folder = await mkdtemp(path.join(tmpdir(), "interrelate-tests-"));
  // Root's PostgreSQL runs under another account, which must be able to pass through.
  await chmod(folder, 0o711);
  const embedded = await startPostgres({ dataDirectory: path.join(folder, "data"), log });
  const { port, password, dataDirectory } = embedded;
  const owner = new pg.Client({ host: "127.0.0.1", port, user: OWNER, password, database: "postgres" });
  await owner.connect();
  await owner.query(`create database ${TEMPLATE}`);
  const databaseUrl = `postgres://${OWNER}:${password}@127.0.0.1:${port}/${TEMPLATE}`;
  await (await openDatabase({ dataDirectory, databaseUrl, log })).close();
  // Nobody may be connected to a database while it is copied.
  await owner.query(`alter database ${TEMPLATE} is_template true allow_connections false`);
  await owner.end();
  project.provide("postgres", { port, user: OWNER, password, template: TEMPLATE, dataDirectory });
  return async () => {
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
