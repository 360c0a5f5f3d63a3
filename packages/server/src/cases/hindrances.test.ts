import type { CaseRound } from "@interrelate/contract";
import { describe, expect, test } from "vitest";
import { cautionsOf, hindrancesOf, type LookedAt, tellsNothing } from "./hindrances.ts";

const workgroups = ["nurses", "physicians", "clients"].map((id) => ({ id, name: id }));
const person = (group: string, number: number) => ({ participantId: `${group} ${number}`, workgroupId: group });

type Case = LookedAt["cases"][number];

function aCase(label: string, members: Case["members"], changes: Partial<Case> = {}): Case {
  const consent = { by: "client", on: "2026-01-05", how: "Signed form", recordedBy: "Somebody" } as const;
  const workgroupIds = [...new Set(["clients", ...members.map(({ workgroupId }) => workgroupId)])];
  return {
    id: label,
    label,
    clientWorkgroupId: "clients",
    workgroupIds,
    members,
    consent,
    withdrawnOn: null,
    ...changes,
  };
}

function looked(tells: "roles" | "cases", cases: readonly Case[]): LookedAt {
  const people = cases.flatMap(({ members }) =>
    members.map(({ participantId, workgroupId }) => ({
      ...{ id: participantId, name: participantId, workgroupId, furtherWorkgroupIds: [] },
    })),
  );
  return { round: { tells, threshold: 5 }, cases, people, workgroups, otherRounds: [], today: "2026-02-01" };
}

const three = [person("nurses", 1), person("nurses", 2), person("physicians", 1)];

describe("a round cannot be opened", () => {
  const opened = (one: Case) => hindrancesOf(looked("roles", [one]));

  test("with a consent that is still to come, or was taken back", () => {
    expect(opened(aCase("K-1", three))).toEqual([]);
    const consent = { ...aCase("K-1", three).consent, on: "2026-02-02" };
    expect(opened(aCase("K-1", three, { consent }))).toEqual([expect.stringContaining("still to come")]);
    const [sentence, ...more] = opened(aCase("K-1", three, { withdrawnOn: "2026-01-09", consent }));
    expect([sentence, more]).toEqual([expect.stringContaining("took their consent back"), []]);
  });

  test("with fewer than three people around a client", () => {
    expect(opened(aCase("K-1", three.slice(1)))).toEqual([expect.stringContaining("Only 2 people")]);
    expect(opened(aCase("K-1", three.slice(2)))).toEqual([
      expect.stringContaining("Only 1 person on the list of people is"),
    ]);
  });

  test("with somebody who has left their workgroup, unless they are declared to belong to it as well", () => {
    const round = looked("roles", [aCase("K-1", three)]);
    const moved = (furtherWorkgroupIds: string[]) =>
      hindrancesOf({
        ...round,
        people: round.people.map((each) =>
          each.id === "nurses 1" ? { ...each, workgroupId: "physicians", furtherWorkgroupIds } : each,
        ),
      });
    expect(moved(["nurses"])).toEqual([]);
    expect(moved([])).toEqual([expect.stringContaining("“nurses 1” is in “K-1” for “nurses”")]);
  });
});

test("the people around a client are looked through a few times, however many roles there are", () => {
  let looks = 0;
  const roles = Array.from({ length: 30 }, (_, index) => ({ id: `role ${index}`, name: `role ${index}` }));
  const cases = Array.from({ length: 40 }, (_, index) => {
    const members = roles.map(({ id }) => ({ participantId: `somebody of ${id}`, workgroupId: id }));
    const one = { ...aCase(`K-${index}`, members), clientWorkgroupId: roles[0]?.id ?? "" };
    return Object.defineProperty({ ...one, workgroupIds: roles.map(({ id }) => id) }, "members", {
      get: () => {
        looks += 1;
        return members;
      },
    });
  });
  const round = { ...looked("roles", cases), workgroups: roles };
  looks = 0;
  expect(hindrancesOf(round)).toEqual([]);
  expect(cautionsOf(round)).toEqual([expect.stringContaining("No tie between roles")]);
  // Of 30 roles there are 900 pairs.
  expect(looks / cases.length).toBeLessThan(10);
});

