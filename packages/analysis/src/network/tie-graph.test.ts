import { describe, expect, test } from "vitest";
import { components } from "./components.ts";
import { distancesFrom, meanDistance } from "./distances.ts";
import { degrees, tieGraph } from "./tie-graph.ts";
import { ANY_TIE, flatValues, hasMissingTie, hasNegativeTie } from "./tie-values.ts";

const matrix = [
  [5, 4, null, 0],
  [3.9, 5, 4.1, -2],
  [0, 0, 5, 5],
  [0, 0, 0, 5],
];

describe("which ties are present", () => {
  test("from the threshold up, without the diagonal and what was not observed; 4 unless said otherwise", () => {
    const graph = tieGraph(matrix);
    expect(graph).toEqual({
      size: 4,
      successors: [[1], [2], [3], []],
      predecessors: [[], [0], [1], [2]],
    });
    expect(degrees(graph)).toEqual({ in: [0, 1, 1, 1], out: [1, 1, 1, 0] });
  });

  test("any value above 0", () => {
    expect(tieGraph(matrix, ANY_TIE).successors).toEqual([[1], [0, 2], [3], []]);
    expect(
      tieGraph(
        [
          [null, 1e-300],
          [0, null],
        ],
        ANY_TIE,
      ).successors,
    ).toEqual([[1], []]);
  });

  test("values in a row, the diagonal and what is missing as 0", () => {
    expect([...flatValues(matrix)]).toEqual([0, 4, 0, 0, 3.9, 0, 4.1, -2, 0, 0, 0, 5, 0, 0, 0, 0]);
  });

  test("negative and missing ties are told, not those on the diagonal", () => {
    expect(hasNegativeTie(matrix)).toBe(true);
    expect(
      hasNegativeTie([
        [-1, 0],
        [null, -1],
      ]),
    ).toBe(false);
    expect(hasMissingTie(matrix)).toBe(true);
    expect(
      hasMissingTie([
        [null, 0],
        [1, null],
      ]),
    ).toBe(false);
  });
});

describe("steps between nodes", () => {
  const graph = tieGraph(matrix);

  test("along the ties, -1 where there is no path", () => {
    expect([...distancesFrom(graph.successors, 0)]).toEqual([0, 1, 2, 3]);
    expect([...distancesFrom(graph.successors, 2)]).toEqual([-1, -1, 0, 1]);
    expect([...distancesFrom(graph.predecessors, 2)]).toEqual([2, 1, 0, -1]);
  });

  // 1 + 2 + 3 steps from the first node, 1 + 2 from the second, 1 from the third, over six pairs.
  test("their mean, over pairs with a path", () => {
    expect(meanDistance(graph)).toBe(10 / 6);
    expect(meanDistance(tieGraph([[0, 0]]))).toBeNull();
  });

  test("parts, with direction and without", () => {
    expect(components(graph)).toEqual({ weak: 1, strong: 4 });
    expect(components(tieGraph(matrix, ANY_TIE))).toEqual({ weak: 1, strong: 3 });
    expect(components(tieGraph(matrix, 4.5))).toEqual({ weak: 3, strong: 4 });
    expect(components(tieGraph([]))).toEqual({ weak: 0, strong: 0 });
    expect(components(tieGraph([[1]]))).toEqual({ weak: 1, strong: 1 });
  });
});
