import cdf from "@stdlib/stats-base-dists-f-cdf";
import quantile from "@stdlib/stats-base-dists-f-quantile";
import { logIncompleteBeta } from "./log-incomplete-beta.ts";

/** The value below which a share `p` of the F distribution with `df1` and `df2` degrees of freedom lies. */
export function fQuantile(p: number, df1: number, df2: number): number {
  return quantile(p, df1, df2);
}

/** P(F > x), computed as the lower tail of 1/F so that it stays accurate far out where 1 - cdf is 0. */
export function fUpper(x: number, df1: number, df2: number): number {
  return x <= 0 ? 1 : cdf(1 / x, df2, df1);
}

/** log P(F > x), finite where the probability itself is too small for a number. */
export function fLogUpper(x: number, df1: number, df2: number): number {
  if (x <= 0) return 0;
  const total = df1 * x + df2;
  return logIncompleteBeta(df2 / total, (df1 * x) / total, df2 / 2, df1 / 2);
}
