import {
  type CaseResults,
  type CaseRound,
  type Effort,
  FREQUENCY_CATEGORIES,
  FREQUENCY_SCORES,
  type ScenarioCaseRound,
  type WaveResults,
} from "@interrelate/contract";
import { scenarios } from "@interrelate/scenarios";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { comeIn, parsed } from "../../../../tests/facilitator.ts";
import { startTestServer, type TestServer } from "../../../../tests/server.ts";

/** What is told of the networks around Fjordby's families, against the answers that the scenario gives. */
let server: TestServer;
let effort: Effort;
let results: WaveResults;
let rounds: CaseRound[];
let told: CaseResults[];

beforeAll(async () => {
  server = await startTestServer();
  const { cookie } = await comeIn(server);
  const headers = { cookie, "content-type": "application/json" };
  const address = `${server.url}/api/scenarios/fjordby-municipality/load`;
  const loaded = await fetch(address, { method: "POST", headers, body: "{}" });
  const place = await parsed<{ organizationId: string; effortId: string; waveId: string }>(loaded, 200);
  const get = async <Answer>(path: string): Promise<Answer> =>
    parsed(await fetch(`${server.url}/api/organizations/${place.organizationId}${path}`, { headers }), 200);
  effort = await get(`/efforts/${place.effortId}`);
  results = await get(`/waves/${place.waveId}/results`);
  rounds = await get(`/efforts/${effort.id}/case-rounds`);
  told = await Promise.all(rounds.map(({ id }) => get<CaseResults>(`/case-rounds/${id}/results`)));
});
afterAll(() => server.close());

const nameOf = (id: string) => effort.workProcess.workgroups.find((group) => group.id === id)?.name ?? "";
const idOf = (name: string) => effort.workProcess.workgroups.find((group) => group.name === name)?.id ?? "";
const way = ({ from, to }: { from: string; to: string }) => `${nameOf(from)} > ${nameOf(to)}`;

describe("the case-level networks of Fjordby", () => {
  test("are two closed rounds, one of each kind of telling", () => {
    expect(rounds.map(({ tells, status, cases }) => [tells, status, cases.length])).toEqual([
      ["roles", "closed", 14],
      ["cases", "closed", 4],
    ]);
  });

  test("over fourteen families show some ties and hide others, all of the smallest roles among them", () => {
    const ties = told[0]?.tells === "roles" ? told[0].ties : [];
    const shown = ties.filter(({ raters }) => raters !== null);
    expect(shown.length).toBeGreaterThan(12);
    expect(ties.length - shown.length).toBeGreaterThan(shown.length / 2);
    for (const { raters, cases } of shown) {
      expect(raters).toBeGreaterThanOrEqual(5);
      expect(cases).toBeGreaterThanOrEqual(3);
    }
    const few = ["School psychologists", "Sector leaders"].map(idOf);
    expect(shown.filter(({ from, to }) => few.includes(from) || few.includes(to))).toEqual([]);
  });

  test("over fourteen families have a strong tie and a weak one towards roles around the same clients", () => {
    const ties = told[0]?.tells === "roles" ? told[0].ties : [];
    const of = (from: string, to: string) => ties.find((each) => way(each) === `${from} > ${to}`);
    expect(of("Citizens", "Job counsellors")?.high).toBeLessThan(of("Citizens", "Family coordinators")?.low ?? 0);
    expect(of("Family coordinators", "Job counsellors")?.high).toBeLessThan(
      of("Job counsellors", "Family coordinators")?.low ?? 0,
    );
  });

  test("told as a whole are one that works, one that does not, and one too small; consent taken back shows nothing", () => {
    const networks = told[1]?.tells === "cases" ? told[1].networks : [];
    const labels = new Map(rounds[1]?.cases.map(({ id, label }) => [id, label]));
    const of = (label: string) => networks.find(({ caseId }) => labels.get(caseId) === label);
    expect(of("M-01")?.low).toBeGreaterThan(of("M-02")?.high ?? 5);
    expect(of("M-03")).toMatchObject({ raters: null, mean: null });
    expect(of("M-04")).toBeUndefined();
    expect(rounds[1]?.cases.find(({ label }) => label === "M-04")).toMatchObject({ withdrawnOn: "2026-11-03" });
  });

  test("over fourteen families are those that enough people gave, about enough clients and people", () => {
    const ties = told[0]?.tells === "roles" ? told[0].ties : [];
    const given = givenTies();
    expect(given.size).toBeGreaterThan(30);
    for (const tie of ties.filter(({ from, to }) => from !== to)) {
      const own = given.get(way(tie));
      const isTold = own !== undefined && own.raters.size >= 5 && own.cases.size >= 3 && own.rated.size >= 3;
      expect([way(tie), tie.raters, tie.cases]).toEqual([
        way(tie),
        isTold ? own.raters.size : null,
        isTold ? together(tie.from, tie.to) : null,
      ]);
      if (isTold) expect(Math.abs((tie.mean ?? 0) - meanOver(own))).toBeLessThan(0.0051);
    }
  });

  test("are in no list of waves, and none of their answers is in the results of waves", () => {
    const labels = rounds.flatMap(({ cases }) => cases.map(({ label }) => label));
    const waves = JSON.stringify([effort, results]);
    for (const label of labels) expect(waves).not.toContain(`"${label}"`);
    expect(effort.workProcess.waves).toHaveLength(2);
  });
});

