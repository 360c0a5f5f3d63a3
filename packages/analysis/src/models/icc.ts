import type { Caution } from "../cautions.ts";
import { fUpper } from "../numeric/f-distribution.ts";
import type { Rows } from "../rows.ts";
import { type AnovaSums, anovaSums } from "./anova-sums.ts";

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
  cautions: Caution[];
}

/**
 * ICC(1) = (MSB - MSW) / (MSB + (k0 - 1) MSW) with k0 = (N - sum n^2 / N) / (J - 1), and
 * ICC(2) = (MSB - MSW) / MSB.
 *
 * `values` and `codes` are parallel; a row whose value is `NaN` or whose code is negative does not count.
 * `p` takes rows as independent, which ratings of one respondent are not: read it as descriptive. Undefined
 * (`null`) below two groups, when no group has two values, or when nothing varies within groups; unwise below
 * five groups, whose variance few numbers determine.
 * Sources: Donner & Koval 1980 (Biometrics 36, 19-25); Bliese 2000.
 */
export function icc(values: ArrayLike<number>, codes: ArrayLike<number>, rows: Rows): IccFigures {
  return iccOfSums(anovaSums(values, codes, rows));
}

/** The same from the sums of a one-way analysis. */
export function iccOfSums({ n, groups, moments, between, within }: AnovaSums): IccFigures {
  const df1 = groups - 1;
  const df2 = n - groups;
  if (df1 < 1 || df2 < 1) return undefinedIcc(n, groups);
  const [msBetween, msWithin] = [between / df1, within / df2];
  const k0 = (n - moments.count.reduce((sum, size) => sum + size * size, 0) / n) / df1;
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
    cautions: cautionsOf(n, groups),
  };
}

function ratio(numerator: number, denominator: number): number | null {
  return denominator > 0 ? numerator / denominator : null;
}

function undefinedIcc(n: number, groups: number): IccFigures {
  const figures = { msBetween: null, msWithin: null, F: null, df1: null, df2: null, p: null, k0: null, meanK: null };
  return { n, groups, ...figures, icc1: null, icc1MeanK: null, icc2: null, cautions: cautionsOf(n, groups) };
}

/** What a one-way analysis of `n` values in `groups` groups should say beside its figures. */
export function cautionsOf(n: number, groups: number): Caution[] {
  const cautions: Caution[] = [];
  if (n < 10) cautions.push("fewer-than-ten-rows");
  if (groups < 5) cautions.push("fewer-than-five-levels");
  return cautions;
}
