import cdf from "@stdlib/stats-base-dists-t-cdf";
import quantile from "@stdlib/stats-base-dists-t-quantile";
import { fLogUpper } from "./f-distribution.ts";

/** The value below which a share `p` of Student's t distribution with `df` degrees of freedom lies. */
export function tQuantile(p: number, df: number): number {
  return quantile(p, df);
}

/** P(T > x), computed as the mirrored lower tail so that it stays accurate far out where 1 - cdf is 0. */
export function tUpper(x: number, df: number): number {
  return cdf(-x, df);
}

/** log P(T > x), finite where the probability itself is too small for a number: half of both tails of t^2, an F. */
export function tLogUpper(x: number, df: number): number {
  return x > 0 ? fLogUpper(x * x, 1, df) - Math.LN2 : Math.log1p(-tUpper(-x, df));
}

/** Two-sided probability of a t at least as far from 0 as this one. */
export function tTwoSided(t: number, df: number): number {
  return 2 * tUpper(Math.abs(t), df);
}
