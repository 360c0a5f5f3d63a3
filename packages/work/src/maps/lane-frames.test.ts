import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { laneFrames } from "./lane-frames.ts";
import { someMap } from "./some-map.ts";
import { stepSize } from "./step-size.ts";

describe("laneFrames", () => {
  it("stacks the lanes without overlap, each high enough for its steps", () => {
    fc.assert(
      fc.property(someMap, (content) => {
        const frames = laneFrames(content);
        expect(frames.map((frame) => frame.workgroupId)).toEqual(content.lanes);
        for (const [row, frame] of frames.entries()) {
          const above = frames[row - 1];
          expect(frame.y).toBeGreaterThanOrEqual(above === undefined ? 0 : above.y + above.height);
          for (const step of content.steps.filter((each) => each.workgroupId === frame.workgroupId)) {
            expect(step.y + stepSize(step).height).toBeLessThan(frame.height);
          }
        }
      }),
    );
  });

  it("gives lanes without steps some height", () => {
    expect(laneFrames({ lanes: ["one", "two"], steps: [] }).every((frame) => frame.height > 50)).toBe(true);
  });
});
