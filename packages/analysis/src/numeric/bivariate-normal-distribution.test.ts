import { expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { bivariateNormalDensity, bivariateNormalLower } from "./bivariate-normal-distribution.ts";
import { normalLower } from "./normal-distribution.ts";

test("agrees with pbivnorm over a grid up to a correlation of 0.999", () => {
  const { rows } = referenceCase("factors_ordered").csv("bivariate_normal.csv");
  for (const [x = 0, y = 0, r = 0, p] of rows.map((row) => row.map(Number))) {
    expect(bivariateNormalLower(x, y, r), `${x}, ${y}, ${r}`).toBeCloseTo(p!, 13);
  }
  expect(rows).toHaveLength(315);
});

test("both below their means: 1/4 + asin(r) / (2 pi)", () => {
  for (const r of [-0.999, -0.5, 0, 0.3, 0.999]) {
    expect(bivariateNormalLower(0, 0, r)).toBeCloseTo(1 / 4 + Math.asin(r) / (2 * Math.PI), 14);
  }
});

test("an infinite bound leaves the other's distribution, or nothing", () => {
  expect(bivariateNormalLower(Number.POSITIVE_INFINITY, 0.7, 0.4)).toBe(normalLower(0.7));
  expect(bivariateNormalLower(0.7, Number.POSITIVE_INFINITY, 0.4)).toBe(normalLower(0.7));
  expect(bivariateNormalLower(Number.NEGATIVE_INFINITY, 0.7, 0.4)).toBe(0);
  expect(bivariateNormalLower(0.7, Number.NEGATIVE_INFINITY, -0.4)).toBe(0);
});

test("the density is that of its formula, and 0 at infinity", () => {
  expect(bivariateNormalDensity(0, 0, 0.6)).toBeCloseTo(1 / (2 * Math.PI * 0.8), 14);
  expect(bivariateNormalDensity(1, -0.5, 0)).toBeCloseTo(Math.exp(-(1 + 0.25) / 2) / (2 * Math.PI), 14);
  expect(bivariateNormalDensity(1, 2, 0.5)).toBeCloseTo(
    Math.exp(-(1 - 2 + 4) / 1.5) / (2 * Math.PI * Math.sqrt(0.75)),
    14,
  );
  expect(bivariateNormalDensity(Number.POSITIVE_INFINITY, 0, 0.5)).toBe(0);
  expect(bivariateNormalDensity(0, Number.NEGATIVE_INFINITY, 0.5)).toBe(0);
});
