import fc from "fast-check";
import { expect, test } from "vitest";
import { addCell, addValue, createMoments, meanOf, squaredDeviationsOf, sumOf, sumOfSquares } from "./moments.ts";

const values = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 20 });

test("cells put together hold what one cell of all their values holds", () => {
  fc.assert(
    fc.property(fc.array(values, { minLength: 1, maxLength: 4 }), (parts) => {
      const apart = createMoments(parts.length + 1);
      const whole = parts.length;
      for (const [cell, own] of parts.entries()) for (const value of own) addValue(apart, cell, value);
      for (const cell of parts.keys()) addCell(apart, whole, apart, cell);
      const together = createMoments(1);
      for (const value of parts.flat()) addValue(together, 0, value);
      expect(apart.count[whole]).toBe(together.count[0]);
      expect(meanOf(apart, whole)).toBe(meanOf(together, 0));
      expect(squaredDeviationsOf(apart, whole)).toBe(squaredDeviationsOf(together, 0));
    }),
  );
});

test("sums are those of the values themselves", () => {
  const moments = createMoments(2);
  for (const value of [4, 5, 1, Number.NaN]) addValue(moments, 0, value);
  expect([sumOf(moments, 0), sumOfSquares(moments, 0)]).toEqual([10, 42]);
  expect([sumOf(moments, 1), sumOfSquares(moments, 1)]).toEqual([0, 0]);
});

test("values that are all the same have no spread, whatever they are and however they come together", () => {
  const moments = createMoments(3);
  for (const cell of [0, 1]) for (let i = 0; i < 7; i++) addValue(moments, cell, 10 / 3);
  for (const cell of [0, 1]) addCell(moments, 2, moments, cell);
  expect(squaredDeviationsOf(moments, 2)).toBe(0);
  expect(meanOf(moments, 2)).toBe(10 / 3);
});
