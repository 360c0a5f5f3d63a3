import type { Effort } from "@interrelate/contract";
import { expect, test } from "vitest";
import { participationOf } from "./participation.ts";
import type { PeopleCount } from "./store.ts";

const NURSES = "00000000-0000-4000-8000-000000000001";
const DOCTORS = "00000000-0000-4000-8000-000000000002";
const NORTH = "00000000-0000-4000-8000-00000000000a";
const SOUTH = "00000000-0000-4000-8000-00000000000b";

const everywhere = () => true;

test("without sites each workgroup is told on its own", () => {
  const told = participationOf(
    effort([]),
    [people(NURSES, null, 30), people(DOCTORS, null, 12)],
    [people(NURSES, null, 21), people(DOCTORS, null, 7)],
    everywhere,
  );
  expect(told).toMatchObject({ invited: 42, answered: 28, threshold: 5, atLeast: false, sites: [] });
  expect(told.workgroups.map(({ invited, answered }) => [invited, answered])).toEqual([
    [30, 21],
    [12, 7],
  ]);
});

test("while there are no results, counts are rounded down to multiples of the threshold", () => {
  const told = participationOf(effort([]), [], [people(NURSES, null, 21), people(DOCTORS, null, 7)]);
  expect(told).toMatchObject({ answered: 25, atLeast: true });
  expect(told.workgroups.map(({ answered }) => answered)).toEqual([20, 5]);
});

test("a workgroup below the threshold is in no total", () => {
  const told = participationOf(effort([]), [], [people(NURSES, null, 21), people(DOCTORS, null, 3)], everywhere);
  expect(told.workgroups.map(({ answered }) => answered)).toEqual([21, null]);
  expect(told.answered).toBe(21);
});

test("a workgroup whose ties are hidden is in no total", () => {
  const told = participationOf(
    effort([NORTH]),
    [],
    [people(NURSES, NORTH, 21), people(DOCTORS, NORTH, 9)],
    (workgroup) => workgroup !== DOCTORS,
  );
  expect([told.answered, told.sites[0]?.answered]).toEqual([21, 21]);
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
    everywhere,
  );
  expect(told.answered).toBe(45);
  expect(told.sites.map(({ answered }) => answered)).toEqual([28, null]);
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
    timeZone: "UTC",
    language: "en",
    cutoffs: { between: [3.5, 4], within: [4.1, 4.6] },
    synthetic: false,
    guest: null,
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
