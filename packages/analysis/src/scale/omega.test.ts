import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { SEVEN_ITEMS } from "../../reference/rating-files.ts";
import { referenceItems } from "../../reference/reference-items.ts";
import { fitMaximumLikelihood } from "./confirmatory/maximum-likelihood.ts";
import { omega } from "./omega.ts";

const fitOneFactor = (covariances: number[][]) =>
  fitMaximumLikelihood(covariances, { factorOf: covariances.map(() => 0), factors: 1 });

describe.each(["rc_small", "factors"] as const)("%s, against lavaan", (name) => {
  const reference = referenceCase(name);
  const answers = referenceItems(name).map((item) => item.answers);
  const scales = {
    index: [0, 1, 2, 3, 4, 5, 6],
    communication: SEVEN_ITEMS.communication,
    relationships: SEVEN_ITEMS.relationship,
  };

  test.each(Object.entries(scales))("%s", (scale, items) => {
    const figures = omega(items.map((item) => answers[item]!));
    const named = (values: number[]) => Object.fromEntries(values.map((value, i) => [`item${items[i]! + 1}`, value]));
    reference.check(`omega.${scale}`, {
      n: figures.n,
      omega: figures.omega,
      loadings: named(figures.loadings!),
      residual_variances: named(figures.residualVariances!),
    });
    expect(figures.admissible).toBe(true);
  });
});

test("an exact one-factor matrix gives back its loadings and residual variances", () => {
  const loadings = [0.9, 1.4, 0.3, 2];
  const residuals = [0.5, 0.2, 1.1, 3];
  const matrix = loadings.map((a, i) => loadings.map((b, j) => a * b + (i === j ? residuals[i]! : 0)));
  const fit = fitOneFactor(matrix)!;
  for (const [i, loading] of loadings.entries()) {
    expect(fit.loadings[i]).toBeCloseTo(loading, 6);
    expect(fit.residualVariances[i]).toBeCloseTo(residuals[i]!, 6);
  }
});

test("three items have the closed solution, with a negative residual variance where it asks for one", () => {
  // The first loading is sqrt(s12 s13 / s23) = sqrt(.8 * .8 / .5) = 1.131, above its standard deviation 1:
  // the residual variance is 1 - 1.28 = -.28 (a Heywood case).
  const fit = fitOneFactor([
    [1, 0.8, 0.8],
    [0.8, 1, 0.5],
    [0.8, 0.5, 1],
  ])!;
  expect(fit.loadings[0]).toBeCloseTo(Math.sqrt(1.28), 6);
  expect(fit.residualVariances[0]).toBeCloseTo(-0.28, 6);
});

test("is null for two items, too few rows and items that repeat each other", () => {
  expect(
    omega([
      [1, 2, 3],
      [2, 3, 1],
    ]).omega,
  ).toBeNull();
  expect(
    omega([
      [1, 2],
      [2, 3],
      [3, 5],
    ]).omega,
  ).toBeNull();
  const item = [1, 5, 2, 4, 3, 3, 1];
  expect(omega([item, item, [2, 3, 5, 1, 2, 4, 4]]).omega).toBeNull();
});

test("reversed items keep their sign", () => {
  const loadings = [0.9, 0.8, -0.4, 0.7];
  const fit = fitOneFactor(loadings.map((a, i) => loadings.map((b, j) => (i === j ? 1 : a * b))))!;
  expect(fit.loadings[2]).toBeCloseTo(-0.4, 6);
});

test("does not depend on the order of rows or items, on shifts or on a common unit; is 0 to 1 where admissible", () => {
  const answers = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), {
    minLength: 12,
    maxLength: 30,
  });
  fc.assert(
    fc.property(answers, fc.double({ min: 0.1, max: 9, noNaN: true }), (rows, unit) => {
      const columns = [0, 1, 2, 3].map((item) => rows.map((row) => row[item]!));
      const plain = omega(columns);
      fc.pre(plain.omega !== null && plain.admissible);
      expect(plain.omega).toBeGreaterThanOrEqual(0);
      expect(plain.omega).toBeLessThanOrEqual(1);
      const moved = omega(columns.toReversed().map((column) => column.toReversed().map((value) => unit * value - 3)));
      expect(moved.omega).toBeCloseTo(plain.omega!, 5);
    }),
    { numRuns: 30 },
  );
});
