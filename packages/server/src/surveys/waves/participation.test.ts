import type { Effort } from "@interrelate/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { participationOf } from "./participation.ts";
import type { PeopleCount } from "./store.ts";

const NURSES = "00000000-0000-4000-8000-000000000001";
const DOCTORS = "00000000-0000-4000-8000-000000000002";
const NORTH = "00000000-0000-4000-8000-00000000000a";
const SOUTH = "00000000-0000-4000-8000-00000000000b";

test("without sites each workgroup is told on its own", () => {
  const told = participationOf(
    effort([]),
    [people(NURSES, null, 30), people(DOCTORS, null, 12)],
    [people(NURSES, null, 21), people(DOCTORS, null, 7)],
  );
  expect(told).toMatchObject({ invited: 42, answered: 28, threshold: 5, sites: [] });
  expect(told.workgroups.map(({ invited, answered }) => [invited, answered])).toEqual([
    [30, 21],
    [12, 7],
  ]);
});

test("a workgroup below the threshold cannot be had by subtraction", () => {
  const told = participationOf(effort([]), [], [people(NURSES, null, 21), people(DOCTORS, null, 3)]);
  const known = [told.answered, ...told.workgroups.map(({ answered }) => answered)].filter((each) => each !== null);
  expect(told.workgroups[1]?.answered).toBeNull();
  expect(known.length).toBeLessThan(2);
});

test("people asked are unknown where one part is unknown", () => {
  const told = participationOf(effort([NORTH, SOUTH]), [people(NURSES, NORTH, 9), people(DOCTORS, NORTH, 4)], []);
  expect(told.workgroups.map(({ invited }) => invited)).toEqual([null, null]);
  expect(told.sites.map(({ invited }) => invited)).toEqual([13, null]);
  expect(told.invited).toBeNull();
});

test("whoever names no site is counted in the workgroup, and not by subtracting the sites", () => {
  const told = participationOf(
    effort([NORTH, SOUTH]),
    [],
    [people(NURSES, NORTH, 20), people(NURSES, SOUTH, 15), people(NURSES, null, 2), people(DOCTORS, NORTH, 8)],
  );
  expect(told.answered).toBe(45);
  expect(told.sites.filter(({ answered }) => answered !== null).length).toBeLessThan(2);
});

test("no count below the threshold is ever told", () => {
  const counts = fc.tuple(...[0, 1, 2, 3, 4, 5].map(() => fc.nat({ max: 12 })));
  fc.assert(
    fc.property(counts, (answered) => {
      const places = [NORTH, SOUTH, null].flatMap((site) => [NURSES, DOCTORS].map((group) => [group, site] as const));
      const told = participationOf(
        effort([NORTH, SOUTH]),
        [],
        places.map(([group, site], at) => people(group, site, answered[at] ?? 0)),
      );
      for (const { answered } of [told, ...told.workgroups, ...told.sites])
        expect(answered === null || answered >= 5).toBe(true);
    }),
  );
});

function people(workgroupId: string, siteId: string | null, count: number): PeopleCount {
  return { workgroupId, siteId, people: count };
}

function effort(sites: readonly string[]): Effort {
  return {
    id: NURSES,
    organizationId: NURSES,
    name: "Discharge",
    threshold: 5,
    cutoffs: { between: [3.5, 4], within: [4.1, 4.6] },
    synthetic: false,
    workProcess: {
      id: NURSES,
      name: "Discharge",
      workgroups: [
        { id: NURSES, name: "Nurses", kind: "worker" },
        { id: DOCTORS, name: "Doctors", kind: "worker" },
      ],
      waves: [],
    },
    sites: sites.map((id) => ({ id, name: id })),
  };
}
