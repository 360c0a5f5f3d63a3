import { type ScenarioEffort, scenario } from "@interrelate/contract";
import { describe, expect, test } from "vitest";
import { scenarios } from "./index.ts";

describe("scenarios", () => {
  test("follow the schema that the server loads", () => {
    for (const each of scenarios()) expect(scenario.parse(each)).toMatchObject({ key: each.key });
  });

  test("are the same at every call", () => {
    expect(scenarios()).toEqual(scenarios());
  });

  test("have one sheet per person and wave, finished while the wave was open", () => {
    for (const { waves, people } of scenarios().flatMap((each) => [each, each.leadershipTrack ?? each])) {
      for (const wave of waves) {
        expect(new Set(wave.sheets.map((sheet) => sheet.person)).size).toBe(wave.sheets.length);
        for (const sheet of wave.sheets) {
          expect(people[sheet.person]).toBeDefined();
          expect(sheet.finishedOn >= wave.openedOn && sheet.finishedOn <= wave.closedOn).toBe(true);
        }
      }
    }
  });
});

/** Of the people that are counted, how many were asked in a wave and how many answered. */
function shareOf({ people, waves }: ScenarioEffort) {
  return (wave: number, keep: (person: ScenarioEffort["people"][number]) => boolean) => ({
    asked: people.filter(keep).length,
    answered: waves[wave]?.sheets.filter((sheet) => keep(people[sheet.person] as never)).length ?? 0,
  });
}

describe("Prairie Clinic", () => {
  const [clinic] = scenarios();
  if (!clinic) throw new Error("Prairie Clinic is missing");
  const share = shareOf(clinic);

  test("has seven workgroups with families as clients and one leader role, three sites, two waves, about 180 people", () => {
    expect(clinic.effort.workgroups).toHaveLength(7);
    expect(clinic.effort.workgroups.filter((group) => group.kind === "client").map((group) => group.name)).toEqual([
      "Families",
    ]);
    expect(clinic.effort.workgroups.filter((group) => group.kind === "leader")).toHaveLength(1);
    expect(clinic.effort.sites).toHaveLength(3);
    expect(clinic.waves).toHaveLength(2);
    expect(Math.abs(clinic.people.length - 180)).toBeLessThanOrEqual(10);
  });

  test("has one role below the threshold and one site where few answered, in both waves", () => {
    for (const wave of [0, 1]) {
      const small = clinic.effort.workgroups.filter(
        (_, index) => share(wave, (person) => person.workgroup === index).answered < 5,
      );
      expect(small.map((group) => group.name)).toEqual(["Pharmacy"]);
      const rates = clinic.effort.sites.map((_, index) => share(wave, (person) => person.site === index));
      expect(rates.map(({ asked, answered }) => answered / asked < 0.6)).toEqual([false, false, true]);
    }
  });

  test("links most people of the second wave to the first", () => {
    const first = new Set(clinic.waves[0]?.sheets.map((sheet) => sheet.person));
    const second = clinic.waves[1]?.sheets ?? [];
    const again = second.filter((sheet) => first.has(sheet.person)).length;
    expect(again / second.length).toBeGreaterThan(0.7);
    expect(again).toBeLessThan(second.length);
  });
});

