import type { ActWeights, ContextLevels, MapContent } from "@interrelate/contract";
import fc from "fast-check";
import type { Inclusions } from "../structures/spans.ts";
import { bandOf, type ShownTie, type TieReading } from "../tie-reading.ts";
import type { ActSource } from "./where-to-act.ts";

export const CUTS: [number, number] = [3.5, 4];
export const GROUPS: readonly string[] = ["a", "b", "c", "d"];

/** A shown tie of a mean, whose interval reaches so far on both sides. */
export function shownTie(mean: number, reach: number): ShownTie {
  const [low, high] = [mean - reach, mean + reach];
  const uncertain = bandOf(low, CUTS) !== bandOf(high, CUTS);
  return { state: "shown", mean, low, high, n: 9, band: bandOf(mean, CUTS), uncertain };
}

/** A tie that is shown, without an interval, hidden or unrated. */
const someTie: fc.Arbitrary<TieReading> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(hundredths(150, 480), hundredths(0, 90)).map(([mean, reach]) => shownTie(mean, reach)),
  },
  hundredths(150, 480).map((mean) => ({ ...shownTie(mean, 0), low: null, high: null, uncertain: true })),
  fc.constantFrom<TieReading>({ state: "hidden" }, { state: "unrated" }),
);

/** Work of four groups before its ties are looked up. */
export interface SomeWork extends Omit<ActSource, "ties"> {
  readings: readonly TieReading[];
}

/** Any work of four groups. Every hand-off says how often it happens, so that none is assumed from another. */
export const someWork: fc.Arbitrary<SomeWork> = fc.record({
  readings: fc.array(someTie, { minLength: 16, maxLength: 16 }),
  cuts: fc.constant(CUTS),
  workgroups: fc.constant(GROUPS.map((id) => ({ id }))),
  map: fc.option(someMapOfGroups(), { freq: 5 }),
  structures: fc
    .array(someInclusions(), { maxLength: 3 })
    .map((list) => list.map((each, place) => ({ ...each, id: `s${place}` }))),
  context: fc.option(someContext(), { freq: 4 }),
});

/** Any weights. */
export const someWeights: fc.Arbitrary<ActWeights> = fc.record({
  ...{ weakness: weight(), certainty: weight(), handOffs: weight(), structures: weight(), context: weight() },
});

/** The work with its ties as a function. */
export function sourceOf({ readings, ...work }: SomeWork): ActSource {
  return { ...work, ties: (rater, rated) => readings[placeOf(rater, rated)] ?? { state: "unrated" } };
}

/** The same work in which one tie is another. */
export function withTie(work: SomeWork, rater: string, rated: string, tie: TieReading): SomeWork {
  return { ...work, readings: work.readings.with(placeOf(rater, rated), tie) };
}

function placeOf(rater: string, rated: string): number {
  const [row, column] = [rater, rated].map((id) => GROUPS.indexOf(id));
  return (row ?? 0) * GROUPS.length + (column ?? 0);
}

function someMapOfGroups(): fc.Arbitrary<MapContent> {
  const end = fc.constantFrom(...GROUPS);
  const flow = fc.record({
    ends: fc.tuple(end, end),
    perWeek: fc.integer({ min: 0, max: 40 }),
    criticality: fc.integer({ min: 1, max: 3 }),
  });
  const step = { kind: "task" as const, name: "", x: 0, y: 0, minutes: null };
  const steps = GROUPS.map((workgroupId) => ({ ...step, id: workgroupId, workgroupId }));
  return fc.array(flow, { maxLength: 8 }).map((list) => ({
    lanes: [...GROUPS],
    steps,
    flows: list.map(({ ends: [from, to], ...rest }, place) => ({
      id: `f${place}`,
      from,
      to,
      name: "",
      minutes: null,
      ...rest,
    })),
  }));
}

function someInclusions(): fc.Arbitrary<Inclusions> {
  const level = fc.constantFrom("none" as const, "partial" as const, "full" as const, null);
  return fc.tuple(level, level, level, level).map((levels) => ({
    id: "",
    inclusions: levels.flatMap((each, place) =>
      each === null ? [] : [{ workgroupId: GROUPS[place] ?? "", level: each }],
    ),
  }));
}

function someContext(): fc.Arbitrary<ContextLevels> {
  const level = fc.option(fc.integer({ min: 1, max: 5 }));
  return fc.record({ uncertainty: level, interdependence: level, timeConstraint: level });
}

function weight(): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 5 });
}

function hundredths(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min, max }).map((number) => number / 100);
}
