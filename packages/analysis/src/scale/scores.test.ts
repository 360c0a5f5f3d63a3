import { expect, test } from "vitest";
import { SEVEN_ITEMS } from "../../reference/rating-files.ts";
import type { RatingTable } from "../rating-table.ts";
import { countTooFewItems, scoreRatings } from "./scores.ts";

const SKIP = Number.NaN;

function tableOf(rows: number[][]): RatingTable {
  const whole = () => new Int32Array(rows.length);
  return {
    respondents: ["p"],
    groups: ["A"],
    sites: [],
    waves: [],
    items: ["1", "2", "3", "4", "5", "6", "7"],
    respondent: whole(),
    from: whole(),
    to: whole(),
    site: whole(),
    wave: whole(),
    answers: Array.from({ length: 7 }, (_, item) => Float64Array.from(rows, (row) => row[item]!)),
  };
}

test("needs 4 of 7, 2 of 4 and 2 of 3 answers", () => {
  const { index, communication, relationship } = scoreRatings(
    tableOf([
      [5, 3, SKIP, SKIP, 4, 2, SKIP],
      [5, SKIP, SKIP, SKIP, 4, 2, SKIP],
      [5, 4, 3, 2, 1, SKIP, SKIP],
    ]),
    SEVEN_ITEMS,
  );
  expect([...index]).toEqual([3.5, SKIP, 3]);
  expect([...communication]).toEqual([4, SKIP, 3.5]);
  expect([...relationship]).toEqual([3, 3, SKIP]);
});

test("needs every item of each score when all seven are asked for", () => {
  const rows = [
    [5, 4, 3, 2, 1, 1, SKIP],
    [1, 1, 1, SKIP, 3, 3, 3],
    [1, 2, 3, 4, 5, 5, 1],
  ];
  const scores = scoreRatings(tableOf(rows), { ...SEVEN_ITEMS, minItems: 7 });
  expect([...scores.index]).toEqual([SKIP, SKIP, 3]);
  expect([...scores.communication]).toEqual([3.5, SKIP, 2.5]);
  expect([...scores.relationship]).toEqual([SKIP, 3, 11 / 3]);
  expect(countTooFewItems(scores, [0, 1, 2])).toBe(2);
  expect(countTooFewItems(scores, [2])).toBe(0);
});

test("the index is the mean of the items, not of the two sub-scores", () => {
  const { index, communication, relationship } = scoreRatings(tableOf([[5, 5, 5, 5, 1, 1, 1]]), SEVEN_ITEMS);
  expect(index[0]).toBeCloseTo(23 / 7, 12);
  expect((communication[0]! + relationship[0]!) / 2).toBe(3);
});
