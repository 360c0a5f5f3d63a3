import { fUpper } from "../numeric/f-distribution.ts";
import { addValue, createMoments, type Moments, meanOf, squaredDeviationsOf } from "../numeric/moments.ts";
import type { Rows } from "../rows.ts";

/** One-way analysis of variance of `n` values in `groups` groups, read as agreement within groups. */
export interface IccFigures {
  n: number;
  groups: number;
  msBetween: number | null;
  msWithin: number | null;
  F: number | null;
  df1: number | null;
  df2: number | null;
  p: number | null;
  /** Mean group size corrected for unequal sizes. */
  k0: number | null;
  meanK: number | null;
  /** Share of variance between groups; negative estimates are kept. */
  icc1: number | null;
  /** `icc1` with the plain mean group size, as Bliese 2000 prints it. */
  icc1MeanK: number | null;
  /** Reliability of the group means. */
  icc2: number | null;
}

/**
 * ICC(1) = (MSB - MSW) / (MSB + (k0 - 1) MSW) with k0 = (N - sum n^2 / N) / (J - 1), and
 * ICC(2) = (MSB - MSW) / MSB.
 *
 * `values` and `codes` are parallel; a row whose value is `NaN` or whose code is negative does not count.
 * `p` takes rows as independent, which ratings of one respondent are not: read it as descriptive. Undefined
 * (`null`) below two groups, when no group has two values, or when nothing varies within groups.
 * Sources: Donner & Koval 1980 (Biometrics 36, 19-25); Bliese 2000.
 */
export function icc(values: ArrayLike<number>, codes: ArrayLike<number>, rows: Rows): IccFigures {
  const moments = momentsByCode(values, codes, rows);
  const sizes = moments.count.filter((count) => count > 0);
  const groups = sizes.length;
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const df1 = groups - 1;
  const df2 = n - groups;
  if (df1 < 1 || df2 < 1) return undefinedIcc(n, groups);
  const { between, within } = sumsOfSquares(moments, n);
  const [msBetween, msWithin] = [between / df1, within / df2];
  const k0 = (n - sizes.reduce((sum, size) => sum + size * size, 0) / n) / df1;
  const meanK = n / groups;
  const share = (k: number) => ratio(msBetween - msWithin, msBetween + (k - 1) * msWithin);
  const F = ratio(msBetween, msWithin);
  return {
    n,
    groups,
    msBetween,
    msWithin,
    F,
    df1,
    df2,
    p: F === null ? null : fUpper(F, df1, df2),
    k0,
    meanK,
    icc1: share(k0),
    icc1MeanK: share(meanK),
    icc2: ratio(msBetween - msWithin, msBetween),
  };
}

function momentsByCode(values: ArrayLike<number>, codes: ArrayLike<number>, rows: Rows): Moments {
  let highest = -1;
  for (let position = 0; position < rows.length; position++) highest = Math.max(highest, codes[rows[position]!]!);
  const moments = createMoments(highest + 1);
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position]!;
    if (codes[row]! >= 0) addValue(moments, codes[row]!, values[row]!);
  }
  return moments;
}

/** Group means are taken as deviations from the first one, so that equal means give exactly 0 between groups. */
function sumsOfSquares(moments: Moments, n: number): { between: number; within: number } {
  let origin: number | null = null;
  let sum = 0;
  let squares = 0;
  let within = 0;
  for (let code = 0; code < moments.count.length; code++) {
    const mean = meanOf(moments, code);
    if (mean === null) continue;
    origin ??= mean;
    sum += moments.count[code]! * (mean - origin);
    squares += moments.count[code]! * (mean - origin) ** 2;
    within += squaredDeviationsOf(moments, code);
  }
  return { between: Math.max(0, squares - sum ** 2 / n), within };
}

function ratio(numerator: number, denominator: number): number | null {
  return denominator > 0 ? numerator / denominator : null;
}

function undefinedIcc(n: number, groups: number): IccFigures {
  const figures = { msBetween: null, msWithin: null, F: null, df1: null, df2: null, p: null, k0: null, meanK: null };
  return { n, groups, ...figures, icc1: null, icc1MeanK: null, icc2: null };
}
