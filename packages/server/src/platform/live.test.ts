import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { workerDatabase } from "../../../../tests/test-database.ts";
import { asRole, type Database, openDatabase } from "../database/index.ts";
import { type Ears, type Live, openLive } from "./live.ts";
import { tell } from "./live-store.ts";
import { createLog } from "./log.ts";

const log = createLog("silent");
const standing = { organizationId: "10000000-0000-4000-8000-000000000000", role: "ir_app" } as const;
const nowhere = () => new pg.Client({ host: "127.0.0.1", port: 1, connectionTimeoutMillis: 1_000 });

let database: Database;
let live: Live;

beforeAll(async () => {
  database = await openDatabase({ ...(await workerDatabase()), log });
  live = openLive(database.listeningConnection, log);
});
afterAll(async () => {
  await live.close();
  await database.close();
});

const ears = () => ({ told: vi.fn<Ears["told"]>(), missed: vi.fn(), over: vi.fn() });

test("what a transaction tells is heard by those who listen to the topic, once it is kept", async () => {
  const [mine, other] = [ears(), ears()];
  const leave = live.listen("map/a", mine);
  live.listen("map/b", other);
  await expect.poll(() => mine.missed.mock.calls.length).toBe(1);
  await asRole(database.db, standing, async (open) => {
    await tell(open, "map/a", "undone");
    throw new Error("undo");
  }).catch(() => undefined);
  await asRole(database.db, standing, (open) => tell(open, "map/a", "two words"));
  await expect.poll(() => mine.told.mock.calls).toEqual([["two words"]]);
  leave();
  await asRole(database.db, standing, (open) => tell(open, "map/a", "later"));
  await asRole(database.db, standing, (open) => tell(open, "map/b", "last"));
  await expect.poll(() => other.told.mock.calls).toEqual([["last"]]);
  expect(mine.told).toHaveBeenCalledTimes(1);
});

test("a database that does not answer at first is listened to when it does, and everybody looks", async () => {
  const attempts = [nowhere(), nowhere()];
  const patient = openLive(() => attempts.pop() ?? database.listeningConnection(), log);
  const mine = ears();
  patient.listen("map/a", mine);
  await expect.poll(() => mine.missed.mock.calls.length).toBe(1);
  expect(attempts).toEqual([]);
  await asRole(database.db, standing, (open) => tell(open, "map/a", "heard"));
  await expect.poll(() => mine.told.mock.calls).toEqual([["heard"]]);
  await patient.close();
  expect(mine.over).toHaveBeenCalledTimes(1);
});

test("closing does not wait for a database that never answers, and whoever comes later is told at once", async () => {
  const closing = openLive(nowhere, log);
  closing.listen("map/a", ears());
  const began = performance.now();
  await closing.close();
  expect(performance.now() - began).toBeLessThan(5_000);
  const late = ears();
  closing.listen("map/a", late);
  expect(late.over).toHaveBeenCalledTimes(1);
});

test("nobody who never listens costs a connection", async () => {
  const connection = vi.fn(nowhere);
  await openLive(connection, log).close();
  expect(connection).not.toHaveBeenCalled();
});
