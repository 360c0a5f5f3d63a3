import { expect, test } from "vitest";
import { density } from "./density.ts";
import { strengths } from "./strength.ts";

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
