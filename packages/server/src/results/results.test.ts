import type { Analysis, Family } from "@interrelate/analysis";
import { auditFamily } from "@interrelate/analysis/auditor";
import { type Effort, type WaveResults, waveChange, waveResults } from "@interrelate/contract";
import { scenarios } from "@interrelate/scenarios";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { comeIn, type Facilitator, openFirstWave, parsed, startEffort } from "../../../../tests/facilitator.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";
import { workerDatabase } from "../../../../tests/test-database.ts";
import { asRole, type Database, openDatabase } from "../database/index.ts";
import { createLog } from "../platform/log.ts";
import { familyOptions, ratingTableOf } from "./rules.ts";
import { readClosedWaves, readRatings } from "./store.ts";

type Place = { organizationId: string; effortId: string; waveId: string };

let server: TestServer;
let database: Database;
let facilitator: Facilitator;
let clinic: Place;
let effort: Effort;

beforeAll(async () => {
  server = await startTestServer();
  database = await openDatabase({ ...(await workerDatabase()), log: createLog("silent") });
  facilitator = await comeIn(server);
  clinic = await load();
  effort = await parsed(await ask(`/efforts/${clinic.effortId}`), 200);
});
afterAll(async () => {
  await database.close();
  await server.close();
});

async function load(): Promise<Place> {
  const answer = await fetch(`${server.url}/api/scenarios/prairie-clinic/load`, {
    method: "POST",
    headers: { cookie: facilitator.cookie, "content-type": "application/json" },
    body: "{}",
  });
  return parsed(answer, 200);
}

function ask(path: string, { organizationId } = clinic, cookie = facilitator.cookie): Promise<Response> {
  // The auditor keeps this process busy for longer than the server keeps a connection that nobody uses.
  const headers = { cookie, connection: "close" };
  return fetch(`${server.url}/api/organizations/${organizationId}${path}`, { headers });
}

async function resultsOf(waveId: string, site?: string): Promise<WaveResults> {
  const body = await parsed(await ask(`/waves/${waveId}/results${site === undefined ? "" : `?site=${site}`}`), 200);
  // A schema drops what it does not know, so equality means that there is nothing else.
  expect(waveResults.parse(body)).toEqual(body);
  return waveResults.parse(body);
}

async function changeOf(waveId: string, since: string) {
  const body = await parsed(await ask(`/waves/${waveId}/change?since=${since}`), 200);
  expect(waveChange.parse(body)).toEqual(body);
  return waveChange.parse(body);
}

/** Every answer the routes can give about the clinic, put together again. */
async function everythingPublished(): Promise<Family> {
  const waves: Family["waves"] = [];
  const change: Family["change"] = [];
  for (const { id } of effort.workProcess.waves) {
    const sites: Record<string, Analysis | null> = {};
    for (const site of effort.sites) sites[site.id] = (await resultsOf(id, site.id)).analysis as Analysis | null;
    for (const { wave } of waves) change.push((await changeOf(id, wave ?? "")).change as Family["change"][number]);
    waves.push({ wave: id, all: (await resultsOf(id)).analysis as Analysis, sites });
  }
  return { waves, change };
}

async function deleteRatings(count: number): Promise<void> {
  const { databaseUrl } = await workerDatabase();
  const { default: pg } = await import("pg");
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  await owner.query("begin; set local row_security = off");
  const { rowCount } = await owner.query(
    `delete from answers.rating where ctid in (select ctid from answers.rating limit ${count})`,
  );
  expect(rowCount).toBe(count);
  await owner.query("commit");
  await owner.end();
}

