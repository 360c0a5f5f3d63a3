import { expect, test } from "vitest";
import { chiSquareLower } from "./chi-square-distribution.ts";
import { chiSquareDraw } from "./chi-square-draw.ts";
import { normalDraws } from "./normal-draws.ts";
import { createRandom } from "./random.ts";

test.each([1, 2, 5, 300])("draws with %i degrees of freedom follow their distribution", (df) => {
  const random = createRandom(21);
  const normal = normalDraws(random);
  const n = 10_000;
  const draws = Array.from({ length: n }, () => chiSquareDraw(df, random, normal)).sort((a, b) => a - b);
  const distance = Math.max(...draws.map((x, i) => Math.abs(chiSquareLower(x, df) - (i + 0.5) / n)));
  // The Kolmogorov distance has p = 0.001 at 1.95 / sqrt(n).
  expect(distance).toBeLessThan(1.95 / Math.sqrt(n));
});
