import { gammaLower, gammaUpper, logGammaWeight } from "./incomplete-gamma.ts";

/**
 * P(X < x) of the noncentral chi-square distribution with `df` degrees of freedom and noncentrality `ncp`
 * (the sum of squared means): central distributions with df, df + 2, df + 4 ... degrees of freedom, weighted by
 * Poisson probabilities with mean ncp / 2 (Johnson, Kotz & Balakrishnan 1995, Continuous Univariate
 * Distributions 2, chapter 29). All terms are positive, so small probabilities keep their digits.
 *
 * @param df above 0
 * @param ncp 0 or above
 */
export function noncentralChiSquareLower(x: number, df: number, ncp: number): number {
  if (!(x > 0)) return 0;
  return mixed(x, df, ncp, gammaLower);
}

/** P(X > x) of the noncentral chi-square distribution, accurate far out where 1 - cdf is 0. */
export function noncentralChiSquareUpper(x: number, df: number, ncp: number): number {
  if (!(x > 0)) return 1;
  return mixed(x, df, ncp, gammaUpper);
}

/** Terms beyond 12 standard deviations of the Poisson weights, and beyond `x`, add nothing. */
function mixed(x: number, df: number, ncp: number, central: (a: number, x: number) => number): number {
  const mean = ncp / 2;
  if (mean === 0) return central(df / 2, x / 2);
  const last = Math.ceil(Math.max(mean, x / 2) + 12 * Math.sqrt(Math.max(mean, x / 2)) + 40);
  let sum = Math.exp(-mean) * central(df / 2, x / 2);
  for (let j = 1; j <= last; j++) sum += Math.exp(logGammaWeight(j, mean)) * central(df / 2 + j, x / 2);
  return sum;
}
