import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chiSquareUpper } from "./chi-square-distribution.ts";
import { noncentralChiSquareLower, noncentralChiSquareUpper } from "./noncentral-chi-square-distribution.ts";
import { noncentralTUpper } from "./noncentral-t-distribution.ts";
import { normalUpper } from "./normal-distribution.ts";
import { tUpper } from "./t-distribution.ts";

describe("noncentral t", () => {
  // R: pt(t, df, ncp, lower.tail = FALSE), which stops at an error of 1e-12.
  test.each([
    [2.1, 12, 1.5, 0.304674526194991],
    [-2.1, 12, 1.5, 0.999508839330571],
    [0, 3, 1.5, 0.933192798731142],
    [2.1, 12000, 1.5, 0.274286062476712],
    [1, 2, -2, 0.00386262097603263],
  ])("t = %d, df = %d, ncp = %d", (t, df, ncp, expected) => {
    expect(noncentralTUpper(t, df, ncp)).toBeCloseTo(expected, 11);
  });

  test("is Student's t without an effect, and normal with known spread", () => {
    for (const t of [-4, 0, 0.3, 2, 11]) {
      expect(noncentralTUpper(t, 7, 0)).toBeCloseTo(tUpper(t, 7), 13);
      expect(noncentralTUpper(t, Number.POSITIVE_INFINITY, 0.7)).toBeCloseTo(normalUpper(t - 0.7), 13);
    }
  });

  test("rises with the effect and falls with t", () => {
    const df = fc.integer({ min: 1, max: 300 });
    const place = fc.double({ min: -6, max: 6, noNaN: true });
    fc.assert(
      fc.property(df, place, place, (d, t, ncp) => {
        const here = noncentralTUpper(t, d, ncp);
        expect(here).toBeGreaterThanOrEqual(0);
        expect(here).toBeLessThanOrEqual(1 + 1e-12);
        expect(noncentralTUpper(t, d, ncp + 0.5)).toBeGreaterThanOrEqual(here - 1e-12);
        expect(noncentralTUpper(t + 0.5, d, ncp)).toBeLessThanOrEqual(here + 1e-12);
      }),
    );
  });
});

describe("noncentral chi-square", () => {
  // R: pchisq(x, df, ncp, lower.tail = FALSE).
  test("upper tail", () => {
    expect(noncentralChiSquareUpper(80, 9, 10)).toBeCloseTo(2.05969132644379e-7, 12);
    expect(noncentralChiSquareUpper(3, 4, 20)).toBeCloseTo(0.999470520198879, 12);
    expect(noncentralChiSquareUpper(60, 20, 15)).toBeCloseTo(0.014429297724004, 12);
  });

  test("is the central distribution without noncentrality, and all of it is above 0", () => {
    expect(noncentralChiSquareUpper(7, 3, 0)).toBe(chiSquareUpper(7, 3));
    expect(noncentralChiSquareUpper(0, 3, 2)).toBe(1);
    expect(noncentralChiSquareLower(0, 3, 2)).toBe(0);
    expect(noncentralChiSquareLower(-1, 3, 2)).toBe(0);
  });

  test("both tails add up to 1", () => {
    const size = fc.double({ min: 0.01, max: 300, noNaN: true });
    fc.assert(
      fc.property(size, fc.double({ min: 0.5, max: 200, noNaN: true }), size, (x, df, ncp) => {
        expect(noncentralChiSquareLower(x, df, ncp) + noncentralChiSquareUpper(x, df, ncp)).toBeCloseTo(1, 11);
      }),
    );
  });
});
