import { expect, it } from "vitest";
import { emptySums } from "./cluster-bootstrap.ts";
import { dot } from "./dot.ts";
import { pairsOf } from "./pairs.ts";
import { allPositions } from "./positions.ts";
import { valuesAt } from "./values-at.ts";

it("lists, pairs and products are what they say", () => {
  expect([...allPositions(4)]).toEqual([0, 1, 2, 3]);
  expect(allPositions(0)).toHaveLength(0);
  expect(pairsOf(4)).toEqual([
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
    [2, 3],
  ]);
  expect(pairsOf(1)).toEqual([]);
  expect(dot([1, 2, 3], [4, -5, 6])).toBe(12);
  expect(valuesAt([5, 6, 7], [2, 0, 2])).toEqual(Float64Array.of(7, 5, 7));
  expect(emptySums([2, 0, 3], 2)).toEqual({
    width: 2,
    strata: [
      { size: 2, columns: new Float64Array(4) },
      { size: 0, columns: new Float64Array(0) },
      { size: 3, columns: new Float64Array(6) },
    ],
  });
});
