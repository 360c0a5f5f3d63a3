import { expect, test } from "vitest";
import { readableFigures } from "./readable-figures.ts";

test("lists of equal length are one table, a row for each place", () => {
  const figures = { nodes: ["A", "B"], density: 0.5, inStrength: [1, null], pagerank: [0.25, 0.75] };
  expect(readableFigures(figures)).toBe(
    [
      "density  0.5000",
      "",
      "nodes  inStrength  pagerank",
      "---------------------------",
      "A               1    0.2500",
      "B               -    0.7500",
      "",
    ].join("\n"),
  );
  expect(readableFigures({ observed: [1.5, 0.5], p95: [1.25, 0.75], factors: 1 })).toBe(
    [
      "factors  1",
      "",
      "   observed     p95",
      "-------------------",
      "1    1.5000  1.2500",
      "2    0.5000  0.7500",
      "",
    ].join("\n"),
  );
});

test("a list of its own stays on its line", () => {
  expect(readableFigures({ alpha: 0.5, feldt95: [0.25, 0.75] })).toBe(
    "alpha           0.5000\nfeldt95  0.2500 0.7500\n",
  );
  expect(readableFigures({ high: [1, 2], longer: [1, 2, 3] })).toBe("high      1 2\nlonger  1 2 3\n");
});

test("what points have each is told by its range, and signals are told apart", () => {
  const signals = [
    { index: 5, rule: "shift_6" },
    { index: 11, rule: "trend_5" },
  ];
  const limits = Array.from({ length: 20 }, (_, at) => at / 8);
  const text = readableFigures({ phases: [{ center: 1, lower: null, upper: limits, signals }] });
  expect(text).toContain("0 to 2.3750 (20 values)");
  expect(text).toContain("index 5, rule shift_6; index 11, rule trend_5");
});

test("few numbers in a cell, and words however many, are told one by one", () => {
  const text = readableFigures({ loadings: { a: [0.5, 0.25] }, names: { b: Array.from("stuvwxyz") } });
  expect(text).toContain("0.5000 0.2500");
  expect(text).toContain("s t u v w x y z");
});
