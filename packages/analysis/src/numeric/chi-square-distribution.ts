import quantile from "@stdlib/stats-base-dists-chisquare-quantile";
import { gammaLower, gammaUpper, logGammaUpper } from "./incomplete-gamma.ts";

/** The value below which a share `p` of the chi-square distribution with `df` degrees of freedom lies. */
export function chiSquareQuantile(p: number, df: number): number {
  return quantile(p, df);
}

/** P(X < x) of the chi-square distribution with `df` degrees of freedom. */
export function chiSquareLower(x: number, df: number): number {
  return gammaLower(df / 2, x / 2);
}

/** P(X > x), accurate far out where 1 - cdf is 0. */
export function chiSquareUpper(x: number, df: number): number {
  return gammaUpper(df / 2, x / 2);
}

/** log P(X > x), finite where the probability itself is too small for a number. */
export function chiSquareLogUpper(x: number, df: number): number {
  return logGammaUpper(df / 2, x / 2);
}
