import fc from "fast-check";
import { expect, test } from "vitest";
import { arrangeFactors } from "./arrange-factors.ts";
import { oblimin } from "./oblimin.ts";

const THREE = [
  [0.7, 0.3, 0.1],
  [0.6, 0.5, -0.2],
  [0.5, -0.4, 0.3],
  [0.8, -0.2, -0.1],
  [0.4, 0.1, 0.5],
  [0.6, 0, 0.4],
  [0.5, 0.3, -0.4],
];

/** Where the rotation leads: the sum of products of squared loadings of an item on different factors. */
function criterion(loadings: readonly (readonly number[])[]): number {
  return loadings.reduce((sum, row) => {
    const total = row.reduce((part, x) => part + x * x, 0);
    return sum + row.reduce((part, x) => part + x * x * (total - x * x), 0);
  }, 0);
}

test("three factors agree with GPArotation::oblimin in R 4.2", () => {
  const { loadings, factorCorrelations } = oblimin(THREE)!;
  const expected = [
    [0.123157333198, 0.53247026306, 0.36166744165],
    [-0.035782322978, 0.7939539864, 0.11200710797],
    [0.611259553824, -0.26467443339, 0.24148155518],
    [0.742848438649, 0.21443164728, -0.03767095568],
    [-0.008431551627, 0.05336418239, 0.64081995251],
    [0.251276768629, 0.09402493638, 0.53196612803],
    [0.162409105571, 0.65606768401, -0.19979086356],
  ];
  for (const [i, row] of expected.entries()) {
    for (const [f, x] of row.entries()) expect(loadings[i]![f]).toBeCloseTo(x, 5);
  }
  expect(factorCorrelations[0]![1]).toBeCloseTo(0.3789806556, 5);
  expect(factorCorrelations[0]![2]).toBeCloseTo(0.4846187689, 5);
  expect(factorCorrelations[1]![2]).toBeCloseTo(0.1755848916, 5);
  for (const f of [0, 1, 2]) expect(factorCorrelations[f]![f]).toBeCloseTo(1, 12);
});

test("what items share stays, and the criterion never rises", () => {
  const pairs = fc.array(
    fc.tuple(fc.double({ min: 0.1, max: 0.9, noNaN: true }), fc.double({ min: -0.9, max: 0.9, noNaN: true })),
    {
      minLength: 4,
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(pairs, (loadings) => {
      const found = oblimin(loadings);
      fc.pre(found !== null);
      const shared = (i: number, j: number) =>
        found!.loadings[i]!.reduce(
          (sum, x, f) =>
            sum + found!.loadings[j]!.reduce((part, y, g) => part + x * y * found!.factorCorrelations[f]![g]!, 0),
          0,
        );
      for (const [i, a] of loadings.entries()) {
        for (const [j, b] of loadings.entries()) expect(shared(i, j)).toBeCloseTo(a[0] * b[0] + a[1] * b[1], 7);
      }
      expect(criterion(found!.loadings)).toBeLessThanOrEqual(criterion(loadings) + 1e-12);
    }),
    { numRuns: 40 },
  );
});

test("simple structure stays as it is", () => {
  const simple = [
    [0.8, 0],
    [0.6, 0],
    [0, 0.7],
    [0, 0.5],
  ];
  expect(oblimin(simple)).toEqual({
    loadings: simple,
    factorCorrelations: [
      [1, 0],
      [0, 1],
    ],
  });
});

test("factors are arranged by what they explain, correlations included, and turned positive", () => {
  const arranged = arrangeFactors({
    loadings: [
      [0.5, -0.9],
      [0.4, -0.1],
    ],
    factorCorrelations: [
      [1, -0.3],
      [-0.3, 1],
    ],
  });
  expect(arranged).toEqual({
    loadings: [
      [0.9, 0.5],
      [0.1, 0.4],
    ],
    factorCorrelations: [
      [1, 0.3],
      [0.3, 1],
    ],
  });
});

test("what a factor explains counts its correlation with others: both then explain more, the smaller one too", () => {
  // Sums of squares .50, .49 and .13; the third explains .13 + .9 * .35 with the second, which so explains .49 + .315.
  const rows = [
    [Math.sqrt(0.5), 0, 0],
    [0, 0.7, 0.35 / 0.7],
  ];
  const explained = arrangeFactors({
    loadings: rows,
    factorCorrelations: [
      [1, 0, 0],
      [0, 1, 0.9],
      [0, 0.9, 1],
    ],
  });
  expect(explained.loadings[1]).toEqual([0.7, 0.5, 0]);
});
