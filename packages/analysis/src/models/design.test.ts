import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DataTable } from "../data-table.ts";
import { UnusableData } from "../unusable-data.ts";
import { buildDesign } from "./design.ts";
import { parseFormula } from "./formula.ts";

function tableOf(columns: Record<string, readonly (string | number)[]>): DataTable {
  const entries = Object.entries(columns).map(([name, cells]): [string, string[]] => [name, cells.map(String)]);
  return { length: entries[0]?.[1].length ?? 0, columns: new Map(entries) };
}

/** Every combination of a (p, q, r), b (u, v) and w (9, 10, 11), with a number x that is no combination of them. */
const FULL = tableOf(
  (() => {
    const rows = ["p", "q", "r"].flatMap((a) =>
      ["u", "v"].flatMap((b) => [9, 10, 11].flatMap((w) => [[a, b, w] as const, [a, b, w] as const])),
    );
    return {
      a: rows.map(([a]) => a),
      b: rows.map(([, b]) => b),
      w: rows.map(([, , w]) => w),
      x: rows.map((_, row) => Math.round(1000 * Math.sin(row + 1))),
      y: rows.map((_, row) => row),
      "the day": rows.map((_, row) => (row * row) % 17),
    };
  })(),
);

// The names are those of coef(lm(...)) in R 4.2.2 over the same columns.
test.each([
  ["y ~ a", "(Intercept) aq ar"],
  ["y ~ w", "(Intercept) w"],
  ["y ~ factor(w)", "(Intercept) factor(w)10 factor(w)11"],
  ["y ~ x:a", "(Intercept) x:ap x:aq x:ar"],
  ["y ~ a*x", "(Intercept) aq ar x aq:x ar:x"],
  ["y ~ b:x + x", "(Intercept) x bv:x"],
  ["y ~ x + b:x", "(Intercept) x x:bv"],
  ["y ~ a + a:b", "(Intercept) aq ar ap:bv aq:bv ar:bv"],
  ["y ~ b + a:b", "(Intercept) bv bu:aq bv:aq bu:ar bv:ar"],
  ["y ~ b:a + a - 1", "ap aq ar bv:ap bv:aq bv:ar"],
  ["y ~ x + a - 1", "x ap aq ar"],
  ["y ~ 0 + a + b", "ap aq ar bv"],
  ["y ~ 0 + x:a", "x:ap x:aq x:ar"],
  ["y ~ a:b - 1", "ap:bu aq:bu ar:bu ap:bv aq:bv ar:bv"],
  ["y ~ x:a + a:b - 1", "x:ap x:aq x:ar ap:bv aq:bv ar:bv"],
  ["y ~ x - 1", "x"],
  ["y ~ 1", "(Intercept)"],
  [
    "y ~ factor(w)*b*x",
    "(Intercept) factor(w)10 factor(w)11 bv x factor(w)10:bv factor(w)11:bv factor(w)10:x factor(w)11:x bv:x factor(w)10:bv:x factor(w)11:bv:x",
  ],
  ["y ~ x + b:x + a:b:x + a", "(Intercept) x aq ar x:bv x:bu:aq x:bv:aq x:bu:ar x:bv:ar"],
])("the coefficients of %s are called as in R", (formula, names) => {
  const design = buildDesign(FULL, parseFormula(formula));
  expect(design.names.join(" ")).toBe(names);
  expect(design.columns).toHaveLength(design.names.length);
});

test("a name that is no plain one keeps its backticks, as in R", () => {
  expect(buildDesign(FULL, parseFormula("y ~ `the day`:x + factor(`the day`)")).names.slice(0, 3)).toEqual([
    "(Intercept)",
    "factor(`the day`)1",
    "factor(`the day`)2",
  ]);
  expect(buildDesign(FULL, parseFormula("y ~ `the day`:x")).names).toEqual(["(Intercept)", "`the day`:x"]);
});

const SMALL = tableOf({
  y: [1, 2, 4, "NA", 8, 3, "", 5, 6],
  x: [1, 0, 2, 5, "", 7, 1, 3, -1.5],
  site: ["B", "A ", "C", "B", "B", "A", "A", "C", "B"],
  wave: ["1", "2.0", "1", "1", "2", " 2", "1", "10", "10.0"],
  other: [1, 1, 1, 1, 1, 1, 1, "", 1],
});

test("columns hold numbers, contrasts and their products over the complete rows", () => {
  const design = buildDesign(SMALL, parseFormula("y ~ site*x"));
  expect(design.names).toEqual(["(Intercept)", "siteB", "siteC", "x", "siteB:x", "siteC:x"]);
  expect([...design.rows]).toEqual([0, 1, 2, 5, 7, 8]);
  expect([design.n, design.dropped]).toEqual([6, 3]);
  expect([...design.response]).toEqual([1, 2, 4, 3, 5, 6]);
  expect(design.columns.map((column) => [...column].map((value) => value + 0))).toEqual([
    [1, 1, 1, 1, 1, 1],
    [1, 0, 0, 0, 0, 1],
    [0, 0, 1, 0, 1, 0],
    [1, 0, 2, 7, 3, -1.5],
    [1, 0, 0, 0, 0, -1.5],
    [0, 0, 2, 0, 3, 0],
  ]);
});

test("numbers as categories are ordered by size, and 2 and 2.0 are one", () => {
  const design = buildDesign(SMALL, parseFormula("y ~ factor(wave)"), ["other", "x"]);
  expect(design.names).toEqual(["(Intercept)", "factor(wave)2", "factor(wave)10"]);
  expect([...design.rows]).toEqual([0, 1, 2, 5, 8]);
  expect(design.dropped).toBe(4);
  expect([...design.columns[1]!]).toEqual([0, 1, 0, 1, 0]);
  expect([...design.columns[2]!]).toEqual([0, 0, 0, 0, 1]);
});

