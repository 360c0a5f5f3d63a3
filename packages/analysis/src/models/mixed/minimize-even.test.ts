import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UnusableData } from "../../unusable-data.ts";
import { minimizeEven } from "./minimize-even.ts";

const size = fc.double({ min: 0.5, max: 5, noNaN: true });

describe("the least point of an even function", () => {
  test("is found from far away, whatever the units of its coordinates", () => {
    fc.assert(
      fc.property(size, size, size, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (a, b, weight, unit) => {
        const f = ([x = 0, y = 0]: readonly number[]) =>
          (x ** 2 - a ** 2) ** 2 +
          weight * ((y / unit) ** 2 - b ** 2) ** 2 +
          0.1 * (x ** 2 - a ** 2) * ((y / unit) ** 2 - b ** 2);
        const [x, y] = minimizeEven(f, [1, unit], [0.01, 0.01 * unit]);
        expect(x).toBeCloseTo(a, 5);
        expect(y! / unit).toBeCloseTo(b, 5);
      }),
      // The first of them was once circled for ever on the less accurate derivatives.
      { numRuns: 50, examples: [[3.8228188444198876, 1.711629945423311, 0.5907390195296249, 0.001]] },
    );
  });

  test("is the boundary where the function rises from there", () => {
    const [x, y] = minimizeEven(
      ([a = 0, b = 0]) => Math.log(1 + a ** 2) + (b ** 2 - 4) ** 2 + a ** 2 * b ** 2,
      [1, 1],
      [0.1, 0.1],
    );
    expect(x).toBeLessThan(1e-6);
    expect(y).toBeCloseTo(2, 6);
  });

  test("is left from the top of a ridge, and given without its sign", () => {
    expect(minimizeEven(([a = 0]) => (a ** 2 - 9) ** 2, [0], [0.5])[0]).toBeCloseTo(3, 6);
    expect(minimizeEven(([a = 0]) => (a ** 2 - 9) ** 2, [-2], [0.5])[0]).toBeCloseTo(3, 6);
    // From 1, where the curvature is negative, the way leads up to 2 and not to the ridge.
    expect(minimizeEven(([a = 0]) => -Math.log1p(a ** 2) + a ** 2 / 5, [0.1], [0.01])[0]).toBeCloseTo(2, 6);
  });

  test("is found although whole steps would lead past it and up", () => {
    const f = ([a = 0]: readonly number[]) => Math.sqrt(1 + 4 * (a ** 2 - 5.29) ** 2);
    for (const start of [0.5, 1, 40]) expect(minimizeEven(f, [start], [0.1])[0]).toBeCloseTo(2.3, 4);
  });

  test("is approached in steps no longer than a coordinate is large", () => {
    const tried: number[] = [];
    const f = ([a = 0]: readonly number[]) => {
      tried.push(Math.abs(a));
      return Math.log1p((a ** 2 / 1e6 - 1) ** 2);
    };
    expect(minimizeEven(f, [1], [0.1])[0]).toBeCloseTo(1000, 3);
    let farthest = 1.03;
    for (const a of tried) {
      expect(a).toBeLessThan(2.1 * farthest);
      farthest = Math.max(farthest, a);
    }
  });

  test("may be where the search begins", () => {
    expect(minimizeEven(([a = 0]) => a ** 2, [0], [1])).toEqual([0]);
    expect(minimizeEven(() => 7, [1, 2], [1, 1])).toEqual([1, 2]);
  });
});

test("a function that falls for ever has none", () => {
  expect(() => minimizeEven(([a = 0]) => -Math.log1p(a ** 2), [1], [0.1])).toThrow(UnusableData);
});
