import { summarize } from "../numeric/summary.ts";
import { tTwoSided } from "../numeric/t-distribution.ts";

/** Student's t test of two unlinked samples, with one pooled variance. */
export interface StudentContrast {
  difference: number | null;
  t: number | null;
  df: number | null;
  p: number | null;
}

/**
 * After minus before, taking both variances as equal. Welch's test (`unpairedContrast`) does without that and is the
 * one to read; this one is for comparison with older reports.
 *
 * `NaN` is missing. Undefined (`null`) when a sample has fewer than two values or nothing varies.
 * Source: Student 1908 (Biometrika 6, 1-25).
 */
export function studentContrast(before: ArrayLike<number>, after: ArrayLike<number>): StudentContrast {
  const [first, second] = [summarize(before), summarize(after)];
  if (first.sd === null || second.sd === null) return { difference: null, t: null, df: null, p: null };
  const difference = second.mean! - first.mean!;
  const df = first.n + second.n - 2;
  const squares = (first.n - 1) * first.sd ** 2 + (second.n - 1) * second.sd ** 2;
  if (squares === 0) return { difference, t: null, df, p: null };
  const t = difference / Math.sqrt((squares / df) * (1 / first.n + 1 / second.n));
  return { difference, t, df, p: tTwoSided(t, df) };
}
