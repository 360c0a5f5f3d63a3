import fc from "fast-check";
import { expect, it } from "vitest";
import type { Box } from "./drawn-step.ts";
import { routeFlow } from "./route-flow.ts";

const side = fc.integer({ min: 1, max: 200 });
const place = fc.integer({ min: -500, max: 500 });
const someBox: fc.Arbitrary<Box> = fc.record({ x: place, y: place, width: side, height: side });

it("leads from edge to edge in straight pieces along and across", () => {
  fc.assert(
    fc.property(someBox, someBox, (from, to) => {
      const way = routeFlow(from, to);
      expect(isOnEdge(from, way[0]!)).toBe(true);
      expect(isOnEdge(to, way.at(-1)!)).toBe(true);
      for (const [position, { x, y }] of way.slice(1).entries()) {
        const before = way[position]!;
        expect(x === before.x || y === before.y).toBe(true);
      }
    }),
  );
});

function isOnEdge({ x, y, width, height }: Box, point: { x: number; y: number }): boolean {
  const isBeside = (point.x === x || point.x === x + width) && point.y === y + height / 2;
  const isAbove = (point.y === y || point.y === y + height) && point.x === x + width / 2;
  return isBeside || isAbove;
}
