import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { betaLower } from "./beta-distribution.ts";
import { chiSquareLogUpper, chiSquareLower, chiSquareQuantile, chiSquareUpper } from "./chi-square-distribution.ts";
import { fLogUpper, fQuantile, fUpper } from "./f-distribution.ts";
import { noncentralChiSquareLower } from "./noncentral-chi-square-distribution.ts";
import { normalLogUpper, normalLower, normalQuantile, normalUpper } from "./normal-distribution.ts";
import { tLogUpper, tQuantile, tTwoSided, tUpper } from "./t-distribution.ts";

// Expected values: R's quantile and tail functions on grids that reach into the far tails, 17 digits; the files' own
// tolerance is 1e-10 relative (1e-9 for the F quantile, 1e-7 + 1e-12 for the noncentral chi-square).
const reference = referenceCase("distributions");

type Compute = (...cells: [number, number, number]) => number;

const grids: [file: string, computed: string, compute: Compute, expectedAt: number, rel: number][] = [
  ["t_quantile.csv", "q", tQuantile, 2, 1e-10],
  ["t_upper.csv", "upper", tUpper, 2, 1e-10],
  ["t_upper.csv", "log_upper", tLogUpper, 3, 1e-10],
  ["f_quantile.csv", "q", fQuantile, 3, 1e-9],
  ["f_upper.csv", "upper", fUpper, 3, 1e-10],
  ["f_upper.csv", "log_upper", fLogUpper, 4, 1e-10],
  ["chisq_quantile.csv", "q", chiSquareQuantile, 2, 1e-10],
  ["chisq_upper.csv", "upper", chiSquareUpper, 2, 1e-10],
  ["chisq_upper.csv", "log_upper", chiSquareLogUpper, 3, 1e-10],
  ["chisq_noncentral_cdf.csv", "cdf", noncentralChiSquareLower, 3, 1e-12],
  ["normal_quantile.csv", "q", normalQuantile, 1, 1e-10],
  ["normal_upper.csv", "upper", normalUpper, 1, 1e-10],
  ["normal_upper.csv", "log_upper", normalLogUpper, 2, 1e-10],
  ["beta_cdf.csv", "cdf", betaLower, 3, 1e-10],
];

describe.each(grids)("%s: %s", (file, computed, compute, expectedAt, rel) => {
  const { header, rows } = reference.csv(file);

  test("agrees with R over the whole grid", () => {
    const name = file.replace(".csv", "");
    expect(header[expectedAt]).toBe(computed);
    expect(rows).toHaveLength(reference.at(`${name}.rows`));
    for (const row of rows.map((cells) => cells.map(Number))) {
      const expected = row[expectedAt]!;
      const distance = Math.abs(compute(row[0]!, row[1]!, row[2]!) - expected);
      expect(distance, row.join(", ")).toBeLessThanOrEqual(rel * Math.abs(expected));
    }
  });

  test("reproduces the first and last row of expected.json", () => {
    for (const [end, row] of [["first", rows[0]!] as const, ["last", rows.at(-1)!] as const]) {
      const [x, y, z] = row.map(Number);
      reference.check(`${file.replace(".csv", "")}.${end}.${computed}`, compute(x!, y!, z!));
    }
  });
});

test("the two-sided probability is twice the upper tail whatever the sign", () => {
  for (const t of [-3, 0, 1.7]) expect(tTwoSided(t, 9)).toBe(2 * tUpper(Math.abs(t), 9));
});

test("every F is above a negative number and above 0", () => {
  expect(fUpper(-1, 3, 5)).toBe(1);
  expect(fUpper(0, 3, 5)).toBe(1);
  expect(fLogUpper(0, 3, 5)).toBe(0);
  expect(fLogUpper(-2, 3, 5)).toBe(0);
});

test("lower tails, by R's pchisq and pnorm", () => {
  expect(chiSquareLower(0.5, 1)).toBeCloseTo(0.520499877813047, 14);
  expect(chiSquareLower(3, 4)).toBeCloseTo(0.442174599628925, 14);
  expect(chiSquareLower(60, 20)).toBeCloseTo(1 - chiSquareUpper(60, 20), 15);
  expect(chiSquareLower(0, 4)).toBe(0);
  expect(chiSquareUpper(-1, 4)).toBe(1);
  expect(chiSquareLogUpper(0, 4)).toBe(0);
  expect(normalLower(-1.3)).toBeCloseTo(0.0968004845856103, 14);
});

test("normal quantiles at the ends and in the middle", () => {
  expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  expect(normalQuantile(0.5)).toBeCloseTo(0, 15);
});

test("log tails of the normal beyond the smallest number, by R's pnorm(log.p = TRUE)", () => {
  expect(normalLogUpper(20)).toBeCloseTo(-203.917155370973, 9);
  expect(normalLogUpper(40)).toBeCloseTo(-804.608442013754, 9);
});
