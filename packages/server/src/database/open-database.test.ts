import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ownDatabase } from "../../../../tests/test-database.ts";
import { createLog } from "../platform/log.ts";
import { OWNER } from "./embedded/create-cluster.ts";
import { readPostmaster } from "./embedded/postmaster-file.ts";
import { startPostgres } from "./embedded/start-postgres.ts";
import { asRole, openDatabase } from "./index.ts";

const log = createLog("silent");
const ID = "33333333-3333-4333-8333-333333333333";
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "interrelate-open-"));
  await chmod(folder, 0o711);
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));

test("a data directory of a newer version is refused, left as it is, and PostgreSQL does not stay behind", async () => {
  const dataDirectory = path.join(folder, "data");
  await (await openDatabase({ dataDirectory, log })).close();
  await inCluster(dataDirectory, "insert into migration.applied values ('9999-from-the-future.sql', 'x')");
  await expect(openDatabase({ dataDirectory, log })).rejects.toMatchObject({
    reason: "newer-schema",
    message: expect.stringContaining("9999-from-the-future.sql"),
  });
  expect((await readPostmaster(path.join(dataDirectory, "cluster", "pgdata"))).state).toBe("none");
  await inCluster(dataDirectory, "delete from migration.applied where name = '9999-from-the-future.sql'");
  await (await openDatabase({ dataDirectory, log })).close();
});

test("what was committed is there after the next start", async () => {
  const dataDirectory = path.join(folder, "data");
  const first = await openDatabase({ dataDirectory, log });
  const values = { organization_id: ID, name: "Kept", created_at: new Date(0) };
  await asRole(first.db, { organizationId: ID, role: "ir_app" }, (open) =>
    open.insertInto("work.organization").values(values).execute(),
  );
  await first.close();
  const second = await openDatabase({ dataDirectory, log });
  const found = await asRole(second.db, { organizationId: ID, role: "ir_app" }, (open) =>
    open.selectFrom("work.organization").select("name").execute(),
  );
  expect(found).toEqual([{ name: "Kept" }]);
  expect(second.secret.equals(first.secret)).toBe(true);
  await second.close();
});

test("another secret than the one the data was made with is refused", async () => {
  const database = await ownDatabase();
  const { databaseUrl } = database;
  await expect(openDatabase({ databaseUrl, secret: "x".repeat(32), log })).rejects.toMatchObject({
    reason: "bad-secret",
  });
  await (await openDatabase({ ...database, log })).close();
  await database.drop();
});

test("a secret that is too short is refused", async () => {
  const options = { databaseUrl: "postgres://a:b@127.0.0.1/c", log };
  await expect(openDatabase({ ...options, secret: "short" })).rejects.toMatchObject({ reason: "bad-secret" });
  await writeFile(path.join(folder, "secret"), "");
  await expect(openDatabase({ ...options, dataDirectory: folder })).rejects.toMatchObject({ reason: "bad-secret" });
});

test.each(["", "here", "mysql://a:b@c/d", "postgres://host/name", "postgres://a:b@c"])(
  "%j is no database address",
  async (url) => {
    const opened = openDatabase({ databaseUrl: url, dataDirectory: folder, log });
    await expect(opened).rejects.toMatchObject({ reason: "bad-url" });
  },
);

test("a PostgreSQL server that does not answer is said to", async () => {
  const opened = openDatabase({ databaseUrl: "postgres://a:b@127.0.0.1:1/c", dataDirectory: folder, log });
  await expect(opened).rejects.toMatchObject({ reason: "not-answering" });
  await expect(opened).rejects.toThrow(/127\.0\.0\.1:1/);
});

test("a server of one's own works with an owner who is no superuser, and refuses a second installation's secret", async () => {
  const cluster = await startPostgres({ dataDirectory: path.join(folder, "server"), log });
  const url = (user: string, password: string, name: string) =>
    `postgres://${user}:${password}@127.0.0.1:${cluster.port}/${name}`;
  await query(url(OWNER, cluster.password, "postgres"), [
    "create role operator login createrole password 'p%2F w'",
    "create database one owner operator",
    "create database two owner operator",
  ]);
  const operator = { databaseUrl: url("operator", encodeURIComponent("p%2F w"), "one"), secret: "s".repeat(40) };
  const database = await openDatabase({ ...operator, log });
  const again = await openDatabase({ ...operator, log });
  const values = { organization_id: ID, name: "Theirs", created_at: new Date(0) };
  await asRole(database.db, { organizationId: ID, role: "ir_app" }, async (open) => {
    await open.insertInto("work.organization").values(values).execute();
    const effort = { organization_id: ID, effort_id: ID, name: "E", cutoffs: "{}", created_at: new Date(0) };
    await open.insertInto("work.effort").values(effort).execute();
    await open.deleteFrom("work.organization").execute();
  });
  await database.authPool.query("create table kept (n integer)");
  await Promise.all([database.close(), again.close()]);
  const other = { databaseUrl: operator.databaseUrl.replace(/one$/, "two"), secret: "t".repeat(40) };
  await expect(openDatabase({ ...other, log })).rejects.toMatchObject({ reason: "roles-taken" });
  await cluster.stop();
});

async function inCluster(dataDirectory: string, statement: string): Promise<void> {
  const cluster = await startPostgres({ dataDirectory, log });
  await query(`postgres://${OWNER}:${cluster.password}@127.0.0.1:${cluster.port}/interrelate`, [statement]);
  await cluster.stop();
}

async function query(connectionString: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
