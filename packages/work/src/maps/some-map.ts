import type { MapContent, MapFlow, MapStep } from "@interrelate/contract";
import fc from "fast-check";

/** Maps of any shape for property tests: up to eight lanes, thirty steps and sixty flows, cycles and loops included. */
export const someMap: fc.Arbitrary<MapContent> = fc
  .record({
    lanes: fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 8 }),
    numbers: fc.uniqueArray(fc.integer({ min: 0, max: 9999 }), { maxLength: 30 }),
  })
  .chain(({ lanes, numbers }) => {
    const steps = fc.tuple(...inOrder("s", numbers).map((id) => someStep(id, lanes)));
    return steps.chain((made) =>
      fc
        .array(fc.integer({ min: 0, max: 9999 }), { maxLength: made.length === 0 ? 0 : 60 })
        .chain((flows) => fc.tuple(...inOrder("f", [...new Set(flows)]).map((id) => someFlow(id, made))))
        .map((flows) => ({ lanes, steps: made, flows })),
    );
  });

function inOrder(letter: string, numbers: readonly number[]): string[] {
  return numbers.map((number) => `${letter}${String(number).padStart(4, "0")}`).sort();
}

const minutes = fc.option(fc.integer({ min: 0, max: 100_000 }));

/** A name as the contract keeps it. */
const someName = fc.stringMatching(/^[a-zA-Z0-9æøåÆØÅ]{0,20}$/);

/** A step in one of these lanes. */
function someStep(id: string, lanes: readonly string[]): fc.Arbitrary<MapStep> {
  return fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom("start", "task", "decision", "wait", "end"),
    workgroupId: fc.constantFrom(...lanes),
    name: someName,
    x: fc.integer({ min: 0, max: 5000 }),
    y: fc.integer({ min: 0, max: 400 }),
    minutes,
  });
}

/** A flow between two of these steps. */
function someFlow(id: string, steps: readonly MapStep[]): fc.Arbitrary<MapFlow> {
  const end = fc.constantFrom(...steps.map((step) => step.id));
  return fc.record({
    id: fc.constant(id),
    from: end,
    to: end,
    name: someName,
    perWeek: fc.option(fc.integer({ min: 0, max: 500 })),
    criticality: fc.option(fc.integer({ min: 1, max: 3 })),
    minutes,
  });
}
