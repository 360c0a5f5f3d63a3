import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowShape } from "./flow-shape.ts";

const box = (x: number, y: number) => ({ x, y, width: 100, height: 50 });
const anyBox = fc
  .tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -2000, max: 2000 }))
  .map(([x, y]) => box(x, y));

describe("the line of a flow", () => {
  it("runs from end to beginning where the next step stands ahead", () => {
    const { line, tip, toward } = flowShape(box(0, 0), box(200, 0), false);
    // It ends six pixels before the tip, under the arrow.
    expect(line).toBe("M100 25C150 25 144 25 194 25");
    expect([tip, toward]).toEqual([
      { x: 200, y: 25 },
      { x: 1, y: 0 },
    ]);
  });

  it("runs straight down between steps of one column, and up again", () => {
    expect(flowShape(box(0, 0), box(0, 100), false)).toMatchObject({ tip: { x: 50, y: 100 }, toward: { x: 0, y: 1 } });
    expect(flowShape(box(0, 100), box(0, 0), false)).toMatchObject({ tip: { x: 50, y: 50 }, toward: { x: 0, y: -1 } });
  });

  it("goes around below to a step of the same row before it", () => {
    const { tip, toward, middle } = flowShape(box(300, 0), box(0, 0), false);
    expect([tip, toward]).toEqual([
      { x: 50, y: 50 },
      { x: 0, y: -1 },
    ]);
    expect(middle.y).toBeGreaterThan(50);
  });

  it("is the mirror image where work runs from right to left", () => {
    fc.assert(
      fc.property(anyBox, anyBox, (from, to) => {
        const flipped = (rect: ReturnType<typeof box>) => ({ ...rect, x: -rect.x - rect.width });
        const [plain, mirrored] = [flowShape(from, to, false), flowShape(flipped(from), flipped(to), true)];
        expect(mirrored.tip.x).toBeCloseTo(-plain.tip.x);
        expect(mirrored.tip.y).toBeCloseTo(plain.tip.y);
        expect(mirrored.middle.x).toBeCloseTo(-plain.middle.x);
      }),
    );
  });

  it("always ends on the edge of the step it leads to", () => {
    fc.assert(
      fc.property(anyBox, anyBox, fc.boolean(), (from, to, mirrored) => {
        const { tip } = flowShape(from, to, mirrored);
        const isOnSide = (tip.x === to.x || tip.x === to.x + 100) && tip.y === to.y + 25;
        const isOnTopOrBottom = (tip.y === to.y || tip.y === to.y + 50) && tip.x === to.x + 50;
        expect(isOnSide || isOnTopOrBottom).toBe(true);
      }),
    );
  });
});
