import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createRandom, type Random } from "@interrelate/analysis";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../packages/server/src/database/index.ts";
import { createLog } from "../packages/server/src/platform/log.ts";
import { comeIn, linkOf, openFirstWave, startEffort } from "./facilitator.ts";
import { begin, type Respondent } from "./respondent.ts";
import { killed, type ServerProcess, startServerProcess } from "./server-process.ts";

const KILLS = 20;
const WRITERS = 4;

/** Somebody's sheet, and what its server said is saved about each workgroup. */
type Sheet = { readonly respondent: Respondent; readonly saved: Map<string, number[]> };

let folder: string;
let dataDirectory: string;
let life: ServerProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "interrelate-crash-"));
  // Root's PostgreSQL runs under another account, which must be able to pass through.
  await chmod(folder, 0o711);
  dataDirectory = path.join(folder, "data");
});

afterAll(async () => {
  life?.child.kill("SIGKILL");
  if (isPostgresRunning()) {
    // Joins the PostgreSQL that a killed server leaves running and, as its last user, stops it.
    const database = await openDatabase({ dataDirectory, log: createLog("silent") });
    await database.close();
  }
  await rm(folder, { recursive: true, force: true });
});

test("every acknowledged answer is there after the server was killed twenty times", async () => {
  life = await startServerProcess(dataDirectory, 0);
  const { url } = life;
  const facilitator = await comeIn(life);
  const effort = await startEffort(facilitator);
  const link = linkOf(await openFirstWave(facilitator, effort), "Nurses");
  const workgroups = effort.workProcess.workgroups.map(({ id }) => id);
  const writing = startWriting(url, link, workgroups);

  const random = createRandom(20);
  const savedInLife: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = writing.saved();
    while (writing.saved() === before) await wait(5);
    await wait(20 + random.below(300));
    await killed(life);
    savedInLife.push(writing.saved() - before);
    life = await startServerProcess(dataDirectory, Number(new URL(url).port));
  }
  const sheets = await writing.stop();

  expect(Math.min(...savedInLife)).toBeGreaterThan(0);
  expect(writing.interrupted()).toBeGreaterThanOrEqual(KILLS);
  expect(await missingFrom(sheets)).toEqual([]);

  expect(isPostgresRunning()).toBe(true);
  life.child.kill("SIGTERM");
  expect(await once(life.child, "close")).toEqual([0, null]);
  expect(isPostgresRunning()).toBe(false);
}, 120_000);

/**
 * Several people answer at the same time, as fast as the server takes it: sheet after sheet, each answer sent again
 * until it is acknowledged, and some changed later.
 */
function startWriting(url: string, link: string, workgroups: readonly string[]) {
  const sheets: Sheet[] = [];
  let ending = false;
  let saved = 0;
  let interrupted = 0;

  const insist = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        // Node's own way to say that the connection broke or nobody listens.
        if (!(error instanceof TypeError)) throw error;
        interrupted += 1;
        await wait(20);
      }
    }
  };

  const write = async (random: Random): Promise<void> => {
    while (!ending) {
      const sheet: Sheet = { respondent: await insist(() => begin({ url }, link)), saved: new Map() };
      sheets.push(sheet);
      for (const workgroup of [...workgroups, workgroups[0] ?? ""]) {
        const answers = Array.from({ length: 7 }, () => 1 + random.below(5));
        const answer = await insist(() => sheet.respondent.put(workgroup, { worksWith: true, answers }));
        if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
        sheet.saved.set(workgroup, answers);
        saved += 1;
      }
    }
  };

  const writers = Promise.all(Array.from({ length: WRITERS }, (_, seed) => write(createRandom(seed))));
  const stop = async () => {
    ending = true;
    await writers;
    return sheets;
  };
  return { saved: () => saved, interrupted: () => interrupted, stop };
}

/** Acknowledged answers that the sheets' own pages do not show. */
async function missingFrom(sheets: readonly Sheet[]): Promise<string[]> {
  const missing: string[] = [];
  const rest = sheets.flatMap(({ respondent, saved }) => [...saved].map((each) => ({ respondent, each })));
  const read = async () => {
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      const [workgroup, answers] = next.each;
      const shown = await next.respondent.shown(workgroup);
      if (shown.join() !== answers.join()) missing.push(`${answers} was acknowledged, ${shown} is there`);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, read));
  return missing;
}

function isPostgresRunning(): boolean {
  return existsSync(path.join(dataDirectory, "cluster", "pgdata", "postmaster.pid"));
}