describe("the results of a closed wave", () => {
  test("say what they are about, with ids for labels", async () => {
    const results = await resultsOf(clinic.waveId);
    const [story] = scenarios();
    expect(results.organization).toMatchObject({ name: "Prairie Clinic", synthetic: true });
    expect(results.workgroups.map(({ name }) => name)).toEqual(story?.effort.workgroups.map(({ name }) => name));
    expect(results.analysis?.groups).toEqual(results.workgroups.map(({ id }) => id));
    expect(results.analysis?.sites).toEqual(results.sites.map(({ id }) => id));
    expect(results.analysis?.ties).toHaveLength(results.workgroups.length ** 2);
    expect(results.waves.map(({ id }) => id)).toEqual(effort.workProcess.waves.map(({ id }) => id));
    expect(results).toMatchObject({ threshold: 5, minItems: 4, site: null, wave: { id: clinic.waveId } });
    expect(Object.keys(results.analysis?.items ?? {})).toEqual([
      "frequent",
      "timely",
      "accurate",
      "problemSolving",
      "sharedGoals",
      "sharedKnowledge",
      "mutualRespect",
    ]);
  });

  test("score frequency by the instrument, not by its order", async () => {
    const { analysis } = await resultsOf(clinic.waveId);
    const [story] = scenarios();
    const wave = story?.waves.at(-1);
    const groups = story?.effort.workgroups.map(({ name }) => name) ?? [];
    // Scored 1, 3, 5, 4, 2 in the order of amount, by hand from the story's own answers.
    const meanOf = (from: number, to: number) => {
      const answers = (wave?.sheets ?? [])
        .filter(({ person }) => story?.people[person]?.workgroup === from)
        .flatMap(({ ratings }) => ratings[to]?.[0] ?? [])
        .map((answer) => [1, 3, 5, 4, 2][answer - 1] ?? 0);
      return answers.reduce((sum, each) => sum + each, 0) / answers.length;
    };
    const shown = (analysis?.ties ?? []).flatMap(({ items }, tie) => {
      const mean = items.frequent?.mean ?? null;
      return mean === null ? [] : [{ mean, byHand: meanOf(Math.floor(tie / groups.length), tie % groups.length) }];
    });
    expect(shown.length).toBeGreaterThan(20);
    for (const { mean, byHand } of shown) expect(Math.abs(mean - byHand)).toBeLessThan(0.051);
  });

  test("give away nothing hidden, over every answer these routes can give together", async () => {
    const family = await everythingPublished();
    const { table, options } = await asRole(
      database.db,
      { organizationId: clinic.organizationId, role: "ir_analysis" },
      async (open) => {
        const waves = await readClosedWaves(open, effort.workProcess.id);
        const ratings = await readRatings(
          open,
          waves.map(({ id }) => id),
        );
        return { table: ratingTableOf(effort, waves, ratings), options: familyOptions(effort, waves) };
      },
    );
    const { scoring } = options;
    expect(auditFamily(table, family, { threshold: effort.threshold, scoring })).toEqual([]);
    const hidden = family.waves
      .flatMap(({ all, sites }) => [all, ...Object.values(sites)])
      .flatMap((each) => each?.suppressed ?? []);
    // The scenario has something to hide, so the auditor had something to attack.
    expect(hidden.some(({ path }) => path === "ties")).toBe(true);
  });

  test("show no figure of a tie or a site with fewer raters than the threshold", async () => {
    const family = await everythingPublished();
    const counts = family.waves
      .flatMap(({ all, sites }) => [all, ...Object.values(sites)])
      .flatMap((each) => each?.ties ?? []);
    for (const { n, mean, low, high } of counts) {
      expect(n === null ? [mean, low, high] : n >= 5).toEqual(n === null ? [null, null, null] : true);
    }
  });

  test("compare a wave with an earlier one, and with no other", async () => {
    const [first, second] = effort.workProcess.waves.map(({ id }) => id) as [string, string];
    const compared = await changeOf(second, first);
    expect(compared.change).toMatchObject({ before: first, after: second });
    expect(compared.change.ties).toHaveLength(effort.workProcess.workgroups.length ** 2);
    expect(compared.change.ties.some(({ paired }) => paired)).toBe(true);
    expect((await ask(`/waves/${first}/change?since=${second}`)).status).toBe(409);
    expect((await ask(`/waves/${first}/change?since=${first}`)).status).toBe(409);
    expect((await ask(`/waves/${second}/change?since=${crypto.randomUUID()}`)).status).toBe(404);
  });

  test("stay as they were when answers are withdrawn later", async () => {
    const before = await everythingPublished();
    await deleteRatings(40);
    expect(await everythingPublished()).toEqual(before);
  });

  test("are the same for all who ask first at the same moment", async () => {
    clinic = await load();
    effort = await parsed(await ask(`/efforts/${clinic.effortId}`), 200);
    const answers = await Promise.all(Array.from({ length: 6 }, () => resultsOf(clinic.waveId)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});

describe("no results", () => {
  test("while a wave is planned or open: a sentence instead", async () => {
    const own = await startEffort(facilitator);
    const id = own.workProcess.waves[0]?.id;
    const draft = await facilitator.ask("GET", `/waves/${id}/results`);
    expect(draft.status).toBe(409);
    expect((await draft.json()).detail).toContain("has not been opened");
    await openFirstWave(facilitator, own);
    const open = await facilitator.ask("GET", `/waves/${id}/results`);
    expect(open.status).toBe(409);
    expect((await open.json()).detail).toContain("still open");
  });

  test("a wave that closed without answers shows that there are none", async () => {
    const own = await startEffort(facilitator);
    const wave = await openFirstWave(facilitator, own);
    await parsed(await facilitator.ask("POST", `/waves/${wave.id}/close`), 200);
    const { analysis } = waveResults.parse(
      await parsed(await facilitator.ask("GET", `/waves/${wave.id}/results`), 200),
    );
    expect(analysis?.ties.every(({ n, mean }) => n === null && mean === null)).toBe(true);
    expect(analysis?.index).toEqual({ n: null, mean: null, sd: null });
  });

  test("for unknown waves, unknown sites, other organisations or strangers", async () => {
    expect((await ask(`/waves/${crypto.randomUUID()}/results`)).status).toBe(404);
    expect((await ask(`/waves/${clinic.waveId}/results?site=${crypto.randomUUID()}`)).status).toBe(404);
    expect((await ask(`/waves/${clinic.waveId}/results?site=everywhere`)).status).toBe(422);
    expect((await facilitator.ask("GET", `/waves/${clinic.waveId}/results`)).status).toBe(404);
    expect((await ask(`/waves/${clinic.waveId}/results`, clinic, "")).status).toBe(401);
  });
});