describe("before it opens, a round warns", () => {
  const five = [...three, person("physicians", 2), person("physicians", 3)];

  test("of networks that are too small to be shown", () => {
    expect(cautionsOf(looked("cases", [aCase("K-1", five), aCase("K-2", five)]))).toEqual([]);
    expect(cautionsOf(looked("cases", [aCase("K-1", five), aCase("K-2", three)]))).toEqual([
      expect.stringContaining("Nothing can be shown of “K-2”"),
    ]);
    expect(cautionsOf(looked("cases", [aCase("K-2", three)]))).toEqual([expect.stringContaining("None of these")]);
    const nothing = [[five, three], [three], []].map((around) =>
      tellsNothing(
        looked(
          "cases",
          around.map((members, place) => aCase(`K-${place}`, members)),
        ),
      ),
    );
    expect(nothing).toEqual([false, true, false]);
  });

  test("of ties that can never be shown, and of roles that are one or two people", () => {
    const cases = (count: number, physicians: number) =>
      Array.from({ length: count }, (_, index) =>
        aCase(`K-${index}`, [
          person("nurses", index),
          person("nurses", index + 10),
          person("physicians", index % physicians),
        ]),
      );
    expect(cautionsOf(looked("roles", cases(2, 1)))).toEqual([expect.stringContaining("No tie between roles")]);
    expect(cautionsOf(looked("roles", cases(3, 3)))).toEqual([]);
    expect([cases(2, 1), cases(3, 3)].map((all) => tellsNothing(looked("roles", all)))).toEqual([true, false]);
    expect(cautionsOf(looked("roles", cases(3, 2)))).toEqual([
      expect.stringContaining("“physicians” is only one or two"),
    ]);
    const withdrawn = cases(3, 3).map((each, index) => (index === 0 ? { ...each, withdrawnOn: "2026-01-09" } : each));
    expect(cautionsOf(looked("roles", withdrawn))).toEqual([expect.stringContaining("No tie between roles")]);
  });
});

describe("before it opens, a round warns of the same people", () => {
  const five = [1, 2, 3, 4, 5].map((number) => person("nurses", number));
  const others = [1, 2, 3, 4, 5].map((number) => person("physicians", number));
  const round = looked("cases", [aCase("K-1", five)]);
  const beside = (tells: "roles" | "cases", ...members: Case["members"][]) =>
    cautionsOf({
      ...round,
      otherRounds: [
        { name: "Spring", tells, status: "open", cases: members.map((each) => ({ members: each, withdrawnOn: null })) },
      ],
    });

  test("in another round of the effort that tells the other thing", () => {
    expect(beside("roles", others, five)).toEqual([expect.stringMatching(/“Spring” tells ties.*of “K-1”/)]);
    expect(beside("cases", five)).toEqual([]);
    expect(beside("roles", others)).toEqual([]);
  });

  test("from three around one client on: two are no network, nor are people who meet around several clients", () => {
    const [one, two, three = person("", 0)] = five;
    const shared = (...people: (typeof one)[]) => [...others, ...people.flatMap((each) => (each ? [each] : []))];
    expect(beside("roles", shared(one, two))).toEqual([]);
    expect(beside("roles", shared(one, two), shared(three))).toEqual([]);
    expect(beside("roles", shared(one, two, three))).toHaveLength(1);
  });

  test("but not where the consent was taken back before the round there closed, so that nothing is told", () => {
    const cases = [{ members: five, withdrawnOn: "2026-01-09" }];
    const besides = (status: CaseRound["status"]) =>
      cautionsOf({ ...round, otherRounds: [{ name: "Spring", tells: "roles", status, cases }] });
    expect([besides("open").length, besides("closed").length]).toEqual([0, 1]);
  });
});

describe("a round about roles warns of clients who may be one", () => {
  const around = [1, 2, 3, 4, 5].flatMap((number) => [person("nurses", number), person("physicians", number)]);
  const cautions = (...members: Case["members"][]) =>
    cautionsOf(
      looked(
        "roles",
        members.map((each, index) => aCase(`K-${index}`, each)),
      ),
    );
  const own = around.slice(0, 9);

  test("where nobody of theirs is on the list and all the same people are around", () => {
    expect(cautions(around, around.toReversed(), own)).toEqual([expect.stringContaining("“K-0” and “K-1”")]);
    expect(cautions(around, own, around.slice(0, 8))).toEqual([]);
  });

  test("but not where each client is on the list", () => {
    const listed = [1, 2, 3].map((number) => [...around, person("clients", number)]);
    expect(cautions(...listed)).toEqual([]);
  });
});
