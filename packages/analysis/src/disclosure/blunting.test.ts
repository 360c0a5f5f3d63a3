import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bluntFigure, isCountShown, roundTo } from "./blunting.ts";

describe("roundTo", () => {
  it("rounds half away from zero, also where a half has no exact binary form", () => {
    expect([roundTo(2.5, 0), roundTo(-2.5, 0), roundTo(3.25, 1), roundTo(-3.25, 1)]).toEqual([3, -3, 3.3, -3.3]);
    // 1.005 is stored as a little less.
    expect([roundTo(1.005, 2), roundTo(-1.005, 2), roundTo(1.0049, 2)]).toEqual([1.01, -1.01, 1]);
  });

  it("knows no zero below zero", () => {
    expect(Object.is(roundTo(-0.004, 2), 0)).toBe(true);
    expect(roundTo(-0.005, 2)).toBe(-0.01);
  });

  it("leaves alone what it is not told to round and what is no number", () => {
    expect([roundTo(null, 2), roundTo(1.23456, null), roundTo(Number.POSITIVE_INFINITY, 2)]).toEqual([
      null,
      1.23456,
      Number.POSITIVE_INFINITY,
    ]);
    expect(roundTo(Number.NaN, 2)).toBeNaN();
  });

  it("moves a figure by half a unit at most, alike on both sides of zero", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1000, max: 1000, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const rounded = roundTo(value, decimals)!;
          expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-8);
          expect(roundTo(-value, decimals)! + rounded).toBe(0);
          expect(roundTo(rounded, decimals)).toBe(rounded);
        },
      ),
    );
  });
});

describe("bluntFigure", () => {
  const figure = (n: number, mean: number, sd: number | null) => ({ n, mean, sd, low: null, high: null });
  const blunt = { meanDecimals: 2, intervalDecimals: 1, spreadFloor: 0.25 };

  it("lays the interval around the rounded mean, on a standard deviation of at least the floor", () => {
    // The t quantile .975 with 8 degrees of freedom is 2.3060: times 0.25 / 3 = 0.192, times 0.6 / 3 = 0.461.
    expect(bluntFigure(figure(9, 3.444, 0), blunt)).toEqual({ mean: 3.44, low: 3.2, high: 3.6 });
    expect(bluntFigure(figure(9, 3.444, 0.6), blunt)).toEqual({ mean: 3.44, low: 3, high: 3.9 });
    const coarse = { meanDecimals: 0, intervalDecimals: 2, spreadFloor: 0 };
    expect(bluntFigure(figure(9, 3.444, 0.6), coarse)).toEqual({ mean: 3, low: 2.54, high: 3.46 });
  });

  it("has no interval without a standard deviation, and nothing without a mean", () => {
    expect(bluntFigure(figure(1, 3.444, null), blunt)).toEqual({ mean: 3.44, low: null, high: null });
    expect(bluntFigure({ ...figure(0, 0, null), mean: null }, blunt)).toEqual({ mean: null, low: null, high: null });
  });
});

describe("isCountShown", () => {
  it("shows none, and from the threshold on", () => {
    expect([0, 1, 4, 5, 6].map((count) => isCountShown(count, 5))).toEqual([true, false, false, true, true]);
  });
});
