import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ownDatabase } from "../../../../tests/test-database.ts";
import { type Database, openDatabase } from "../database/index.ts";
import { systemClock } from "./clock.ts";
import { type Chore, type Jobs, openJobs } from "./jobs.ts";
import { createLog } from "./log.ts";
import type { Services } from "./rpc.ts";

/** Long enough for a machine that does other things as well. */
const SOON = { timeout: 20_000 };
const log = createLog("silent");
let own: Awaited<ReturnType<typeof ownDatabase>>;
let opened: { database: Database; jobs: Jobs }[];

beforeEach(async () => {
  own = await ownDatabase();
  opened = [];
});
afterEach(async () => {
  for (const { database, jobs } of opened) {
    await jobs.stop();
    await database.close();
  }
  await own.drop();
});

/** One process with a chore, on the one database. */
async function process(chore: Chore): Promise<Jobs> {
  const database = await openDatabase({ ...own, log });
  const jobs = openJobs(database.queuePool, log);
  opened.push({ database, jobs });
  const services: Services = { ...database, clock: systemClock, log, baseUrl: "", mailer: undefined, ...jobs };
  await jobs.start(services, [chore]);
  return jobs;
}

/** A chore, asked for once a year, that notes when it ran. */
function noting(duration: number): { chore: Chore; runs: { begun: number; ended: number }[] } {
  const runs: { begun: number; ended: number }[] = [];
  const run = async () => {
    const begun = performance.now();
    await wait(duration);
    runs.push({ begun, ended: performance.now() });
  };
  return { chore: { name: "noting", cron: "0 0 1 1 *", run }, runs };
}

test("a server that starts catches up, once for all processes that start together on an empty queue", async () => {
  const { chore, runs } = noting(50);
  await Promise.all([process(chore), process(chore), process(chore)]);
  await expect.poll(() => runs.length, SOON).toBeGreaterThan(0);
  expect(overlaps(runs)).toBe(0);
});

test("runs asked for in several processes never overlap, and an asking during a run is not forgotten", async () => {
  const { chore, runs } = noting(300);
  const [first, second] = [await process(chore), await process(chore)];
  await expect.poll(() => runs.length, SOON).toBeGreaterThan(0);
  await first.runSoon("noting");
  await wait(100);
  await second.runSoon("noting");
  const asked = performance.now();
  await expect.poll(() => runs.some(({ begun }) => begun > asked), SOON).toBe(true);
  expect(overlaps(runs)).toBe(0);
});

test("a chore that fails runs again the next time it is asked for", async () => {
  let attempts = 0;
  const run = async () => {
    attempts += 1;
    if (attempts === 1) throw new Error("not this time");
  };
  const jobs = await process({ name: "failing", cron: "0 0 1 1 *", run });
  await expect.poll(() => attempts, SOON).toBe(1);
  await jobs.runSoon("failing");
  await expect.poll(() => attempts, SOON).toBe(2);
});

test("stopping tells a long run to end and waits for it", async () => {
  let begun = 0;
  let ended = false;
  const run: Chore["run"] = async (_services, stopping) => {
    begun += 1;
    await wait(30_000, undefined, { signal: stopping }).catch(() => undefined);
    await wait(100);
    ended = true;
  };
  const jobs = await process({ name: "long", cron: "0 0 1 1 *", run });
  await expect.poll(() => begun, SOON).toBe(1);
  await jobs.stop();
  // Had it not been told, it would go on for half a minute, and the server would not wait for it.
  expect(ended).toBe(true);
});

function overlaps(runs: readonly { begun: number; ended: number }[]): number {
  const inOrder = runs.toSorted((one, other) => one.begun - other.begun);
  return inOrder.filter((run, index) => index > 0 && run.begun < (inOrder[index - 1]?.ended ?? 0)).length;
}
