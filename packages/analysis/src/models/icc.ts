import type { Caution } from "../cautions.ts";
import type { Rows } from "../rows.ts";
import { type AnovaSums, anovaSums } from "./anova-sums.ts";
import { type MaybeVarianceRatio, NO_VARIANCE_RATIO, ratio, varianceRatio } from "./variance-ratio.ts";

/** One-way analysis of variance of `n` values in `groups` groups, read as agreement within groups. */
export interface IccFigures extends MaybeVarianceRatio {
  n: number;
  groups: number;
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
export function iccOfSums(sums: AnovaSums): IccFigures {
  const { n, groups, moments } = sums;
  const cautions = cautionsOf(n, groups);
  const test = varianceRatio(sums);
  if (test === null) return { n, groups, ...NO_VARIANCE_RATIO, ...NO_SHARES, cautions };
  const { msBetween, msWithin } = test;
  const k0 = (n - moments.count.reduce((sum, size) => sum + size * size, 0) / n) / test.df1;
  const meanK = n / groups;
  const share = (k: number) => ratio(msBetween - msWithin, msBetween + (k - 1) * msWithin);
  return {
    n,
    groups,
    ...test,
    k0,
    meanK,
    icc1: share(k0),
    icc1MeanK: share(meanK),
    icc2: ratio(msBetween - msWithin, msBetween),
    cautions,
  };
}

const NO_SHARES = { k0: null, meanK: null, icc1: null, icc1MeanK: null, icc2: null };

/** What a one-way analysis of `n` values in `groups` groups should say beside its figures. */
export function cautionsOf(n: number, groups: number): Caution[] {
  const cautions: Caution[] = [];
  if (n < 10) cautions.push("fewer-than-ten-rows");
  if (groups < 5) cautions.push("fewer-than-five-levels");
  return cautions;
}
