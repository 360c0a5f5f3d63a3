import { type Analysis, analyzeFamily, type Change, type RatingTable, type ResponseCount } from "@interrelate/analysis";
import { audit, type PublishedTable, type Snapshot, tablesOf } from "@interrelate/analysis/auditor";
import {
  type Effort,
  type Participation,
  wave,
  waveChange,
  waveResults,
  waveStatisticsAnswer,
} from "@interrelate/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { comeIn, type Facilitator, parsed } from "../../../../tests/facilitator.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";
import { workerDatabase } from "../../../../tests/test-database.ts";
import { asRole, type Database, openDatabase } from "../database/index.ts";
import { createLog } from "../platform/log.ts";
import { countAnswered, readInvited } from "../surveys/index.ts";
import { familyOptions, ratingTableOf } from "./rules.ts";
import { readClosedWaves, readRatings } from "./store.ts";

/** Every answer the routes give about the scenarios, attacked with the auditor; and faults planted into the answers. */
let server: TestServer;
let database: Database;
let facilitator: Facilitator;
let prairie: Effort;
let clinic: Snapshot;

beforeAll(async () => {
  server = await startTestServer();
  database = await openDatabase({ ...(await workerDatabase()), log: createLog("silent") });
  facilitator = await comeIn(server);
  const [effort] = await load("prairie-clinic");
  if (effort === undefined) throw new Error("Prairie Clinic was not loaded");
  prairie = effort;
  clinic = await everythingPublished(effort);
});
afterAll(async () => {
  await database.close();
  await server.close();
});

/** The efforts of a scenario. */
async function load(key: string): Promise<Effort[]> {
  const loaded = await fetch(`${server.url}/api/scenarios/${key}/load`, {
    method: "POST",
    headers: { cookie: facilitator.cookie, "content-type": "application/json" },
    body: "{}",
  });
  return ask(await parsed<{ organizationId: string }>(loaded, 200), "/efforts");
}

async function ask<Answer>({ organizationId }: Pick<Effort, "organizationId">, path: string): Promise<Answer> {
  // The auditor keeps this process busy for longer than the server keeps a connection that nobody uses.
  const headers = { cookie: facilitator.cookie, connection: "close" };
  return parsed(await fetch(`${server.url}/api/organizations/${organizationId}${path}`, { headers }), 200);
}

/** Results of every wave, over all sites and at each, every comparison, and every response count. */
async function everythingPublished(effort: Effort): Promise<Snapshot> {
  const tables: PublishedTable[] = [];
  const ids = effort.workProcess.waves.map(({ id }) => id);
  for (const [at, id] of ids.entries()) {
    const people = await peopleOf(effort, id);
    for (const site of [null, ...effort.sites.map((each) => each.id)]) {
      const results = waveResults.parse(
        await ask(effort, `/waves/${id}/results${site === null ? "" : `?site=${site}`}`),
      );
      if (results.analysis !== null) {
        tables.push({ kind: "analysis", wave: id, site, analysis: results.analysis as Analysis });
      }
      tables.push(countsTable(id, results.participation, people));
    }
    tables.push(countsTable(id, wave.parse(await ask(effort, `/waves/${id}`)).participation, people));
    for (const since of ids.slice(0, at)) {
      const { change } = waveChange.parse(await ask(effort, `/waves/${id}/change?since=${since}`));
      tables.push({ kind: "change", change: change as Change });
    }
  }
  return { ...(await storedRatings(effort)), tables };
}

function countsTable(waveId: string, told: Participation, people: readonly ResponseCount[]): PublishedTable {
  const named = (rows: Participation["sites"]) => Object.fromEntries(rows.map((row) => [row.id, row]));
  const counts = { total: told, groups: named(told.workgroups), sites: named(told.sites) };
  return { kind: "counts", wave: waveId, counts, people, inSteps: told.atLeast };
}

function peopleOf({ organizationId }: Effort, waveId: string): Promise<ResponseCount[]> {
  return asRole(database.db, { organizationId, role: "ir_analysis" }, async (open) => {
    const invited = await readInvited(open, waveId);
    const answered = await countAnswered(open, waveId);
    return answered.map(({ workgroupId: group, siteId: site, people }) => {
      const asked = invited.find((each) => each.workgroupId === group && each.siteId === site);
      return { group, site, invited: asked?.people ?? null, answered: people };
    });
  });
}

function storedRatings(effort: Effort): Promise<Pick<Snapshot, "ratings" | "scoring">> {
  const { organizationId } = effort;
  return asRole(database.db, { organizationId, role: "ir_analysis" }, async (open) => {
    const waves = await readClosedWaves(open, effort.workProcess.id);
    const ids = waves.map(({ id }) => id);
    const ratings = ratingTableOf(effort, waves, await readRatings(open, ids));
    return { ratings, scoring: familyOptions(effort, waves).scoring };
  });
}

