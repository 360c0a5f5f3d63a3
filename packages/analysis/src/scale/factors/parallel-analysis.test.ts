import { expect, test } from "vitest";
import { referenceCase } from "../../../reference/case.ts";
import { referenceItems } from "../../../reference/reference-items.ts";
import { rowsWithCorrelations } from "../../../reference/rows-with-correlations.ts";
import { createRandom } from "../../numeric/random.ts";
import { UnusableData } from "../../unusable-data.ts";
import { parallelAnalysis } from "./parallel-analysis.ts";

test.each(["factors", "rc_small"] as const)("%s, against 2,000 simulated samples in R", (name) => {
  const reference = referenceCase(name);
  const figures = parallelAnalysis(referenceItems(name), 2000, createRandom(7));
  reference.check("parallel_pca", { mean: figures.mean, q95: figures.p95, components: figures.factors });
  reference.check(name === "factors" ? "eigenvalues" : "efa.eigenvalues", figures.observed);
});

test("the mean eigenvalues have a sum of the number of items, as every correlation matrix has", () => {
  const { mean, n } = parallelAnalysis(referenceItems("factors"), 20, createRandom(1), [...Array(8).keys()]);
  expect(n).toBe(8);
  expect(mean.reduce((sum, value) => sum + value, 0)).toBeCloseTo(7, 10);
  expect(mean).toEqual(mean.toSorted((a, b) => b - a));
});

test("the same seed gives the same figures, another seed others", () => {
  const items = referenceItems("factors");
  const once = parallelAnalysis(items, 30, createRandom(3));
  expect(parallelAnalysis(items, 30, createRandom(3))).toEqual(once);
  expect(parallelAnalysis(items, 30, createRandom(4)).p95).not.toEqual(once.p95);
});

test("one draw is its own 95th percentile", () => {
  const { mean, p95 } = parallelAnalysis(referenceItems("factors"), 1, createRandom(3));
  expect(p95).toEqual(mean);
});

test("items that have nothing in common have no factor", () => {
  const apart = rowsWithCorrelations([0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => Number(i === j))));
  expect(parallelAnalysis(apart, 200, createRandom(5)).factors).toBe(0);
});

test("factors are counted from the first on, up to the first eigenvalue that chance reaches", () => {
  const pairs = [0, 1, 2, 3, 4, 5].map((i) =>
    [0, 1, 2, 3, 4, 5].map((j) => (i === j ? 1 : Math.floor(i / 2) === Math.floor(j / 2) ? 0.9 : 0)),
  );
  expect(parallelAnalysis(rowsWithCorrelations(pairs), 200, createRandom(5)).factors).toBe(3);
});

test("refuses too few rows", () => {
  const items = referenceItems("factors");
  expect(() => parallelAnalysis(items, 10, createRandom(1), [0, 1, 2, 3, 4, 5, 6])).toThrow(UnusableData);
});
