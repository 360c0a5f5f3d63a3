import gammaln from "@stdlib/math-base-special-gammaln";
import { describe, expect, test } from "vitest";
import { chiSquareLower } from "./chi-square-distribution.ts";
import { meanOverChiScale, meanOverChiScaleTo } from "./mean-over-chi-scale.ts";

const FREEDOMS = [1, 2, 3.5, 8, 12, 19, 30, 61, 400, 5000, 1e6];

describe("the mean over the scale", () => {
  test.each(FREEDOMS)("of 1 is 1, of s squared is 1, with %d degrees of freedom", (df) => {
    expect(meanOverChiScale(df, () => 1, 1)).toBeCloseTo(1, 12);
    expect(meanOverChiScale(df, (s) => s * s, 1)).toBeCloseTo(1, 12);
    expect(meanOverChiScale(df, () => 1, 1 - 1 / Math.sqrt(df + 1))).toBeCloseTo(1, 12);
  });

  test("with a known scale is the part itself", () => {
    expect(meanOverChiScale(Number.POSITIVE_INFINITY, (s) => 3 * s, 0.2)).toBe(3);
  });
});

describe("the mean of a part that ends", () => {
  // The mean of 1 - s / end below end is P(s < end) - E(s; s < end) / end, and
  // E(s; s < end) = sqrt(2 / df) gamma((df + 1) / 2) / gamma(df / 2) P(chi-square with df + 1 < df end^2).
  test.each(FREEDOMS.slice(0, -1).flatMap((df) => [0.9, 1, 1.4, 6].map((end) => [df, end] as const)))(
    "with %d degrees of freedom, ending at %d",
    (df, end) => {
      const bound = df * end * end;
      const rise = Math.sqrt(2 / df) * Math.exp(gammaln((df + 1) / 2) - gammaln(df / 2));
      const expected = chiSquareLower(bound, df) - (rise * chiSquareLower(bound, df + 1)) / end;
      const computed = meanOverChiScaleTo(end, df, (s) => Math.max(0, 1 - s / end));
      expect(Math.abs(computed - expected)).toBeLessThan(1e-10);
    },
  );
});
