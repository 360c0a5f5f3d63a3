import type { MapContent } from "@interrelate/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { changeMap } from "./change-map.ts";
import type { MapChange } from "./map-change.ts";
import { createMapDocument } from "./map-document.ts";
import { createMapHistory } from "./map-history.ts";
import { readMapDocument } from "./read-map-document.ts";
import { someMap } from "./some-map.ts";

const ME = { person: "me" };
const LANE = "00000000-0000-4000-8000-000000000001";
const ask = { id: "a", kind: "task", workgroupId: LANE, name: "Ask", x: 0, y: 0, minutes: 5 } as const;

describe("createMapHistory", () => {
  it("takes own changes back one by one, and brings them again", () => {
    fc.assert(
      fc.property(someMap, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 12 }), (content, deeds) => {
        const doc = createMapDocument(content);
        const history = createMapHistory(doc, ME);
        let told = 0;
        history.subscribe(() => told++);
        const readings = [content];
        for (const [what, seed] of deeds) {
          const before = told;
          changeMap(doc, someChange(readMapDocument(doc), what, seed), ME);
          if (told > before) readings.push(readMapDocument(doc));
        }
        for (const reading of readings.toReversed().slice(1)) {
          expect(history.undo()).toBe(true);
          expect(readMapDocument(doc)).toEqual(reading);
        }
        expect([history.canUndo(), history.undo()]).toEqual([false, false]);
        for (const reading of readings.slice(1)) {
          expect(history.redo()).toBe(true);
          expect(readMapDocument(doc)).toEqual(reading);
        }
        expect([history.canRedo(), history.redo()]).toEqual([false, false]);
      }),
      { numRuns: 80 },
    );
  });

  it("leaves alone what others change, before and after", () => {
    const doc = createMapDocument({ lanes: [LANE], steps: [ask], flows: [] });
    const history = createMapHistory(doc, ME);
    changeMap(doc, { do: "changeStep", id: "a", fields: { name: "Ask twice", minutes: 10 } }, ME);
    const other = new Doc();
    applyUpdate(other, encodeStateAsUpdate(doc));
    changeMap(other, { do: "addStep", step: { ...ask, id: "b" } });
    changeMap(other, { do: "changeStep", id: "a", fields: { name: "Answer" } });
    applyUpdate(doc, encodeStateAsUpdate(other));

    expect(history.undo()).toBe(true);
    const both = [
      { ...ask, name: "Answer" },
      { ...ask, id: "b" },
    ];
    expect(readMapDocument(doc).steps).toEqual(both);
    expect(history.canUndo()).toBe(false);
    expect(history.redo()).toBe(true);
    expect(readMapDocument(doc).steps).toEqual([{ ...ask, name: "Answer", minutes: 10 }, both[1]]);
  });

  it("brings removed steps back with their flows in one step, as they were", () => {
    const flow = { id: "f", from: "a", to: "b", name: "then", perWeek: 3, criticality: 2, minutes: 4 };
    const content = { lanes: [LANE], steps: [ask, { ...ask, id: "b" }], flows: [flow] };
    const doc = createMapDocument(content);
    const history = createMapHistory(doc, ME);
    changeMap(doc, { do: "removeSteps", ids: ["a"] }, ME);
    expect(readMapDocument(doc)).toEqual({ lanes: [LANE], steps: [{ ...ask, id: "b" }], flows: [] });
    history.undo();
    expect(readMapDocument(doc)).toEqual(content);
  });

  it("forgets what could be brought again after a new change, and tells nobody after the end of listening", () => {
    const doc = createMapDocument({ lanes: [LANE], steps: [ask], flows: [] });
    const history = createMapHistory(doc, ME);
    let told = 0;
    const end = history.subscribe(() => told++);
    changeMap(doc, { do: "changeStep", id: "a", fields: { x: 10 } }, ME);
    history.undo();
    expect(history.canRedo()).toBe(true);
    changeMap(doc, { do: "changeStep", id: "a", fields: { x: 20 } }, ME);
    expect(history.canRedo()).toBe(false);
    expect(told).toBeGreaterThan(2);
    end();
    const before = told;
    history.undo();
    expect(told).toBe(before);
    changeMap(doc, { do: "changeStep", id: "a", fields: { x: 30 } }, ME);
    history.destroy();
    changeMap(doc, { do: "changeStep", id: "a", fields: { x: 40 } }, ME);
    history.undo();
    expect(readMapDocument(doc).steps[0]!.x).toBe(40);
  });
});

function someChange({ lanes, steps, flows }: MapContent, what: number, seed: number): MapChange {
  const lane = lanes[seed % lanes.length]!;
  const place = { x: seed % 900, y: seed % 300, workgroupId: lane };
  const changes: MapChange[] = [
    { do: "addStep", step: { ...ask, id: `n${what}-${seed}-${steps.length}`, ...place } },
    { do: "moveLane", workgroupId: lane, position: seed % 9 },
  ];
  const [step, flow] = [steps[seed % Math.max(steps.length, 1)], flows[seed % Math.max(flows.length, 1)]];
  if (step) {
    const ends = { from: step.id, to: steps[0]!.id };
    changes.push(
      { do: "removeSteps", ids: [step.id] },
      { do: "place", places: steps.map(({ id }, row) => ({ id, ...place, y: row * 9 })) },
      { do: "changeStep", id: step.id, fields: { name: `N${seed}`, minutes: seed % 99 } },
      {
        do: "addFlow",
        flow: { id: `f${what}-${flows.length}`, ...ends, name: "", perWeek: 1, criticality: 1, minutes: 0 },
      },
    );
  }
  if (flow) {
    changes.push(
      { do: "removeFlows", ids: [flow.id] },
      { do: "changeFlow", id: flow.id, fields: { perWeek: seed % 99 } },
    );
  }
  return changes[what % changes.length]!;
}
