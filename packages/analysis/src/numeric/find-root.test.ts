import fc from "fast-check";
import { expect, test } from "vitest";
import { findRoot } from "./find-root.ts";

test("finds roots of curved, flat and steep functions", () => {
  expect(findRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 13);
  expect(findRoot((x) => (x - 0.3) ** 9, -1, 5)).toBeCloseTo(0.3, 12);
  expect(findRoot((x) => Math.atan(1e6 * (x - 0.7)), -100, 100)).toBeCloseTo(0.7, 11);
  expect(findRoot((x) => 3 - x, 0, 100)).toBeCloseTo(3, 12);
  expect(findRoot((x) => (x < 0.25 ? Number.NEGATIVE_INFINITY : 1), 0, 1)).toBeCloseTo(0.25, 13);
});

test("takes an end that is a root", () => {
  expect(findRoot((x) => x, 0, 1)).toBe(0);
  expect(findRoot((x) => x - 1, 0, 1)).toBe(1);
});

test("refuses two ends of the same sign", () => {
  expect(() => findRoot((x) => x + 1, 0, 1)).toThrow(RangeError);
  expect(() => findRoot((x) => -x - 1, 0, 1)).toThrow(RangeError);
});

test("never takes many more turns than halving", () => {
  fc.assert(
    fc.property(fc.double({ min: -50, max: 50, noNaN: true }), fc.integer({ min: 0, max: 3 }), (root, shape) => {
      let calls = 0;
      const f = (x: number) => {
        calls += 1;
        return Math.sign(x - root) * Math.abs(x - root) ** (2 * shape + 0.5);
      };
      expect(Math.abs(findRoot(f, -60, 60, 1e-9) - root)).toBeLessThanOrEqual(6e-8);
      expect(calls).toBeLessThanOrEqual(Math.log2(120 / 6e-8) + 6);
    }),
  );
});

test("takes less than half the turns of halving where the function is smooth", () => {
  // Halving takes log2 of the length over 1e-8 times the larger end: 27 turns and more.
  for (const [f, low, high, expected] of [
    [(x: number) => x * x - 2, 0, 2, Math.SQRT2],
    [(x: number) => Math.exp(x) - 3, -1, 4, Math.log(3)],
    [(x: number) => Math.cos(x) - x, 0, 3, 0.7390851332151607],
    [(x: number) => Math.log(x), 0.1, 5, 1],
  ] as const) {
    for (const sign of [1, -1]) {
      let calls = 0;
      const counted = (x: number) => {
        calls += 1;
        return f(sign * x);
      };
      const [from, to] = sign === 1 ? [low, high] : [-high, -low];
      expect(Math.abs(sign * findRoot(counted, from, to, 1e-8) - expected)).toBeLessThanOrEqual(0.5e-8 * high);
      expect(calls).toBeLessThan(2 + 14);
    }
  }
});
