import { expect, test } from "vitest";
import { normalLower } from "./normal-distribution.ts";
import { normalDraws } from "./normal-draws.ts";
import { createRandom } from "./random.ts";

/** Largest distance between the shares below each draw and the distribution; 1.95 / sqrt(n) has p = 0.001. */
function largestDistance(draws: number[], lower: (x: number) => number): number {
  const sorted = draws.toSorted((a, b) => a - b);
  return Math.max(
    ...sorted.map((x, i) =>
      Math.max(Math.abs(lower(x) - i / sorted.length), Math.abs(lower(x) - (i + 1) / sorted.length)),
    ),
  );
}

test("draws follow the standard normal distribution, and neighbours do not depend on each other", () => {
  const normal = normalDraws(createRandom(11));
  const draws = Array.from({ length: 20_000 }, normal);
  expect(largestDistance(draws, normalLower)).toBeLessThan(1.95 / Math.sqrt(20_000));
  const products = draws.slice(1).map((x, i) => x * draws[i]!);
  expect(Math.abs(products.reduce((sum, x) => sum + x, 0) / products.length)).toBeLessThan(
    3.3 / Math.sqrt(products.length),
  );
});

test("two draws come from one accepted point, in order", () => {
  // The point (0.6, -0.2): squared length .4, so the scale is sqrt(-2 log .4 / .4).
  const uniforms = [0.8, 0.4];
  const normal = normalDraws({ word: () => 0, below: () => 0, uniform: () => uniforms.shift()! });
  const scale = Math.sqrt((-2 * Math.log(0.4)) / 0.4);
  expect(normal()).toBeCloseTo(0.6 * scale, 12);
  expect(normal()).toBeCloseTo(-0.2 * scale, 12);
});

test("points outside the unit disc, and its middle, are drawn again", () => {
  const uniforms = [1, 0.5, 0.5, 0.5, 0.8, 0.4];
  const normal = normalDraws({ word: () => 0, below: () => 0, uniform: () => uniforms.shift()! });
  expect(normal()).toBeCloseTo(0.6 * Math.sqrt((-2 * Math.log(0.4)) / 0.4), 12);
});