describe("the auditor, over every answer about Prairie Clinic", () => {
  const threshold = 5;

  test("finds nothing", () => {
    expect(clinic.tables.filter(({ kind }) => kind === "analysis").length).toBeGreaterThan(4);
    expect(clinic.tables.filter(({ kind }) => kind === "counts").length).toBeGreaterThan(8);
    expect(audit([clinic], { threshold })).toEqual([]);
  });

  test("has something to look for, and most ties are shown", () => {
    const all = clinic.tables.flatMap((table) =>
      table.kind === "analysis" && table.site === null ? table.analysis.ties : [],
    );
    const shown = all.filter(({ mean }) => mean !== null);
    // Of 98 ties 16 are rated by fewer than five people; one of the others is strong enough to confine its small sites.
    expect([all.length, shown.length]).toEqual([98, 81]);
  });

  test("has nothing to add from statistics: they rest on the ratings of shown ties, and tell no number of people", async () => {
    for (const table of clinic.tables) {
      if (table.kind !== "analysis" || table.site !== null) continue;
      const shown = table.analysis.ties.reduce((sum, { n }) => sum + (n ?? 0), 0);
      const { statistics } = waveStatisticsAnswer.parse(await ask(prairie, `/waves/${table.wave}/statistics`));
      expect(statistics?.model).toMatchObject({ n: shown, respondents: null });
      expect(statistics?.icc.respondent).toBeNull();
      expect(statistics?.factors.one?.n ?? 0).toBeLessThanOrEqual(shown);
    }
  });

  test("finds a margin over all ratings", () => {
    const tables = structuredClone(clinic.tables) as PublishedTable[];
    const [first] = tables.flatMap((table) => (table.kind === "analysis" && table.site === null ? [table] : []));
    const everybody = analyzeFamily(clinic.ratings, { minRaters: 1, scoring: clinic.scoring }).waves[0]!.all.index;
    expect(first!.analysis.index.n).toBeLessThan(everybody.n!);
    first!.analysis.index = everybody;
    const found = audit([{ ...clinic, tables }], { threshold });
    expect(found.some(({ what }) => what === "number")).toBe(true);
  });

  test("finds an unrounded figure", () => {
    const tables = structuredClone(clinic.tables) as PublishedTable[];
    const [first] = tables.flatMap((table) => (table.kind === "analysis" ? table.analysis.ties : []));
    const exact = analyzeFamily(clinic.ratings, { minRaters: 1, scoring: clinic.scoring }).waves[0]!.all.ties[0]!;
    const value = exact.items.timely!.mean;
    first!.items.timely!.mean = value;
    const found = audit([{ ...clinic, tables }], { threshold });
    expect(found).toContainEqual(expect.objectContaining({ what: "precision", site: null, value }));
  });

  test("finds the one person who is missing from a second publication", () => {
    // Stored in no order of their own; somebody all of whose ties are hidden would rightly not be found.
    const [first] = clinic.tables.flatMap((table) => (table.kind === "analysis" ? [table] : []));
    const shown = first!.analysis.ties.filter(({ n }) => n !== null).map(({ from, to }) => `${from} ${to}`);
    const { groups, waves, from, to, wave } = clinic.ratings;
    const isFound = (row: number) =>
      waves[wave[row]!] === first!.wave && shown.includes(`${groups[from[row]!]} ${groups[to[row]!]}`);
    const gone = clinic.ratings.respondent.find((_, row) => isFound(row))!;
    const left = withoutRespondent(clinic.ratings, gone);
    const later = analyzeFamily(left, { minRaters: threshold, scoring: clinic.scoring });
    const found = audit([clinic, { ratings: left, scoring: clinic.scoring, tables: tablesOf(later) }], { threshold });
    expect(found).toContainEqual(expect.objectContaining({ what: "mean", who: "not in snapshot 1", n: 1 }));
    expect(found).toContainEqual(expect.objectContaining({ what: "number", who: "not in snapshot 1", n: 1 }));
  });
});

test("the auditor finds nothing in any answer about Fjordby Municipality or its leadership track", async () => {
  const efforts = await load("fjordby-municipality");
  expect(efforts).toHaveLength(2);
  for (const each of efforts) {
    const published = await everythingPublished(each);
    const ties = published.tables.flatMap((table) => (table.kind === "analysis" ? table.analysis.ties : []));
    expect(ties.filter(({ n }) => n !== null).length).toBeGreaterThan(50);
    expect(audit([{ ...published, tables: distinct(published.tables) }], { threshold: each.threshold })).toEqual([]);
  }
});

/** Tables without those that say word for word what another one has said, which cost time and add nothing. */
function distinct(tables: readonly PublishedTable[]): PublishedTable[] {
  return [...new Map(tables.map((table) => [JSON.stringify(table), table])).values()];
}

function withoutRespondent(table: RatingTable, gone: number): RatingTable {
  const isLeft = (_: number, row: number) => table.respondent[row] !== gone;
  return {
    ...table,
    respondent: table.respondent.filter(isLeft),
    from: table.from.filter(isLeft),
    to: table.to.filter(isLeft),
    site: table.site.filter(isLeft),
    wave: table.wave.filter(isLeft),
    answers: table.answers.map((own) => own.filter(isLeft)),
  };
}