/** In how many cases of the first round both roles take part, whether anybody answered there or not. */
function together(from: string, to: string): number {
  const holding = rounds[0]?.cases.filter(({ withdrawnOn }) => withdrawnOn === null) ?? [];
  return holding.filter(({ members }) => [from, to].every((role) => members.some((each) => each.workgroupId === role)))
    .length;
}

/** What was answered about one tie over all cases. */
interface Given {
  /** By person, each of their ratings as scores of the seven items. */
  readonly raters: Map<number, (number | null)[][]>;
  readonly cases: Set<string>;
  /** The people in the rated role around those clients. */
  readonly rated: Set<number>;
}

/** The ties of the first round, by the roles' names, as the sheets of the scenario give them. */
function givenTies(): Map<string, Given> {
  const fjordby = scenarios().find(({ key }) => key === "fjordby-municipality");
  const groups = fjordby?.effort.workgroups.map(({ name }) => name) ?? [];
  const ties = new Map<string, Given>();
  for (const { label, members, sheets } of fjordby?.caseRounds[0]?.cases ?? []) {
    for (const { person, ratings } of sheets) {
      const from = members.find((member) => member.person === person)?.workgroup ?? -1;
      for (const { workgroup, answers } of ratings) {
        // Fewer than four answered items make no rating.
        if (answers.filter((answer) => answer !== null).length < 4) continue;
        const key = `${groups[from]} > ${groups[workgroup]}`;
        const tie = ties.get(key) ?? { raters: new Map(), cases: new Set(), rated: new Set() };
        ties.set(key, tie);
        tie.raters.set(person, [...(tie.raters.get(person) ?? []), scored(answers)]);
        tie.cases.add(label);
        for (const member of members) if (member.workgroup === workgroup) tie.rated.add(member.person);
      }
    }
  }
  return ties;
}

type Answers = ScenarioCaseRound["cases"][number]["sheets"][number]["ratings"][number]["answers"];

/** "Just right" is best for how frequent contact is, and the fifth answer for all else. */
function scored([frequent = null, ...others]: Answers): (number | null)[] {
  const category = frequent === null ? undefined : FREQUENCY_CATEGORIES[frequent - 1];
  return [category === undefined ? null : FREQUENCY_SCORES[category], ...others];
}

/** The mean over people: of each the mean over items, and of each item over the person's cases. */
function meanOver({ raters }: Given): number {
  return mean(
    [...raters.values()].map((ratings) => {
      const items = Array.from({ length: 7 }, (_, item) => ratings.flatMap((rating) => rating[item] ?? []));
      return mean(items.filter((item) => item.length > 0).map(mean));
    }),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
