import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { ownDatabase } from "../../../../tests/test-database.ts";
import { createLog } from "../platform/log.ts";
import { migrate } from "./migrate.ts";

const log = createLog("silent");
let database: Awaited<ReturnType<typeof ownDatabase>>;
let folder: string;
let sessions: pg.Client[];

beforeAll(async () => {
  database = await ownDatabase();
});
afterAll(() => database.drop());

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "interrelate-migrations-"));
  sessions = [];
  const owner = await session();
  await owner.query("drop schema if exists migration cascade; drop schema if exists tried cascade");
  await writeFile(path.join(folder, "0001-first.sql"), "create schema tried; create table tried.one (n integer);");
});
afterEach(async () => {
  await Promise.all(sessions.map((each) => each.end()));
  await rm(folder, { recursive: true });
});

test("files are applied once, in the order of their names", async () => {
  await writeFile(path.join(folder, "0002-second.sql"), "alter table tried.one add column m integer;");
  expect(await migrate(await session(), log, folder)).toEqual(["0001-first.sql", "0002-second.sql"]);
  expect(await migrate(await session(), log, folder)).toEqual([]);
});

test("of processes that migrate at once one works and the others find nothing to do", async () => {
  const owners = await Promise.all([session(), session(), session(), session()]);
  const done = await Promise.all(owners.map((owner) => migrate(owner, log, folder)));
  expect(done.flat()).toEqual(["0001-first.sql"]);
});

test("a file that fails leaves nothing behind and can be mended", async () => {
  const file = path.join(folder, "0002-second.sql");
  await writeFile(file, "create table tried.two (n integer); select 1 / 0;");
  const owner = await session();
  await expect(migrate(owner, log, folder)).rejects.toThrow(pg.DatabaseError);
  expect((await owner.query("select to_regclass('tried.two') as two")).rows).toEqual([{ two: null }]);
  await writeFile(file, "create table tried.two (n integer);");
  expect(await migrate(owner, log, folder)).toEqual(["0002-second.sql"]);
});

test("a database of a newer version is refused", async () => {
  await migrate(await session(), log, folder);
  const older = await mkdtemp(path.join(tmpdir(), "interrelate-migrations-"));
  const refused = expect.objectContaining({
    reason: "newer-schema",
    message: expect.stringContaining("0001-first.sql"),
  });
  await expect(migrate(await session(), log, older)).rejects.toEqual(refused);
  await rm(older, { recursive: true });
});

test("a file that was changed after it was applied is refused", async () => {
  await migrate(await session(), log, folder);
  await writeFile(path.join(folder, "0001-first.sql"), "create schema tried;");
  await expect(migrate(await session(), log, folder)).rejects.toMatchObject({ reason: "changed-migration" });
});

async function session(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.databaseUrl });
  await client.connect();
  sessions.push(client);
  return client;
}
