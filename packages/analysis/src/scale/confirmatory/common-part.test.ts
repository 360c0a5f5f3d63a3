import { describe, expect, test } from "vitest";
import { commonCovariance, commonDirections, startOfCommonPart, turnedPositive } from "./common-part.ts";

const structure = { factorOf: [0, 0, 1, 2], factors: 3 };
const part = { loadings: [0.8, 0.5, 0.6, -0.4], factorCorrelations: [0.3, -0.2, 0.5] };

test("what items share is the product of their loadings, and of their factors' correlation", () => {
  const common = commonCovariance(structure, part);
  expect(common[0]).toEqual([0.64, 0.4, 0.8 * 0.6 * 0.3, 0.8 * -0.4 * -0.2].map((x) => expect.closeTo(x, 14)));
  expect(common[3]![2]).toBeCloseTo(-0.4 * 0.6 * 0.5, 14);
  expect(common[3]![3]).toBeCloseTo(0.16, 14);
});

test("directions are the slopes of what items share, by small differences", () => {
  const directions = commonDirections(structure, part);
  expect(directions).toHaveLength(7);
  const small = 1e-6;
  for (const [at, { left, right }] of directions.entries()) {
    const moved = {
      loadings: part.loadings.map((x, i) => x + (i === at ? small : 0)),
      factorCorrelations: part.factorCorrelations.map((x, i) => x + (i + 4 === at ? small : 0)),
    };
    const [before, after] = [commonCovariance(structure, part), commonCovariance(structure, moved)];
    for (const [i, line] of before.entries()) {
      for (const [j, value] of line.entries()) {
        expect(left[i]! * right[j]! + left[j]! * right[i]!).toBeCloseTo((after[i]![j]! - value) / small, 5);
      }
    }
  }
});

describe("the start", () => {
  const alike = (loadings: readonly number[], factorOf: readonly number[], phi: number) =>
    loadings.map((a, i) => loadings.map((b, j) => (i === j ? 1 : a * b * (factorOf[i] === factorOf[j] ? 1 : phi))));

  test("is the solution itself when the items of each factor are alike", () => {
    const factorOf = [0, 0, 0, 1, 1];
    const start = startOfCommonPart({ factorOf, factors: 2 }, alike([0.7, 0.7, 0.7, 0.5, 0.5], factorOf, 0.4));
    expect(start.loadings).toEqual([0.7, 0.7, 0.7, 0.5, 0.5].map((x) => expect.closeTo(x, 12)));
    expect(start.factorCorrelations).toEqual([expect.closeTo(0.4, 12)]);
  });

  test("stays within 0.9, and off 0", () => {
    const factorOf = [0, 0, 1, 1];
    const close = startOfCommonPart({ factorOf, factors: 2 }, alike([0.99, 0.99, 0.99, 0.99], factorOf, 0.99));
    expect(close.loadings).toEqual([0.9, 0.9, 0.9, 0.9]);
    expect(close.factorCorrelations).toEqual([0.9]);
    const apart = startOfCommonPart({ factorOf, factors: 2 }, alike([0, 0, 0.5, 0.5], factorOf, 0));
    expect(apart.loadings.slice(0, 2)).toEqual([0.1, 0.1]);
    expect(apart.factorCorrelations).toEqual([0.1]);
    const against = startOfCommonPart({ factorOf, factors: 2 }, alike([0.99, 0.99, 0.99, 0.99], factorOf, -0.99));
    expect(against.factorCorrelations).toEqual([-0.9]);
  });

  test("shrinks factor correlations that cannot go together", () => {
    // Of three factors the first correlates by .9 with both others, and these by -.9 with each other.
    const factorOf = [0, 0, 1, 1, 2, 2];
    const phi = [
      [1, 0.9, 0.9],
      [0.9, 1, -0.9],
      [0.9, -0.9, 1],
    ];
    const correlations = factorOf.map((f, i) => factorOf.map((g, j) => (i === j ? 1 : 0.49 * phi[f]![g]!)));
    const { factorCorrelations } = startOfCommonPart({ factorOf, factors: 3 }, correlations);
    // Such a matrix is positive definite below 1/2: .9 times .8 three times is the first that is.
    const shrunk = 0.9 * 0.8 ** 3;
    expect(factorCorrelations).toEqual([shrunk, shrunk, -shrunk].map((x) => expect.closeTo(x, 10)));
  });
});

test("factors are turned so that their loadings sum to 0 or more, and their correlations with them", () => {
  const turned = turnedPositive(structure, { loadings: [-0.8, 0.5, 0.6, -0.4], factorCorrelations: [0.3, -0.2, 0.5] });
  expect(turned).toEqual({ loadings: [0.8, -0.5, 0.6, 0.4], factorCorrelations: [-0.3, -0.2, -0.5] });
  expect(turnedPositive(structure, part).loadings.slice(0, 3)).toEqual([0.8, 0.5, 0.6]);
});