test("random intercepts give groups by their labels, nested ones by their combinations that occur", () => {
  const { groupings } = buildDesign(SMALL, parseFormula("y ~ x + (1|site/wave) + (1|wave)"));
  expect(groupings.map(({ name, labels, index }) => ({ name, labels, index: [...index] }))).toEqual([
    { name: "site", labels: ["A", "B", "C"], index: [1, 0, 2, 0, 2, 1] },
    { name: "wave:site", labels: ["1:B", "1:C", "2:A", "10:B", "10:C"], index: [0, 2, 1, 2, 4, 3] },
    { name: "wave", labels: ["1", "2", "10"], index: [0, 1, 0, 1, 2, 2] },
  ]);
});

test("where R prints NA, the column and what it is made of are told", () => {
  const sentence = (formula: string) => () => buildDesign(FULL, parseFormula(formula));
  expect(sentence("y ~ a:b")).toThrow(
    "“ar:bv” is a combination of (Intercept), ap:bu, aq:bu, ar:bu, ap:bv, aq:bv: leave one of them out.",
  );
  expect(sentence("y ~ x + x:a - 1")).toThrow("“x:ar” is a combination of x, x:ap, x:aq: leave one of them out.");
});

describe("what cannot be built is told", () => {
  const table = tableOf({
    y: [1, 2, 3, 4, 5, 7],
    x: [1, 5, 2, 4, 3, 3],
    twice: [2, 10, 4, 8, 6, 6],
    sum: [4, 6, 7, 10, 12, 13],
    z: [3, 1, 5, 6, 9, 10],
    one: [3, 3, 3, 3, 3, 3],
    nought: [0, 0, 0, 0, 0, 0],
    site: ["A", "A", "B", "B", "C", "C"],
    arm: ["0", "0", "1", "1", "1", "1"],
    alone: ["A", "A", "A", "A", "A", "A"],
    slip: ["1", "2", "x3", "4", "5", "6"],
    late: ["", "", "", "", "", "1"],
  });
  test.each([
    ["y ~ q", "There is no column “q”."],
    ["y ~ x + (1|q)", "There is no column “q”."],
    ["site ~ x", "Column “site” holds “A” in row 1 below the header, which is no number."],
    [
      "y ~ slip",
      "Column “slip” holds numbers and also “x3”, which is no number. If its values are categories, write factor(slip).",
    ],
    ["y ~ alone", "“alone” has only one category, “A”, in the rows that are complete, so it explains nothing."],
    ["y ~ factor(late)", "“late” has only one category, “1”"],
    ["y ~ late + x", "1 complete rows are too few for 3 coefficients."],
    ["y ~ 0", "The formula leaves no coefficient to estimate."],
    ["y ~ x + twice", "“twice” is a combination of x: leave one of them out."],
    ["y ~ x + z + sum", "“sum” is a combination of x, z: leave one of them out."],
    ["y ~ arm + site", "“siteC” is a combination of arm, siteB: leave one of them out."],
    ["y ~ one", "“one” has the same value in every row, so nothing can be estimated of it: leave it out."],
    [
      "y ~ nought",
      "“nought” is 0 in every row, so nothing can be estimated of it: leave its term out of the formula, or join categories.",
    ],
  ])("%s", (formula, sentence) => {
    expect(() => buildDesign(table, parseFormula(formula))).toThrow(UnusableData);
    expect(() => buildDesign(table, parseFormula(formula))).toThrow(sentence);
  });

  test("a further column that is unknown, and no complete row", () => {
    expect(() => buildDesign(table, parseFormula("y ~ x"), ["q"])).toThrow("There is no column “q”.");
    const empty = tableOf({ y: [1, 2, ""], x: ["", "", 2] });
    expect(() => buildDesign(empty, parseFormula("y ~ x"))).toThrow("No row has a value in all of y, x.");
  });

  test("texts and numbers are categories when factor() says so, and as many rows as coefficients will do", () => {
    const names = ["1", "2", "4", "5", "6", "x3"].map((label, at) =>
      at === 0 ? "(Intercept)" : `factor(slip)${label}`,
    );
    expect(buildDesign(table, parseFormula("y ~ factor(slip)")).names).toEqual(names);
    expect(buildDesign(table, parseFormula("y ~ one - 1")).names).toEqual(["one"]);
  });
});

test("the order of the rows does not change the design, row for row", () => {
  const row = fc.record({ g: fc.constantFrom("A", "B", "C"), x: fc.integer({ min: -9, max: 9 }) });
  fc.assert(
    fc.property(fc.array(row, { minLength: 8, maxLength: 20 }), (rows) => {
      const build = (own: typeof rows) =>
        buildDesign(
          tableOf({ y: own.map((_, i) => i), g: own.map(({ g }) => g), x: own.map(({ x }) => x) }),
          parseFormula("y ~ g + x:g - 1"),
        );
      const attempt = () => {
        try {
          return build(rows);
        } catch (error) {
          expect(error).toBeInstanceOf(UnusableData);
          return null;
        }
      };
      const design = attempt();
      fc.pre(design !== null);
      const reversed = build(rows.toReversed());
      expect(reversed.names).toEqual(design!.names);
      expect(reversed.columns.map((column) => [...column].reverse())).toEqual(design!.columns.map((c) => [...c]));
    }),
    { numRuns: 50 },
  );
});
