import type {
  CaseRound,
  Effort,
  EffortLink,
  Guest,
  ProcessMap,
  ProcessMapSummary,
  Structure,
  WaveChange,
  WaveResults,
} from "@interrelate/contract";
import { boundaryGrid, handOffsOf, tiesOf } from "@interrelate/work";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { comeIn, type Facilitator, parsed } from "../../../../tests/facilitator.ts";
import { comeInAsGuest } from "../../../../tests/guest.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";

/** What the story of Fjordby Municipality is meant to show, read from what the server publishes. */
let server: TestServer;
let facilitator: Facilitator;
let inside = "";
let effort: Effort;
let leaders: Effort;
let results: WaveResults;

beforeAll(async () => {
  server = await startTestServer();
  facilitator = await comeIn(server);
  await load();
});
afterAll(() => server.close());

const ask = (method: string, path: string, body?: unknown) =>
  fetch(`${server.url}/api${path}`, {
    method,
    headers: { cookie: facilitator.cookie, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const get = async <Answer>(path: string): Promise<Answer> => parsed(await ask("GET", inside + path), 200);

async function load(): Promise<void> {
  const loaded = await ask("POST", "/scenarios/fjordby-municipality/load", {});
  const place = await parsed<{ organizationId: string; effortId: string; waveId: string }>(loaded, 200);
  inside = `/organizations/${place.organizationId}`;
  const efforts = await get<Effort[]>("/efforts");
  const [first, second] = efforts;
  if (first === undefined || second === undefined) throw new Error("An effort of Fjordby is missing");
  expect([efforts.length, first.id, first.workProcess.waves.at(-1)?.id]).toEqual([2, place.effortId, place.waveId]);
  [effort, leaders] = [first, second];
  results = await get(`/waves/${place.waveId}/results`);
}

const nameOf = (id: string) => effort.workProcess.workgroups.find((group) => group.id === id)?.name ?? "";
const idOf = (name: string) => effort.workProcess.workgroups.find((group) => group.name === name)?.id ?? "";
const way = ({ from, to }: { from: string; to: string }) => `${nameOf(from)} > ${nameOf(to)}`;
const tie = (from: string, to: string) => {
  const found = results.analysis?.ties.find((each) => each.from === idOf(from) && each.to === idOf(to));
  return { low: found?.low ?? Number.NaN, high: found?.high ?? Number.NaN, n: found?.n ?? null };
};

describe("the ties of Fjordby", () => {
  test("are one-sided between housing and coordinators, and between citizens and the job centre", () => {
    expect(tie("Housing workers", "Family coordinators").high).toBeLessThan(
      tie("Family coordinators", "Housing workers").low,
    );
    expect(tie("Citizens", "Job counsellors").high).toBeLessThan(tie("Job counsellors", "Citizens").low);
  });

  test("are strong both ways between citizens and health visitors, and citizens and housing workers", () => {
    for (const role of ["Health visitors", "Housing workers"]) {
      expect(tie("Citizens", role).low).toBeGreaterThan(4);
      expect(tie(role, "Citizens").low).toBeGreaterThan(4);
    }
  });

  test("hide those of a role too small to be shown, and show those towards it", () => {
    const ties = results.analysis?.ties ?? [];
    const small = idOf("School psychologists");
    expect(ties.filter(({ from, n }) => from === small && n !== null)).toEqual([]);
    expect(ties.filter(({ to, n }) => to === small && n !== null).length).toBeGreaterThan(3);
  });

  test("are stronger within roles than between them", () => {
    expect(results.analysis?.within.mean).toBeGreaterThan((results.analysis?.between.mean ?? 5) + 0.2);
  });

  test("rise with who rates: leaders rate everybody higher than citizens and teachers do", () => {
    const given = (from: string) => {
      const own = results.analysis?.ties.filter((each) => each.from === idOf(from) && each.to !== idOf(from)) ?? [];
      const shown = own.flatMap(({ mean }) => (mean === null ? [] : [mean]));
      return shown.reduce((sum, mean) => sum + mean, 0) / shown.length;
    };
    expect(given("Sector leaders")).toBeGreaterThan(given("Citizens") + 0.1);
    expect(given("Sector leaders")).toBeGreaterThan(given("Teachers") + 0.1);
  });

  test("changed clearly in two places: one for the worse, one for the better", async () => {
    const [first, last] = effort.workProcess.waves;
    const { change }: WaveChange = await get(`/waves/${last?.id}/change?since=${first?.id}`);
    const clear = change.ties.filter(({ holm }) => holm !== null && holm < 0.05);
    expect(clear.filter(({ high }) => (high ?? 0) < 0).map(way)).toEqual(["Family coordinators > Job counsellors"]);
    expect(clear.filter(({ low }) => (low ?? 0) > 0).map(way)).toEqual(["Teachers > Health visitors"]);
    expect(change.ties.filter(({ holm }) => holm !== null).length).toBeGreaterThan(40);
  });

  test("come from three places where most answered and one where few did", () => {
    const rates = results.participation.sites.map(({ answered, invited }) => (answered ?? 0) / (invited ?? 1));
    expect(rates.map((rate) => rate < 0.6)).toEqual([false, true, false, false]);
  });

  test("are shown at the guests' own sites in part", async () => {
    for (const name of ["Hospital health centre", "Housing Trust houses"]) {
      const site = effort.sites.find((each) => each.name === name)?.id;
      const own = await get<WaveResults>(`/waves/${results.wave.id}/results?site=${site}`);
      const shown = own.analysis?.ties.filter(({ n }) => n !== null).length ?? 0;
      expect(shown).toBeGreaterThan(5);
      expect(shown).toBeLessThan(results.analysis?.ties.length ?? 0);
    }
  });
});

describe("the work of Fjordby", () => {
  let maps: ProcessMap[];
  beforeAll(async () => {
    const summaries = await get<ProcessMapSummary[]>(`/efforts/${effort.id}/maps`);
    maps = await Promise.all(summaries.map(({ id }) => get<ProcessMap>(`/maps/${id}`)));
  });
  const handOffs = (position: number) =>
    handOffsOf(maps[position]?.content ?? { steps: [], flows: [] }, tiesOf(results));

  test("has its greatest needs at hand-offs over ties that are weak for certain", () => {
    const first = handOffs(0).slice(0, 4);
    expect(first.every(({ tie }) => tie.state === "shown" && tie.band === "weak" && !tie.uncertain)).toBe(true);
    // Coordinators wait for schools and the job centre, citizens for the job centre, housing for coordinators.
    expect(first.map(({ giver, receiver }) => `${nameOf(giver)} > ${nameOf(receiver)}`).sort()).toEqual([
      "Family coordinators > Housing workers",
      "Job counsellors > Citizens",
      "Job counsellors > Family coordinators",
      "Teachers > Family coordinators",
    ]);
  });

  test("has a hand-off over a hidden tie, which has no place", () => {
    const hidden = handOffs(0).filter(({ tie }) => tie.state === "hidden");
    expect(hidden.map(({ giver, receiver, rank }) => [nameOf(giver), nameOf(receiver), rank])).toEqual([
      ["Family coordinators", "School psychologists", null],
    ]);
  });

  test("has fewer hand-offs over weak ties as it should be", () => {
    const weak = [0, 1].map(
      (position) => handOffs(position).filter(({ tie }) => tie.state === "shown" && tie.band === "weak").length,
    );
    expect(weak[1]).toBeLessThan(weak[0] ?? 0);
  });

  test("has every class of boundary that structures make", async () => {
    const structures = await get<Structure[]>(`/efforts/${effort.id}/structures`);
    const { workgroups } = effort.workProcess;
    const grid = boundaryGrid(tiesOf(results), structures, workgroups, results.cutoffs.between);
    const pairsOf = (wanted: string) =>
      grid
        .filter((boundary) => boundary.class === wanted)
        .map(({ a, b }) => [nameOf(a), nameOf(b)].sort().join(" and "));
    expect(pairsOf("undermining")).toContain("Family coordinators and Job counsellors");
    // The job centre is beside everything that the others have in common.
    expect(pairsOf("weakUnspanned").sort()).toEqual([
      "Citizens and Job counsellors",
      "Housing workers and Job counsellors",
    ]);
    expect(pairsOf("weakSpanned")).toContain("Family coordinators and Housing workers");
    expect(pairsOf("strongWithout")).toEqual(["Citizens and Housing workers"]);
    expect(pairsOf("spanned")).toContain("Citizens and Health visitors");
    expect(pairsOf("hidden").every((pair) => pair.includes("School psychologists"))).toBe(true);
  });
});

describe("beside the effort", () => {
  test("are two guests with a site of their own each, of whom nobody can sign in", async () => {
    const guests = await get<Guest[]>(`/efforts/${effort.id}/guests`);
    const siteName = (id: string) => effort.sites.find((each) => each.id === id)?.name;
    expect(guests.map(({ name, siteIds, members }) => [name, siteIds.map(siteName), members])).toEqual([
      ["County Hospital", ["Hospital health centre"], []],
      ["Fjordby Housing Trust", ["Housing Trust houses"], []],
    ]);
  });

  test.each([
    ["County Hospital", "Hospital health centre"],
    ["Fjordby Housing Trust", null],
  ])("%s shows somebody who is invited what was agreed, and nothing else", async (name, seen) => {
    const guest = (await get<Guest[]>(`/efforts/${effort.id}/guests`)).find((each) => each.name === name);
    const here: Facilitator = { ...facilitator, ask: (method, path, body) => ask(method, inside + path, body) };
    const browser = await comeInAsGuest(server.url, here, guest?.id ?? "");
    const theirs = async <Answer>(path: string): Promise<Answer> =>
      parsed(await browser.ask("GET", `/api${inside}${path}`), 200);
    const [own, ...others] = await theirs<Effort[]>("/efforts");
    expect([own?.id, own?.sites.map(({ id }) => id), others]).toEqual([effort.id, guest?.siteIds, []]);
    const published = await theirs<WaveResults>(`/waves/${results.wave.id}/results`);
    expect(published.site).toEqual(effort.sites.find((site) => site.name === seen)?.id ?? null);
    expect((await theirs<ProcessMapSummary[]>(`/efforts/${effort.id}/maps`)).length).toBe(3);
    for (const closed of ["case-rounds", "people", "guests", "linked-efforts"])
      expect((await browser.ask("GET", `/api${inside}/efforts/${effort.id}/${closed}`)).status).toBe(404);
  });

  test("is the effort of those who lead, linked by the roles whose people are in both", async () => {
    expect(leaders).toMatchObject({ name: "Leading across sectors", synthetic: true, sites: [] });
    for (const each of [effort, leaders]) {
      const [link, ...others] = await get<EffortLink[]>(`/efforts/${each.id}/linked-efforts`);
      expect(others).toEqual([]);
      expect(link).toMatchObject({ leadershipEffortId: leaders.id, frontLineEffortId: effort.id });
      expect(link?.pairs.map(({ frontLineWorkgroupId }) => nameOf(frontLineWorkgroupId)).sort()).toEqual([
        "Citizens",
        "Family coordinators",
      ]);
    }
    const wave = leaders.workProcess.waves.at(-1)?.id;
    const { analysis } = await get<WaveResults>(`/waves/${wave}/results`);
    expect(analysis?.ties.filter(({ mean }) => mean === null)).toEqual([]);
    expect(analysis?.between.mean).toBeGreaterThan((results.analysis?.between.mean ?? 5) + 0.1);
  });

  test("a reset deletes everything and tells the same again", async () => {
    const before = { effort, leaders, figures: results.analysis?.between };
    expect((await ask("DELETE", `${inside}/efforts/${leaders.id}`)).ok).toBe(true);
    const [round] = await get<CaseRound[]>(`/efforts/${effort.id}/case-rounds`);
    await load();
    expect([effort.id, leaders.id]).not.toContain(before.effort.id);
    expect(leaders.name).toBe(before.leaders.name);
    expect(results.analysis?.between).toEqual(before.figures);
    expect((await ask("GET", `${inside}/case-rounds/${round?.id}`)).status).toBe(404);
    expect(await get<CaseRound[]>(`/efforts/${effort.id}/case-rounds`)).toHaveLength(2);
    expect(await get<Guest[]>(`/efforts/${effort.id}/guests`)).toHaveLength(2);
    expect(await get<EffortLink[]>(`/efforts/${effort.id}/linked-efforts`)).toHaveLength(1);
  });
});
