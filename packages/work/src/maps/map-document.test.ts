import { mapContent } from "@interrelate/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate, Map as SharedMap } from "yjs";
import { changeMap } from "./change-map.ts";
import type { MapChange } from "./map-change.ts";
import { createMapDocument, type MapDocument } from "./map-document.ts";
import { readMapDocument } from "./read-map-document.ts";
import { someMap } from "./some-map.ts";

const LANE = "00000000-0000-4000-8000-000000000001";

/** Another person's document of the same map. */
function copyOf(doc: MapDocument): MapDocument {
  const copy = new Doc();
  applyUpdate(copy, encodeStateAsUpdate(doc));
  return copy;
}

/** A document that took these in one after the other. */
function merged(...docs: MapDocument[]): MapDocument {
  const all = new Doc();
  for (const doc of docs) applyUpdate(all, encodeStateAsUpdate(doc));
  return all;
}

const STEP_FIELDS = ["kind", "name", "x", "y", "minutes"] as const;

describe("a map's document", () => {
  it("says what it was made from", () => {
    fc.assert(
      fc.property(someMap, (content) => {
        expect(readMapDocument(createMapDocument(content))).toEqual(content);
      }),
    );
  });

  it("reads the same in whichever order two people's changes arrive, and holds those of different fields", () => {
    fc.assert(
      fc.property(someMap, fc.infiniteStream(fc.nat()), fc.array(fc.boolean()), (content, choices, mine) => {
        const base = createMapDocument(content);
        const [here, there] = [copyOf(base), copyOf(base)];
        const expected = structuredClone(content);
        for (const step of expected.steps) {
          for (const [place, field] of STEP_FIELDS.entries()) {
            const value = valueFor(field, choices.next().value);
            Object.assign(step, { [field]: value });
            const doc = mine[place % mine.length] ? here : there;
            changeMap(doc, { do: "changeStep", id: step.id, fields: { [field]: value } });
          }
        }
        expect(readMapDocument(merged(here, there))).toEqual(expected);
        expect(readMapDocument(merged(there, here))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("reads the same in whichever order any changes of three people arrive", () => {
    fc.assert(
      fc.property(someMap, fc.array(fc.tuple(fc.nat(2), fc.nat(), fc.nat())), (content, deeds) => {
        const base = createMapDocument(content);
        const people = [copyOf(base), copyOf(base), copyOf(base)] as const;
        for (const [who, what, seed] of deeds) tryChange(people[who as 0], what, seed);
        const [one, two, three] = people;
        const reading = readMapDocument(merged(one, two, three));
        expect(readMapDocument(merged(three, one, two))).toEqual(reading);
        expect(readMapDocument(merged(two, three, one, two))).toEqual(reading);
        expect(mapContent.parse(reading)).toEqual(reading);
      }),
      { numRuns: 80 },
    );
  });

  it("is always read as a map the contract accepts, whatever a broken program wrote into it", () => {
    fc.assert(
      fc.property(fc.array(someRubbish, { maxLength: 60 }), fc.array(someRubbish, { maxLength: 60 }), (one, other) => {
        const reading = readMapDocument(merged(rubbish(one), rubbish(other)));
        expect(mapContent.parse(reading)).toEqual(reading);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps what was merged beyond the limits of a map, and reads the first of it", () => {
    const doc = new Doc();
    const lane = (number: number) => LANE.replace(/01$/, String(number).padStart(2, "0"));
    for (let number = 0; number < 61; number++) {
      doc.getMap("lanes").set(lane(number), new SharedMap([["position", number]]));
    }
    const two = { from: "s0000", to: "s0001" };
    for (let number = 0; number < 3001; number++) {
      const place = String(number).padStart(4, "0");
      if (number < 1001) doc.getMap("steps").set(`s${place}`, new SharedMap([["workgroupId", LANE]]));
      doc.getMap("flows").set(`f${place}`, new SharedMap(Object.entries(two)));
    }
    const reading = readMapDocument(doc);
    expect(mapContent.safeParse(reading).success).toBe(true);
    expect([reading.lanes.length, reading.steps.length, reading.flows.length]).toEqual([60, 1000, 3000]);
    doc.getMap("lanes").delete(lane(5));
    expect(readMapDocument(doc).lanes).toContain(lane(60));
  });

  it("leaves out flows whose step somebody else removed, and has them again when it is back", () => {
    const step = { kind: "task", workgroupId: LANE, name: "", x: 0, y: 0, minutes: null } as const;
    const flow = { id: "f", from: "a", to: "b", name: "", perWeek: null, criticality: null, minutes: null };
    const steps = ["a", "b"].map((id) => ({ ...step, id }));
    const base = createMapDocument({ lanes: [LANE], steps, flows: [] });
    const [here, there] = [copyOf(base), copyOf(base)];
    changeMap(here, { do: "removeSteps", ids: ["b"] });
    changeMap(there, { do: "addFlow", flow });
    const both = merged(here, there);
    expect(readMapDocument(both).flows).toEqual([]);
    changeMap(both, { do: "addStep", step: { ...step, id: "b" } });
    expect(readMapDocument(both).flows).toEqual([flow]);
  });
});

function valueFor(field: (typeof STEP_FIELDS)[number], seed: number) {
  if (field === "kind") return ["start", "task", "decision", "wait", "end"][seed % 5];
  return field === "name" ? `N${seed % 1000}` : seed % 1000;
}

/** Some change of what the document holds just now. */
function tryChange(doc: MapDocument, what: number, seed: number): void {
  const { lanes, steps, flows } = readMapDocument(doc);
  const [lane, step, flow] = [
    lanes[seed % Math.max(lanes.length, 1)],
    steps[seed % Math.max(steps.length, 1)],
    flows[seed % Math.max(flows.length, 1)],
  ];
  // Where somebody has taken all lanes away there is nothing left to change.
  if (lane === undefined) return;
  const place = { x: seed % 900, y: seed % 300, workgroupId: lane };
  const added = { ...place, kind: "task", name: "", minutes: null } as const;
  const changes: (MapChange | false)[] = [
    { do: "addStep", step: { id: `n${doc.clientID}-${seed}-${steps.length}`, ...added } },
    { do: "moveLane", workgroupId: lane, position: seed % 9 },
    step !== undefined && { do: "removeSteps", ids: [step.id] },
    step !== undefined && { do: "place", places: [{ id: step.id, ...place }] },
    flow !== undefined && { do: "removeFlows", ids: [flow.id] },
    flow !== undefined && { do: "changeFlow", id: flow.id, fields: { criticality: (seed % 3) + 1 } },
    steps.every((each) => each.workgroupId !== lane) && { do: "removeLane", workgroupId: lane },
  ];
  const change = changes[what % changes.length];
  if (change) changeMap(doc, change);
}

const someKey = fc.constantFrom(LANE, "s1", "s2", "f1", "__proto__", "constructor", "", "no name", "x".repeat(65));
const someValue = fc.oneof(
  fc.constantFrom<unknown>("s1", "s2", LANE, "wait", null, true, -0, 1.5, 2, 1e9, Number.NaN, Number.NEGATIVE_INFINITY),
  fc.string({ unit: "binary", maxLength: 300 }).map((text) => text.toWellFormed()),
  fc.constantFrom(" \u0000\u0085 two\nlines ", "😀".repeat(101), `a${"😀".repeat(101)}`),
  fc.jsonValue({ maxDepth: 1 }),
);
const fieldName = fc.constantFrom(
  ...["position", "kind", "workgroupId", "name", "x", "y", "minutes", "from", "to", "perWeek", "criticality"],
);
const someRubbish = fc.record({
  part: fc.constantFrom("lanes", "steps", "flows"),
  key: someKey,
  nested: fc.boolean(),
  fields: fc.array(fc.tuple(fieldName, someValue), { maxLength: 11 }),
  value: someValue,
});

function rubbish(pieces: readonly (typeof someRubbish extends fc.Arbitrary<infer Piece> ? Piece : never)[]): Doc {
  const doc = new Doc();
  for (const { part, key, nested, fields, value } of pieces) {
    const element = new SharedMap<unknown>([["workgroupId", LANE], ["from", "s1"], ["to", "s2"], ...fields]);
    doc.getMap(part).set(key, nested ? element : value);
  }
  return doc;
}
