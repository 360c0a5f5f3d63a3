import fc from "fast-check";
import { expect, test } from "vitest";
import { quantile } from "./quantile.ts";

test("interpolates between the order statistics around (n - 1) p", () => {
  // (4 - 1) * 0.25 = 0.75 of the way from the 1st to the 2nd value: 1 + 0.75 * (3 - 1) = 2.5.
  expect(quantile([1, 3, 6, 10], 0.25)).toBe(2.5);
  // (4 - 1) * 0.5 = 1.5: half way from 3 to 6.
  expect(quantile([1, 3, 6, 10], 0.5)).toBe(4.5);
});

test("is null without values and the value itself with one", () => {
  expect(quantile([], 0.5)).toBeNull();
  expect(quantile([7], 0.975)).toBe(7);
});

test("runs from the smallest to the largest value and never falls", () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      values,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (a, p, q) => {
        const sorted = Float64Array.from(a).sort();
        // Compared by `===`, for which 0 and -0 are one number.
        expect(quantile(sorted, 0) === sorted[0]).toBe(true);
        expect(quantile(sorted, 1) === sorted.at(-1)).toBe(true);
        expect(quantile(sorted, Math.min(p, q))!).toBeLessThanOrEqual(quantile(sorted, Math.max(p, q))! + 1e-9);
      },
    ),
  );
});
