import { expect, test } from "vitest";
import { hedgesCorrection } from "./hedges-correction.ts";

// With gamma(1/2) = sqrt(pi), gamma(1) = 1 and gamma(x + 1) = x gamma(x), the factor
// gamma(m/2) / (sqrt(m/2) gamma((m-1)/2)) of small m can be written out.
test.each([
  [2, 1 / Math.sqrt(Math.PI)],
  [3, Math.sqrt(Math.PI) / 2 / Math.sqrt(1.5)],
  [4, Math.sqrt(2 / Math.PI)],
  [5, ((3 / 4) * Math.sqrt(Math.PI)) / Math.sqrt(2.5)],
  [6, 2 / ((3 / 4) * Math.sqrt(Math.PI) * Math.sqrt(3))],
])("J(%d) is %d", (df, expected) => {
  expect(hedgesCorrection(df)).toBeCloseTo(expected, 13);
});

test("the recurrence and the series meet where one takes over from the other", () => {
  // J(m) J(m + 1) = (m - 1) / sqrt(m (m + 1)), because gamma(m/2) cancels and
  // gamma((m + 1) / 2) / gamma((m - 1) / 2) = (m - 1) / 2.
  for (const m of [2, 7, 150, 199, 200, 201, 5000]) {
    const product = hedgesCorrection(m)! * hedgesCorrection(m + 1)!;
    expect(product).toBeCloseTo((m - 1) / Math.sqrt(m * (m + 1)), 12);
  }
});

test("does not exist below two degrees of freedom", () => {
  expect(hedgesCorrection(1)).toBeNull();
});
