import { mapContent } from "@interrelate/contract";
import {
  applyUpdate,
  changeMap,
  createMapDocument,
  encodeUpdate,
  readMapDocument,
  stateVector,
} from "@interrelate/work";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ChangesRefused } from "./changes-refused.ts";
import { takeChanges } from "./take-changes.ts";

const NURSES = "10000000-0000-4000-8000-000000000000";
const step = { kind: "task", workgroupId: NURSES, name: "Ask", x: 0, y: 0, minutes: 5 } as const;
const flow = { id: "f", from: "a", to: "b", name: "", perWeek: 3, criticality: 2, minutes: null };

/** A map that is kept, and changes of it. */
function keptAndChanged(): { kept: Uint8Array; update: Uint8Array } {
  const doc = createMapDocument({ lanes: [NURSES], steps: [{ id: "a", ...step }], flows: [] });
  const kept = encodeUpdate(doc);
  const before = stateVector(doc);
  changeMap(doc, { do: "addStep", step: { id: "b", ...step } });
  changeMap(doc, { do: "addFlow", flow });
  changeMap(doc, { do: "changeStep", id: "a", fields: { name: "Hand over" } });
  return { kept, update: encodeUpdate(doc, before) };
}

const { kept, update } = keptAndChanged();
const workgroupIds = new Set([NURSES]);

test("changes damaged on the way are refused, or are those of some map", () => {
  const damage = fc.array(fc.record({ at: fc.nat(update.length - 1), byte: fc.nat(255) }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(damage, fc.option(fc.nat(update.length)), (bytes, length) => {
      const damaged = Uint8Array.from(update);
      for (const { at, byte } of bytes) damaged[at] = byte;
      expectRefusedOrValid(damaged.subarray(0, length ?? damaged.length));
    }),
    { numRuns: 500 },
  );
});

test("bytes that mean nothing are refused, or change nothing", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), expectRefusedOrValid), { numRuns: 500 });
});

test("changes taken in twice change nothing the second time", () => {
  const once = takeChanges(kept, update, workgroupIds);
  expect(once?.content).toMatchObject({ steps: [{ name: "Hand over" }, { id: "b" }], flows: [flow] });
  expect(once && takeChanges(once.document, update, workgroupIds)).toBeUndefined();
});

function expectRefusedOrValid(changes: Uint8Array): void {
  try {
    const taken = takeChanges(kept, changes, workgroupIds);
    if (taken === undefined) return;
    expect(mapContent.safeParse(taken.content).error).toBeUndefined();
    const again = createMapDocument({ lanes: [], steps: [], flows: [] });
    applyUpdate(again, taken.document);
    expect(readMapDocument(again)).toEqual(taken.content);
  } catch (error) {
    if (!(error instanceof ChangesRefused)) throw error;
    expect(error.message).toMatch(/nothing was kept/i);
  }
}
