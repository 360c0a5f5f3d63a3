import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { changeMap } from "./change-map.ts";
import { MapChangeRefused } from "./map-change.ts";
import { createMapDocument } from "./map-document.ts";
import { readMapDocument } from "./read-map-document.ts";

const lane = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const ask = { id: "a", kind: "task", workgroupId: lane(1), name: "Ask", x: 0, y: 0, minutes: 5 } as const;
const flow = { id: "f", from: "a", to: "b", name: "", perWeek: null, criticality: null, minutes: null };
const content = { lanes: [lane(1), lane(2)], steps: [ask, { ...ask, id: "b" }], flows: [flow] };

describe("changeMap", () => {
  it("puts a lane where it is asked to, whatever the lanes were before", () => {
    const moves = fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: -1, max: 9 })), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(moves, (asked) => {
        const doc = createMapDocument({ lanes: [lane(1), lane(2)], steps: [], flows: [] });
        let expected = [lane(1), lane(2)];
        for (const [number, position] of asked) {
          changeMap(doc, {
            do: expected.includes(lane(number)) ? "moveLane" : "addLane",
            workgroupId: lane(number),
            position,
          });
          const others = expected.filter((id) => id !== lane(number));
          expected = others.toSpliced(Math.max(position, 0), 0, lane(number));
          expect(readMapDocument(doc).lanes).toEqual(expected);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("moves a lane below lanes that nobody listed, in which steps stand", () => {
    const doc = createMapDocument({ lanes: [lane(2)], steps: [], flows: [] });
    changeMap(doc, { do: "addStep", step: ask });
    changeMap(doc, { do: "addStep", step: { ...ask, id: "c", workgroupId: lane(3) } });
    expect(readMapDocument(doc).lanes).toEqual([lane(2), lane(1), lane(3)]);
    changeMap(doc, { do: "moveLane", workgroupId: lane(2), position: 1 });
    expect(readMapDocument(doc).lanes).toEqual([lane(1), lane(2), lane(3)]);
  });

  it("removes a lane only when no step stands in it", () => {
    const doc = createMapDocument(content);
    expect(() => changeMap(doc, { do: "removeLane", workgroupId: lane(1) })).toThrow(MapChangeRefused);
    expect(readMapDocument(doc)).toEqual(content);
    changeMap(doc, { do: "removeLane", workgroupId: lane(2) });
    expect(readMapDocument(doc).lanes).toEqual([lane(1)]);
  });

  it("refuses an id that is taken, and more than a map holds", () => {
    const doc = createMapDocument(content);
    expect(() => changeMap(doc, { do: "addStep", step: { ...ask, id: "f" } })).toThrow(MapChangeRefused);
    expect(() => changeMap(doc, { do: "addFlow", flow: { ...flow, id: "a" } })).toThrow(MapChangeRefused);
    for (let number = 3; number <= 60; number++) {
      changeMap(doc, { do: "addLane", workgroupId: lane(number), position: number });
    }
    expect(() => changeMap(doc, { do: "addLane", workgroupId: lane(61), position: 0 })).toThrow(MapChangeRefused);
    changeMap(doc, { do: "moveLane", workgroupId: lane(60), position: 0 });
    expect(readMapDocument(doc).lanes).toHaveLength(60);
    for (let number = 2; number < 1000; number++) changeMap(doc, { do: "addStep", step: { ...ask, id: `s${number}` } });
    expect(() => changeMap(doc, { do: "addStep", step: { ...ask, id: "s1000" } })).toThrow(MapChangeRefused);
    expect(readMapDocument(doc).steps).toHaveLength(1000);
  });

  it("removes the flows of removed steps, and nothing when they are gone already", () => {
    const doc = createMapDocument(content);
    changeMap(doc, { do: "removeSteps", ids: ["b", "never"] });
    expect(doc.getMap("flows").size).toBe(0);
    changeMap(doc, { do: "changeStep", id: "b", fields: { name: "Late" } });
    changeMap(doc, { do: "changeFlow", id: "f", fields: { name: "Late" } });
    changeMap(doc, { do: "place", places: [{ id: "b", x: 1, y: 1, workgroupId: lane(1) }] });
    expect(readMapDocument(doc)).toEqual({ ...content, steps: [ask], flows: [] });
  });

  it("does not write what is so already, so that a colleague's change of it stays", () => {
    const doc = createMapDocument(content);
    const other = new Doc();
    applyUpdate(other, encodeStateAsUpdate(doc));
    changeMap(doc, { do: "changeStep", id: "a", fields: { ...content.steps[0], name: "Mine" } });
    changeMap(other, { do: "place", places: [{ id: "a", x: 70, y: 30, workgroupId: lane(2) }] });
    applyUpdate(doc, encodeStateAsUpdate(other));
    expect(readMapDocument(doc).steps[0]).toEqual({ ...ask, name: "Mine", x: 70, y: 30, workgroupId: lane(2) });
  });

  it("tells others of one change at a time, however many steps it moves", () => {
    const doc = createMapDocument(content);
    const origins: unknown[] = [];
    doc.on("update", (_update, origin) => origins.push(origin));
    const places = content.steps.map(({ id }, row) => ({ id, x: row * 50 + 7, y: 9, workgroupId: lane(2) }));
    changeMap(doc, { do: "place", places }, "somebody");
    expect(origins).toEqual(["somebody"]);
    expect(readMapDocument(doc).steps.map(({ id, x, y, workgroupId }) => ({ id, x, y, workgroupId }))).toEqual(places);
  });
});