describe("Fjordby Municipality", () => {
  const [, fjordby] = scenarios();
  if (!fjordby?.leadershipTrack) throw new Error("Fjordby Municipality is missing");
  const { leadershipTrack, caseRounds, guests, effort, people } = fjordby;
  const share = shareOf(fjordby);

  test("has eight workgroups with citizens as clients and one leader role, four sites, two waves, about 250 people", () => {
    expect(effort.workgroups).toHaveLength(8);
    expect(effort.workgroups.filter(({ kind }) => kind === "client").map(({ name }) => name)).toEqual(["Citizens"]);
    expect(effort.workgroups.filter(({ kind }) => kind === "leader")).toHaveLength(1);
    expect(effort.sites).toHaveLength(4);
    expect(fjordby.waves).toHaveLength(2);
    expect(Math.abs(people.length - 250)).toBeLessThanOrEqual(10);
  });

  test("has one role below the threshold and one district where few answered, in both waves", () => {
    for (const wave of [0, 1]) {
      const small = effort.workgroups.filter(
        (_, index) => share(wave, (each) => each.workgroup === index).answered < 5,
      );
      expect(small.map(({ name }) => name)).toEqual(["School psychologists"]);
      const rates = effort.sites.map((_, index) => share(wave, ({ site }) => site === index));
      const low = effort.sites.filter((_, index) => (rates[index]?.answered ?? 0) / (rates[index]?.asked ?? 1) < 0.6);
      expect(low).toEqual(["Hill district"]);
    }
  });

  test("has two guests with a site of their own each and unlike agreements", () => {
    expect(guests.map(({ sites }) => sites.map((site) => effort.sites[site]))).toEqual([
      ["Hospital health centre"],
      ["Housing Trust houses"],
    ]);
    expect(new Set(guests.map(({ agreement }) => agreement.maps)).size).toBe(2);
    expect(new Set(guests.map(({ agreement }) => agreement.results)).size).toBe(2);
  });

  test("has a round of each kind: fourteen networks of six or seven people, and four to be told as a whole", () => {
    expect(caseRounds.map(({ tells, cases }) => [tells, cases.length])).toEqual([
      ["roles", 14],
      ["cases", 4],
    ]);
    const sizes = caseRounds[0]?.cases.map(({ members }) => members.length) ?? [];
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([6, 7]);
    const networks = caseRounds[1]?.cases ?? [];
    const small = networks.filter(({ sheets, withdrawnOn }) => withdrawnOn === null && sheets.length < 5);
    expect(small.map(({ label }) => label)).toEqual(["M-03"]);
    const withdrawn = networks.filter(({ withdrawnOn }) => withdrawnOn !== null);
    expect(withdrawn.map(({ label, sheets }) => [label, sheets])).toEqual([["M-04", []]]);
  });

  test("has everybody once around a client, in their own role, and no client around two", () => {
    const clients = caseRounds.flatMap(({ cases }) =>
      cases.flatMap(({ members, clientWorkgroup }) => members.filter((each) => each.workgroup === clientWorkgroup)),
    );
    expect(new Set(clients.map(({ person }) => person)).size).toBe(clients.length);
    for (const { members } of caseRounds.flatMap(({ cases }) => cases)) {
      expect(new Set(members.map(({ person }) => person)).size).toBe(members.length);
      for (const { person, workgroup } of members) expect(people[person]?.workgroup).toBe(workgroup);
    }
  });

  test("has sheets about a client from those around, about roles in which there is somebody else", () => {
    for (const round of caseRounds) {
      for (const { members, sheets } of round.cases) {
        expect(new Set(sheets.map(({ person }) => person)).size).toBe(sheets.length);
        for (const { person, finishedOn, ratings } of sheets) {
          const others = members.filter((each) => each.person !== person).map(({ workgroup }) => workgroup);
          expect(members.map((each) => each.person)).toContain(person);
          expect(new Set(ratings.map(({ workgroup }) => workgroup))).toEqual(new Set(others));
          expect(finishedOn >= round.openedOn && finishedOn <= round.closedOn).toBe(true);
        }
      }
    }
  });

  test("has a leadership track of workgroups big enough to be told, paired with roles of the same kind", () => {
    for (const wave of [0, 1])
      for (const [index] of leadershipTrack.effort.workgroups.entries())
        expect(shareOf(leadershipTrack)(wave, ({ workgroup }) => workgroup === index).answered).toBeGreaterThanOrEqual(
          5,
        );
    expect(leadershipTrack.pairs.length).toBeGreaterThan(1);
    for (const { leadership, frontLine } of leadershipTrack.pairs) {
      expect(leadershipTrack.effort.workgroups[leadership]?.kind).toBe(effort.workgroups[frontLine]?.kind);
    }
  });
});
