import { describe, expect, test } from "vitest";
import { referenceCase } from "../../../reference/case.ts";
import { createRandom } from "../../numeric/random.ts";
import { orderedItem } from "./ordered-item.ts";
import { pairTable, withHalfRow } from "./pair-table.ts";
import { polychorics } from "./polychorics.ts";

/** Two items with these counts of rows, by category of the first (lines) and of the second. */
function itemsOf(counts: readonly (readonly number[])[]) {
  const rows = counts.flatMap((line, a) => line.flatMap((count, b) => Array.from({ length: count }, () => [a, b])));
  return ["one", "two"].map((name, at) => ({ name, answers: rows.map((row) => row[at]!) }));
}

function correlationOf(counts: readonly (readonly number[])[]) {
  const items = itemsOf(counts);
  const { correlations, cautions } = polychorics(items, [...Array(items[0]!.answers.length).keys()]);
  return { r: correlations[0]![1]!, cautions };
}

describe("tables of two items, against lavaan", () => {
  const reference = referenceCase("factors_ordered");
  test.each([
    ["empty_corner", ["empty-cell"]],
    ["empty_beside", ["empty-cell"]],
    ["none_empty", []],
    ["three_by_three", []],
    ["negative", []],
  ])("%s", (name, cautions) => {
    const found = correlationOf(reference.at(`tables.${name}.counts`));
    reference.check(`tables.${name}.r`, found.r);
    expect(found.cautions).toEqual(cautions);
  });
});

test("both items cut at their medians: r is the sine of the angle that gives the share in the first quarter", () => {
  // P(X < 0, Y < 0) = 1/4 + asin(r) / (2 pi); 40 of 120 rows there give asin(r) = pi / 6, so r = 1/2.
  const { r } = correlationOf([
    [40, 20],
    [20, 40],
  ]);
  expect(r).toBeCloseTo(0.5, 12);
  // And its error variance (times n) is that of the share, (1/3)(2/3), over the squared slope 1 / (2 pi cos(pi / 6)),
  // less what the margins tell: the tetrachoric variance at the medians, pi^2 (1 - r^2) (1/4 - (asin(r) / pi)^2).
  const items = itemsOf([
    [40, 20],
    [20, 40],
  ]);
  const { errors } = polychorics(items, [...Array(120).keys()]);
  expect(errors[0]![0]).toBeCloseTo(Math.PI ** 2 * 0.75 * (1 / 4 - 1 / 36), 9);
});

test("independent items correlate by 0", () => {
  expect(
    correlationOf([
      [10, 20],
      [30, 60],
    ]).r,
  ).toBeCloseTo(0, 12);
});

test("items that always go together, one way or the other, have no finite correlation", () => {
  for (const counts of [
    [
      [30, 0],
      [0, 20],
    ],
    [
      [0, 30],
      [20, 0],
    ],
    [
      [10, 0, 0],
      [0, 10, 0],
      [0, 0, 10],
    ],
  ]) {
    expect(() => correlationOf(counts)).toThrow(/“one” and “two” go together/);
  }
});

test("half a row goes only into one empty cell of a table of two by two, and the margins stay", () => {
  const table = (counts: number[][]) => withHalfRow(counts);
  expect(
    table([
      [30, 10],
      [0, 20],
    ]),
  ).toEqual({
    table: [
      [29.5, 10.5],
      [0.5, 19.5],
    ],
    changed: true,
  });
  expect(
    table([
      [30, 0],
      [10, 20],
    ]),
  ).toEqual({
    table: [
      [29.5, 0.5],
      [10.5, 19.5],
    ],
    changed: true,
  });
  expect(
    table([
      [0, 30],
      [10, 20],
    ]),
  ).toEqual({
    table: [
      [0.5, 29.5],
      [9.5, 20.5],
    ],
    changed: true,
  });
  expect(
    table([
      [10, 30],
      [20, 0],
    ]),
  ).toEqual({
    table: [
      [10.5, 29.5],
      [19.5, 0.5],
    ],
    changed: true,
  });
  for (const counts of [
    [
      [30, 0],
      [0, 20],
    ],
    [
      [3, 1],
      [2, 2],
    ],
    [
      [3, 0, 1],
      [2, 2, 4],
    ],
    [
      [3, 0],
      [2, 2],
      [1, 1],
    ],
  ]) {
    expect(table(counts)).toEqual({ table: counts, changed: false });
  }
});

describe("an ordered item", () => {
  const item = { name: "x", answers: [7, 1, 3, 3, 7, 3, 1, 9] };

  test("has the answers that occur as its categories, in order, and thresholds at the shares below them", () => {
    const { category, counts, thresholds } = orderedItem(item, [0, 1, 2, 3, 4, 5, 6]);
    expect([...category]).toEqual([2, 0, 1, 1, 2, 1, 0]);
    expect(counts).toEqual([2, 3, 2]);
    // qnorm(2/7) and qnorm(5/7) in R.
    expect(thresholds).toEqual([expect.closeTo(-0.5659488219, 9), expect.closeTo(0.5659488219, 9)]);
  });

  test("may have twenty categories and no more", () => {
    const answers = Array.from({ length: 42 }, (_, row) => row % 21);
    const rows = [...answers.keys()];
    expect(orderedItem({ name: "x", answers }, rows.slice(0, 20)).counts).toHaveLength(20);
    expect(() => orderedItem({ name: "x", answers }, rows)).toThrow(/21 different answers/);
  });
});

test("more than ten categories are told", () => {
  const random = createRandom(3);
  const answers = (categories: number) => Array.from({ length: 300 }, () => random.below(categories));
  const cautionsWith = (categories: number) =>
    polychorics(
      [
        { name: "a", answers: answers(categories) },
        { name: "b", answers: answers(4) },
      ],
      [...Array(300).keys()],
    ).cautions;
  expect(cautionsWith(10)).toEqual([]);
  expect(cautionsWith(11)).toEqual(["more-than-ten-categories"]);
});

test("correlations that cannot all be true are told", () => {
  // In turns of three, two items go together and the third against both: all three correlate strongly and negatively.
  const rows = [
    ...Array.from({ length: 30 }, () => [1, 0, 0]),
    ...Array.from({ length: 30 }, () => [0, 1, 0]),
    ...Array.from({ length: 30 }, () => [0, 0, 1]),
    ...Array.from({ length: 2 }, () => [1, 1, 1]),
  ];
  const items = ["a", "b", "c"].map((name, at) => ({ name, answers: rows.map((row) => row[at]!) }));
  expect(polychorics(items, [...rows.keys()]).cautions).toEqual(["correlations-not-possible"]);
});

test("a table counts rows by both categories", () => {
  const [first, second] = [
    orderedItem({ name: "a", answers: [1, 1, 2, 2, 2] }, [0, 1, 2, 3, 4]),
    orderedItem({ name: "b", answers: [5, 6, 6, 6, 4] }, [0, 1, 2, 3, 4]),
  ];
  expect(pairTable(first, second)).toEqual([
    [0, 1, 1],
    [1, 0, 2],
  ]);
});
