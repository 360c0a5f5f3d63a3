import { fUpper } from "../numeric/f-distribution.ts";
import type { AnovaSums } from "./anova-sums.ts";

/** The F test of a one-way analysis: mean squares between and within groups, and their ratio. */
export interface VarianceRatio {
  readonly msBetween: number;
  readonly msWithin: number;
  /** `null`, and so `p`, when nothing varies within groups. */
  readonly F: number | null;
  readonly df1: number;
  readonly df2: number;
  readonly p: number | null;
}

/** The same where it may be undefined altogether. */
export type MaybeVarianceRatio = { readonly [Figure in keyof VarianceRatio]: number | null };

export const NO_VARIANCE_RATIO: MaybeVarianceRatio = {
  msBetween: null,
  msWithin: null,
  F: null,
  df1: null,
  df2: null,
  p: null,
};

/** F = MSB / MSW from the sums of a one-way analysis; `null` below two groups or when no group has two values. */
export function varianceRatio({ n, groups, between, within }: AnovaSums): VarianceRatio | null {
  const [df1, df2] = [groups - 1, n - groups];
  if (df1 < 1 || df2 < 1) return null;
  const [msBetween, msWithin] = [between / df1, within / df2];
  const F = ratio(msBetween, msWithin);
  return { msBetween, msWithin, F, df1, df2, p: F === null ? null : fUpper(F, df1, df2) };
}

/** A share; `null` where there is nothing to have a share of. */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator > 0 ? numerator / denominator : null;
}
