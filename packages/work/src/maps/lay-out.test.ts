import type { MapContent, MapFlow } from "@interrelate/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { laneFrames } from "./lane-frames.ts";
import { layOut } from "./lay-out.ts";
import { someMap } from "./some-map.ts";
import { stepSize } from "./step-size.ts";

/** The map with its steps where the layout puts them. */
function laidOut(content: MapContent): MapContent {
  const places = new Map(layOut(content).places.map((place) => [place.id, place]));
  return { ...content, steps: content.steps.map((step) => ({ ...step, ...places.get(step.id) })) };
}

/** Where flows lead from a step, over any number of them. */
function reachable(from: string, flows: readonly MapFlow[]): Set<string> {
  const found = new Set([from]);
  for (const id of found) for (const flow of flows) if (flow.from === id) found.add(flow.to);
  return found;
}

describe("layOut", () => {
  it("keeps steps apart and in their lanes", () => {
    fc.assert(
      fc.property(someMap, (content) => {
        const { steps, lanes } = laidOut(content);
        expect(steps.map((step) => step.workgroupId)).toEqual(content.steps.map((step) => step.workgroupId));
        const frames = new Map(laneFrames({ lanes, steps }).map((frame) => [frame.workgroupId, frame]));
        for (const [place, step] of steps.entries()) {
          const { width, height } = stepSize(step);
          expect(step.x).toBeGreaterThanOrEqual(0);
          expect(step.y).toBeGreaterThanOrEqual(0);
          expect(step.y + height).toBeLessThanOrEqual(frames.get(step.workgroupId)!.height);
          for (const other of steps.slice(place + 1).filter((each) => each.workgroupId === step.workgroupId)) {
            const size = stepSize(other);
            const apart =
              step.x + width <= other.x ||
              other.x + size.width <= step.x ||
              step.y + height <= other.y ||
              other.y + size.height <= step.y;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("leads every flow to the right, unless the flows that do lead right come back to where it begins", () => {
    fc.assert(
      fc.property(someMap, (content) => {
        const { steps, flows } = laidOut(content);
        const left = new Map(steps.map((step) => [step.id, step.x]));
        const right = new Map(steps.map((step) => [step.id, step.x + stepSize(step).width]));
        const leadsOn = (flow: MapFlow) => right.get(flow.from)! < left.get(flow.to)!;
        const onward = flows.filter(leadsOn);
        for (const flow of flows.filter((each) => !leadsOn(each))) {
          expect(reachable(flow.to, onward)).toContain(flow.from);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("does not depend on where steps stood", () => {
    fc.assert(
      fc.property(someMap, (content) => {
        expect(layOut(laidOut(content))).toEqual(layOut(content));
      }),
    );
  });

  it("puts a chain within one lane into one straight row, around which branches stand", () => {
    const lane = "00000000-0000-4000-8000-000000000001";
    const kinds = { a: "start", b: "decision", c: "task", d: "wait", e: "end" } as const;
    const steps = Object.entries(kinds).map(([id, kind]) => ({
      ...{ id, kind, workgroupId: lane, name: "", x: 0, y: 0, minutes: null },
    }));
    const flows = ["ab", "bc", "bd", "ce", "de", "db"].map(([from, to]) => ({
      ...{ id: `${from}${to}`, from: from!, to: to!, name: "", perWeek: null, criticality: null, minutes: null },
    }));
    const placed = laidOut({ lanes: [lane], steps, flows }).steps;
    const middles = placed.map((step) => step.y + stepSize(step).height / 2);
    expect(middles[1]).toBe(middles[0]);
    expect(middles[2]).toBe(middles[0]);
    expect(middles[4]).toBe(middles[0]);
    expect(middles[3]).toBeGreaterThan(middles[0]!);
    const [a, b, c, d, e] = placed.map((step) => step.x + stepSize(step).width / 2) as [
      number,
      number,
      number,
      number,
      number,
    ];
    expect([a < b, b < c, c === d, d < e]).toEqual([true, true, true, true]);
  });

  it("is quick for 200 steps in 12 lanes", () => {
    const lanes = Array.from({ length: 12 }, (_, lane) => `00000000-0000-4000-8000-${String(lane).padStart(12, "0")}`);
    const steps = Array.from({ length: 200 }, (_, place) => ({
      ...{ id: `s${place}`, kind: "task" as const, workgroupId: lanes[(place * 7) % 12]!, name: "", x: 0, y: 0 },
      minutes: null,
    }));
    const flows = Array.from({ length: 400 }, (_, place) => ({
      ...{ id: `f${place}`, from: `s${place % 200}`, to: `s${(place * 13 + 1) % 200}`, name: "" },
      ...{ perWeek: null, criticality: null, minutes: null },
    }));
    layOut({ lanes, steps, flows });
    const began = performance.now();
    layOut({ lanes, steps, flows });
    // A frame of a screen lasts 16 ms; a busy machine gets ten times that.
    expect(performance.now() - began).toBeLessThan(160);
  });
});
