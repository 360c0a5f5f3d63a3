import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { normalUpper } from "./normal-distribution.ts";
import { studentizedRangeQuantile, studentizedRangeUpper } from "./studentized-range-distribution.ts";
import { tUpper } from "./t-distribution.ts";

const reference = referenceCase("distributions");
const numbers = (file: string) =>
  reference.csv(file).rows.map((row) => row.map(Number) as [number, number, number, number]);

// R's ptukey uses a fixed quadrature: at 20,000 degrees of freedom it is off by 1.6e-8, at 3 or 4 it loses the far tail
// (for two means Student's t proves it). exact-tukey.R integrates the definition; both are held against ours.
describe("upper tail", () => {
  test("agrees with direct integration over the whole grid", () => {
    for (const [q, k, df, upper] of numbers("tukey_upper_exact.csv")) {
      expect(Math.abs(studentizedRangeUpper(q, k, df) / upper - 1), `${q}, ${k}, ${df}`).toBeLessThan(1e-9);
    }
  });

  test("agrees with ptukey wherever that holds its own accuracy", () => {
    const rows = numbers("tukey_upper.csv").filter(([q, , df]) => df < 20000 && !(q === 7.5 && df === 3));
    expect(rows).toHaveLength(120);
    for (const [q, k, df, upper] of rows) {
      const distance = Math.abs(studentizedRangeUpper(q, k, df) - upper);
      expect(distance, `${q}, ${k}, ${df}`).toBeLessThanOrEqual(1e-9 + 1e-6 * upper);
    }
    reference.check("tukey_upper.first.upper", studentizedRangeUpper(0.5, 2, 3));
  });

  test("of two means is Student's t, both sides", () => {
    for (const df of [1, 2.5, 20000]) {
      for (const q of [0.1, 3, 7.5, 30]) {
        expect(studentizedRangeUpper(q, 2, df) / (2 * tUpper(q / Math.SQRT2, df))).toBeCloseTo(1, 11);
      }
    }
  });

  test("with a known standard error is the range of normals", () => {
    expect(studentizedRangeUpper(3, 2, Number.POSITIVE_INFINITY)).toBeCloseTo(2 * normalUpper(3 / Math.SQRT2), 14);
  });

  test("is 1 from 0 down", () => {
    expect(studentizedRangeUpper(0, 3, 10)).toBe(1);
    expect(studentizedRangeUpper(-2, 3, 10)).toBe(1);
  });
});

describe("quantile", () => {
  test("agrees with direct integration over the whole grid, and with ptukey from 11 degrees of freedom on", () => {
    const exact = numbers("tukey_quantile_exact.csv");
    const rows = numbers("tukey_quantile.csv");
    expect(rows.filter(([, , df]) => df >= 11)).toHaveLength(100);
    for (const [i, [p, k, df, q]] of rows.entries()) {
      const computed = studentizedRangeQuantile(p, k, df);
      expect(Math.abs(computed / exact[i]![3] - 1), `${p}, ${k}, ${df}`).toBeLessThan(1e-8);
      if (df >= 11) expect(Math.abs(computed / q - 1), `${p}, ${k}, ${df}`).toBeLessThanOrEqual(1e-6);
    }
    reference.check("tukey_quantile.first.q", studentizedRangeQuantile(0.5, 2, 4));
    reference.check("tukey_quantile.last.q", studentizedRangeQuantile(0.999, 12, 3000));
  });

  test("begins at 0", () => {
    expect(studentizedRangeQuantile(0, 3, 10)).toBe(0);
  });
});
