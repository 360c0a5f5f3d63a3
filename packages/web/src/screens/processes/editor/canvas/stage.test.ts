import type { MapStep, StepKind } from "@interrelate/contract";
import { LANE_GAP, LANE_HEIGHT, stepSize } from "@interrelate/work";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aligned } from "./align.ts";
import { freePlace } from "./free-place.ts";
import { inMap, onStage, stageOf } from "./stage.ts";

const LANES = ["a", "b", "c"];
const anyStep = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom<StepKind>("start", "task", "decision", "wait", "end"),
  workgroupId: fc.constantFrom(...LANES),
  name: fc.string(),
  x: fc.integer({ min: 0, max: 5_000 }),
  y: fc.integer({ min: 8, max: 600 }),
  minutes: fc.constant(null),
});
const anySteps = fc.uniqueArray(anyStep, { selector: ({ id }) => id, minLength: 1, maxLength: 12 });

describe("the stage", () => {
  it("leaves a step that is not moved where it is, in either reading direction", () => {
    fc.assert(
      fc.property(anySteps, fc.boolean(), (steps, mirrored) => {
        const stage = stageOf({ lanes: LANES, steps }, mirrored);
        for (const step of steps) {
          const { workgroupId, x, y } = step;
          expect(inMap(onStage(step, stage), stage)).toEqual({ workgroupId, x, y });
        }
      }),
    );
  });

  it("holds every step between its ends", () => {
    fc.assert(
      fc.property(anySteps, fc.boolean(), (steps, mirrored) => {
        const stage = stageOf({ lanes: LANES, steps }, mirrored);
        for (const { x, width } of steps.map((step) => onStage(step, stage))) {
          expect(x).toBeGreaterThanOrEqual(stage.x);
          expect(x + width).toBeLessThanOrEqual(stage.x + stage.width);
        }
      }),
    );
  });

  it("puts what is let go between two lanes into the nearer one, and nothing where there are none", () => {
    const stage = stageOf({ lanes: LANES, steps: [] }, false);
    const at = (y: number) => inMap({ x: 40, y, width: 0, height: 0 }, stage);
    // The gap begins where the first lane ends; three quarters down it the second is nearer.
    expect(at(LANE_HEIGHT + LANE_GAP * 0.75)?.workgroupId).toBe("b");
    expect(at(-500)).toEqual({ workgroupId: "a", x: 40, y: 8 });
    expect(at(5_000)?.workgroupId).toBe("c");
    expect(inMap({ x: 0, y: 0, width: 0, height: 0 }, stageOf({ lanes: [], steps: [] }, false))).toBeNull();
  });
});

describe("the free place", () => {
  it("is below whatever stands at the wanted one, and meets no step of the lane", () => {
    fc.assert(
      fc.property(anySteps, anyStep, (steps, { kind, workgroupId, x, y }) => {
        const place = freePlace({ steps }, kind, { workgroupId, x, y });
        expect(place.y).toBeGreaterThanOrEqual(y);
        const met = steps.filter((step) => step.workgroupId === workgroupId && meets({ ...place, kind }, step));
        expect(met).toEqual([]);
      }),
    );
  });
});

describe("alignment", () => {
  const task = (id: string, x: number, y: number): MapStep => ({
    ...{ id, kind: "task", workgroupId: "a", name: id, x, y, minutes: null },
  });

  it("puts a step nearly in line into line, and leaves one farther away", () => {
    const [near, far] = [task("near", 300, 29), task("far", 300, 45)];
    const other = task("other", 60, 22);
    expect(aligned(near, near, [other])).toMatchObject({ x: 300, y: 22 });
    expect(aligned(far, far, [other])).toMatchObject({ x: 300, y: 45 });
    // In the same column, also in another lane.
    expect(aligned(task("below", 66, 90), task("below", 66, 90), [{ ...other, workgroupId: "b" }])).toMatchObject({
      x: 60,
      y: 90,
    });
  });
});

function meets(one: Pick<MapStep, "kind" | "x" | "y">, other: MapStep): boolean {
  const [here, there] = [stepSize(one), stepSize(other)];
  return (
    one.x < other.x + there.width &&
    other.x < one.x + here.width &&
    one.y < other.y + there.height &&
    other.y < one.y + here.height
  );
}
