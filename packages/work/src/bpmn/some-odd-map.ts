import type { MapContent, MapFlow, MapStep } from "@interrelate/contract";
import fc from "fast-check";
import type { MapNames } from "./write-bpmn.ts";

/** Characters that XML escapes, forbids or reads from right to left, beside ordinary ones. */
const letter = fc.oneof(
  fc.constantFrom(
    "<",
    ">",
    "&",
    '"',
    "'",
    "&amp;",
    "]]>",
    "<!--",
    "😀",
    "שלום",
    "مرحبا",
    "\u202e",
    "\ufffe",
    "\uffff",
    " ",
    "%",
  ),
  fc.string({ unit: "binary", minLength: 1, maxLength: 2 }),
);

function someWords(least: number, most: number): fc.Arbitrary<string> {
  return fc
    .array(letter, { maxLength: 20 })
    .map((letters) =>
      letters
        .join("")
        .replace(/\p{Cc}/gu, "")
        .trim(),
    )
    .filter((words) => words.length >= least && words.length <= most);
}

const someId = fc.oneof(
  fc.stringMatching(/^[A-Za-z_][\w-]{0,63}$/),
  fc.constantFrom("constructor", "__proto__", "toString", "map", "lane", "process"),
);
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((number) => number + 0);
const place = fc.oneof(between(-1_000_000, 1_000_000), fc.integer({ min: 0, max: 3000 }));
const minutes = fc.option(fc.oneof(between(0, 5_256_000), fc.integer({ min: 0, max: 600 })));

/** Any map the contract accepts, small, with names and numbers nobody thinks of, and the names that go with it. */
export const someOddMap: fc.Arbitrary<{ content: MapContent; names: MapNames }> = fc
  .record({
    lanes: fc.uniqueArray(fc.uuid(), { maxLength: 5 }),
    ids: fc.uniqueArray(someId, { maxLength: 16 }),
    stepCount: fc.nat({ max: 10 }),
    process: someWords(0, 200),
  })
  .chain(({ lanes, ids, stepCount, process }) => {
    const steps = lanes.length === 0 ? [] : ids.slice(0, stepCount).map((id) => someStep(id, lanes));
    const flows = steps.length === 0 ? [] : ids.slice(stepCount).map((id) => someFlow(id, ids.slice(0, steps.length)));
    return fc.record({
      content: fc.record({ lanes: fc.constant(lanes), steps: fc.tuple(...steps), flows: fc.tuple(...flows) }),
      names: fc.record({
        map: fc.record({
          name: someWords(1, 120),
          kind: fc.constantFrom("current", "desired", "experiment"),
        }),
        process: fc.constant(process),
        workgroups: fc.tuple(...lanes.map(someWorkgroup)),
      }),
    });
  });

function someWorkgroup(id: string): fc.Arbitrary<MapNames["workgroups"][number]> {
  return fc.record({
    id: fc.constant(id),
    // Some have the same name.
    name: fc.oneof(someWords(1, 120), fc.constantFrom("Nurses", "nurses ")),
    kind: fc.constantFrom("worker", "leader", "client"),
  });
}

function someStep(id: string, lanes: readonly string[]): fc.Arbitrary<MapStep> {
  return fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom("start", "task", "decision", "wait", "end"),
    workgroupId: fc.constantFrom(...lanes),
    name: someWords(0, 200),
    x: place,
    y: place,
    minutes,
  });
}

function someFlow(id: string, ends: readonly string[]): fc.Arbitrary<MapFlow> {
  return fc.record({
    id: fc.constant(id),
    from: fc.constantFrom(...ends),
    to: fc.constantFrom(...ends),
    name: someWords(0, 200),
    perWeek: fc.option(between(0, 1_000_000)),
    criticality: fc.option(fc.integer({ min: 1, max: 3 })),
    minutes,
  });
}
