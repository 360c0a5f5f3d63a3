import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { fQuantile, fUpper } from "./f-distribution.ts";
import { tQuantile, tTwoSided, tUpper } from "./t-distribution.ts";

// Expected values: R's qt, pt, qf and pf on grids that reach into the far tails, 17 digits; the files' own
// tolerance is 1e-10 relative (1e-9 for the F quantile).
const reference = referenceCase("distributions");

const grids: [
  file: string,
  compute: (...cells: [number, number, number]) => number,
  expectedAt: number,
  rel: number,
][] = [
  ["t_quantile.csv", (p, df) => tQuantile(p, df), 2, 1e-10],
  ["t_upper.csv", (x, df) => tUpper(x, df), 2, 1e-10],
  ["f_quantile.csv", (p, df1, df2) => fQuantile(p, df1, df2), 3, 1e-9],
  ["f_upper.csv", (x, df1, df2) => fUpper(x, df1, df2), 3, 1e-10],
];

describe.each(grids)("%s", (file, compute, expectedAt, rel) => {
  test("agrees with R over the whole grid", () => {
    const rows = reference.csv(file).rows.map((row) => row.map(Number));
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) {
      const expected = row[expectedAt]!;
      const computed = compute(row[0]!, row[1]!, row[2]!);
      expect(Math.abs(computed - expected), row.join(", ")).toBeLessThanOrEqual(rel * Math.abs(expected));
    }
  });
});

test("the two-sided probability is twice the upper tail whatever the sign", () => {
  for (const t of [-3, 0, 1.7]) expect(tTwoSided(t, 9)).toBe(2 * tUpper(Math.abs(t), 9));
});

test("every F is above a negative number and above 0", () => {
  expect(fUpper(-1, 3, 5)).toBe(1);
  expect(fUpper(0, 3, 5)).toBe(1);
});
