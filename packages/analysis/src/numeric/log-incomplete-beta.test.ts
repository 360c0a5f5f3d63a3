import { expect, test } from "vitest";
import { logIncompleteBeta } from "./log-incomplete-beta.ts";

// R: pbeta(x, a, b, log.p = TRUE).
test.each([
  [0.3, 2, 5, -0.545028945107489],
  [0.01, 200, 3, -911.135611936887],
  [0.9, 2, 5, -5.50015125554605e-5],
])("x = %d, a = %d, b = %d", (x, a, b, expected) => {
  expect(logIncompleteBeta(x, 1 - x, a, b)).toBeCloseTo(expected, 9);
});
