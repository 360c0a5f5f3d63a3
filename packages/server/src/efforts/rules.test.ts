import type { NewEffort } from "@interrelate/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { planEffort } from "./rules.ts";

const people = fc.option(fc.integer({ min: 0, max: 1000 }));
const wanted: fc.Arbitrary<NewEffort> = fc.nat({ max: 4 }).chain((places) =>
  fc.record({
    workProcess: fc.constant("discharge"),
    sites: fc.constant(Array.from({ length: places }, (_, index) => `Site ${index}`)),
    workgroups: fc.array(
      fc.record({
        name: fc.string({ minLength: 1 }),
        kind: fc.constantFrom("worker", "leader", "client"),
        people: fc.array(people, { maxLength: Math.max(1, places) }),
        smallGroupConsent: fc.boolean(),
      }),
      { minLength: 2, maxLength: 6 },
    ),
    threshold: fc.constant(5),
    minItems: fc.constant(4),
  }),
);

function plan(effort: NewEffort) {
  let made = 0;
  return planEffort("organisation", effort, () => `id-${++made}`);
}

test("every known number of people becomes one headcount, an unknown one none", () => {
  fc.assert(
    fc.property(wanted, (effort) => {
      const { wave } = plan(effort);
      const known = effort.workgroups.flatMap((group) => group.people).filter((number) => number !== null);
      expect(wave.headcounts.map((row) => row.people)).toEqual(known);
    }),
  );
});

test("headcounts name workgroups and sites of the effort, no pair of them twice", () => {
  fc.assert(
    fc.property(wanted, (effort) => {
      const planned = plan(effort);
      const { workProcess, sites } = planned.effort;
      const places: (string | null)[] = sites.length === 0 ? [null] : sites.map(({ id }) => id);
      const pairs = planned.wave.headcounts.map((row) => `${row.workgroupId} ${row.siteId}`);
      expect(new Set(pairs).size).toBe(pairs.length);
      for (const row of planned.wave.headcounts) {
        expect(workProcess.workgroups.map(({ id }) => id)).toContain(row.workgroupId);
        expect(places).toContain(row.siteId);
      }
    }),
  );
});

test("consent is kept for those groups that gave it", () => {
  fc.assert(
    fc.property(wanted, (effort) => {
      const { effort: planned, consenting } = plan(effort);
      const given = planned.workProcess.workgroups.map(({ id }) => consenting.has(id));
      expect(given).toEqual(effort.workgroups.map((group) => group.smallGroupConsent));
    }),
  );
});
