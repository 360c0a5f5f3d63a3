import { expect, test } from "vitest";
import { nodesOf } from "../drawing/nodes-of.ts";
import { type Figure, NOTHING } from "../network/figure.ts";
import type { IntervalLook } from "./interval-mark.ts";
import { type IntervalGroup, pairedIntervals, pairedTable } from "./paired-intervals.ts";

const figure = (mean: number): Figure => ({ n: 12, mean, low: mean - 0.2, high: mean + 0.2 });
const series: IntervalLook[] = [
  { label: "Leading", mark: "circle", ink: "strong" },
  { label: "Led", mark: "square", ink: "moderate" },
];
const groups: IntervalGroup[] = [
  {
    heading: "Chiefs",
    rows: [
      { label: "How others experience them", figures: [figure(4.1), figure(3.4)] },
      { label: "How they experience others", figures: [figure(3.9), NOTHING] },
    ],
  },
];

test.each([375, 820])("every figure is a mark, and a lock where it is hidden, %i wide", (width) => {
  const { node } = pairedIntervals(groups, series, { width, title: "t" });
  const marks = nodesOf(node, ({ attributes }) => attributes.class === "mark");
  expect(marks).toHaveLength(3);
  expect(nodesOf(node, ({ attributes }) => attributes.class === "mark hidden")).toHaveLength(1);
  const [heading] = nodesOf(node, ({ text }) => text === "Chiefs");
  expect(heading?.tag).toBe("text");
});

test("figures stand on one scale: the larger further to the right, in every row", () => {
  const { node } = pairedIntervals(groups, series, { title: "t" });
  const circles = nodesOf(node, ({ tag, attributes }) => tag === "circle" && attributes.r === 4.6);
  const squares = nodesOf(node, ({ tag, attributes }) => tag === "rect" && attributes.width === 8);
  const [first, second] = circles.map(({ attributes }) => Number(attributes.cx));
  const [square] = squares.map(({ attributes }) => Number(attributes.x) + 4);
  // 4.1, 3.9 and 3.4: the distances are as 0.2 to 0.5.
  expect(first! - second!).toBeGreaterThan(0);
  expect((second! - square!) / (first! - second!)).toBeCloseTo(2.5, 2);
});

test("its description and its table tell the same, and nothing of what is hidden", () => {
  const description = nodesOf(pairedIntervals(groups, series, { title: "t" }).node, ({ tag }) => tag === "desc");
  expect(description[0]?.text).toBe(
    "Chiefs: How others experience them, Leading 4.10, 95 % interval 3.90 to 4.30, 12 raters; Led 3.40, 95 % interval 3.20 to 3.60, 12 raters. " +
      "How they experience others, Leading 3.90, 95 % interval 3.70 to 4.10, 12 raters; Led hidden.",
  );
  const { columns, rows } = pairedTable(groups, series, { group: "Workgroup", row: "Figure", series: "Track" });
  expect(columns.map(({ label }) => label).slice(0, 3)).toEqual(["Workgroup", "Figure", "Track"]);
  expect(rows[0]).toEqual([
    "Chiefs",
    "How others experience them",
    "Leading",
    4.1,
    expect.closeTo(3.9),
    expect.closeTo(4.3),
    12,
  ]);
  expect(rows.at(-1)).toEqual(["Chiefs", "How they experience others", "Led", null, null, null, null]);
  expect(rows).toHaveLength(4);
});
