import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { density } from "./density.ts";
import { strengths } from "./strength.ts";

const reference = referenceCase("network20");
const nodes: string[] = reference.at("nodes");

function matrixOf(file: string): (number | null)[][] {
  const matrix: (number | null)[][] = nodes.map(() => nodes.map(() => null));
  for (const [from, to, value] of reference.csv(file).rows) {
    matrix[nodes.indexOf(from!)]![nodes.indexOf(to!)] = Number(value);
  }
  return matrix;
}

describe.each(["complete", "missing"])("network20, %s", (kind) => {
  const matrix = matrixOf(`ties_${kind}.csv`);

  test("density", () => {
    const figures = density(matrix);
    reference.check(kind, {
      observed_ties: figures.observed,
      strong_ties: figures.strong,
      density_of_possible: figures.ofPossible,
      density_of_observed: figures.ofObserved,
    });
  });

  test("strengths and their means", () => {
    const figures = strengths(matrix);
    reference.check(kind, {
      out_strength: figures.out.map((strength) => strength.sum),
      in_strength: figures.in.map((strength) => strength.sum),
      out_mean: figures.out.map((strength) => strength.mean),
      in_mean: figures.in.map((strength) => strength.mean),
    });
  });
});

test("the diagonal counts nowhere, and 4 is strong", () => {
  const matrix = [
    [5, 4],
    [3.99, 5],
  ];
  expect(density(matrix)).toEqual({ strong: 1, observed: 2, possible: 2, ofObserved: 0.5, ofPossible: 0.5 });
  expect(strengths(matrix).in).toEqual([
    { sum: 3.99, mean: 3.99, ties: 1 },
    { sum: 4, mean: 4, ties: 1 },
  ]);
  expect(density(matrix, 3).ofObserved).toBe(1);
});

test("a group without observed ties has no strength, and no ties have no density", () => {
  expect(
    strengths([
      [5, null],
      [null, 5],
    ]).out[0],
  ).toEqual({ sum: null, mean: null, ties: 0 });
  expect(
    density([
      [5, null],
      [null, 5],
    ]),
  ).toMatchObject({ ofObserved: null, ofPossible: 0 });
  expect(density([[5]]).ofPossible).toBeNull();
});
