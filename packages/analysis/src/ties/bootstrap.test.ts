import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { referenceRatings, SEVEN_ITEMS } from "../../reference/rating-files.ts";
import { allRows, rowsWhere } from "../rows.ts";
import { scoreRatings } from "../scale/scores.ts";
import { bootstrapTies } from "./bootstrap.ts";

const table = referenceRatings("rc_small");
const { index } = scoreRatings(table, SEVEN_ITEMS);

describe("rc_small, against 5,000 draws in R", () => {
  const reference = referenceCase("rc_small");
  const drawn = () => bootstrapTies(table, index, allRows(table), { draws: 5000, seed: 7 });

  test("standard errors and limits of the ties", () => {
    const figures = drawn();
    reference.check("cluster_bootstrap.ties", {
      se: figures.ties.map((tie) => tie.se),
      ci95_lower: figures.ties.map((tie) => tie.low),
      ci95_upper: figures.ties.map((tie) => tie.high),
    });
  });

  test("within minus between", () => {
    const { se, low, high } = drawn().withinMinusBetween;
    reference.check("cluster_bootstrap.within_minus_between", { se, ci95: [low, high] });
  });
});

test("the seed decides the draws", () => {
  const run = (seed: number) => bootstrapTies(table, index, allRows(table), { draws: 60, seed });
  expect(run(4)).toEqual(run(4));
  expect(run(4).ties[1]!.low).not.toBe(run(5).ties[1]!.low);
});

test("a tie that nobody scored, and a bootstrap without draws, have no interval", () => {
  const within = rowsWhere(table, (row) => table.from[row] === table.to[row]);
  const figures = bootstrapTies(table, index, within, { draws: 50, seed: 1 });
  expect(figures.between).toEqual({ se: null, low: null, high: null });
  expect(figures.ties[1]).toMatchObject({ from: 0, to: 1, low: null, high: null });
  expect(figures.ties[0]!.low).not.toBeNull();
  const none = bootstrapTies(table, index, allRows(table), { draws: 0, seed: 1 });
  expect(none.ties.every((tie) => tie.low === null)).toBe(true);
});

test("within and between pool the ratings of a draw", () => {
  // Everybody gives their own group 4 and others 2: no draw changes that.
  const fixed = Float64Array.from(index, (score, row) =>
    Number.isNaN(score) ? score : table.from[row] === table.to[row] ? 4 : 2,
  );
  const { within, between, withinMinusBetween } = bootstrapTies(table, fixed, allRows(table), { draws: 30, seed: 1 });
  expect([within, between, withinMinusBetween].map(({ low, high }) => [low, high])).toEqual([
    [4, 4],
    [2, 2],
    [2, 2],
  ]);
});

test("raters who agree completely leave an interval of no width", () => {
  const flat = new Float64Array(index.length).fill(3.5);
  for (const tie of bootstrapTies(table, flat, allRows(table), { draws: 40, seed: 2 }).ties) {
    expect([tie.low, tie.high]).toEqual([3.5, 3.5]);
  }
});
