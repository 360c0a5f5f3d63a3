import fc from "fast-check";
import { expect, test } from "vitest";
import { CONVENTIONAL_CUTOFFS } from "../rating-table.ts";
import { bandOfTie } from "./bands.ts";

function band(mean: number | null, low: number | null, high: number | null, within = false) {
  return bandOfTie({ from: "A", to: within ? "A" : "B", mean, low, high }, CONVENTIONAL_CUTOFFS);
}

test.each([
  [3.49, false, "weak"],
  [3.5, false, "moderate"],
  [4, false, "moderate"],
  [4.01, false, "strong"],
  [4.09, true, "weak"],
  [4.1, true, "moderate"],
  [4.6, true, "moderate"],
  [4.61, true, "strong"],
] as const)("%d (within: %s) is %s", (mean, within, expected) => {
  expect(band(mean, mean, mean, within)).toEqual({ band: expected, uncertain: false });
});

test("an interval that reaches into another band leaves the band unsettled", () => {
  expect(band(3.4, 3.2, 3.6)).toEqual({ band: "weak", uncertain: true });
  expect(band(3.7, 3.55, 3.95)).toEqual({ band: "moderate", uncertain: false });
  expect(band(3.7, 3.4, 4.1)).toEqual({ band: "moderate", uncertain: true });
});

test("without an interval nothing is settled, without a mean there is no band", () => {
  expect(band(3, null, null)).toEqual({ band: "weak", uncertain: true });
  expect(band(3, null, 3.2)).toEqual({ band: "weak", uncertain: true });
  expect(band(3, 2.8, null)).toEqual({ band: "weak", uncertain: true });
  expect(band(null, null, null)).toEqual({ band: null, uncertain: null });
});

test("a wider interval never settles what a narrower one left open", () => {
  const half = fc.double({ min: 0, max: 2, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 1, max: 5, noNaN: true }), half, half, (mean, narrow, extra) => {
      const first = band(mean, mean - narrow, mean + narrow);
      const wider = band(mean, mean - narrow - extra, mean + narrow + extra);
      if (first.uncertain) expect(wider.uncertain).toBe(true);
      expect(wider.band).toBe(first.band);
    }),
  );
});
