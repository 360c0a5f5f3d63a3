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
  const weight = poisson(ncp / 2);
  const last = lastTerm(ncp, ncp / 2);
  // P(a, x) = P(a + 1, x) + x^a e^-x / gamma(a + 1): from the last term down, nothing is ever subtracted.
  let share = gammaLower(df / 2 + last, x / 2);
  let sum = weight(last) * share;
  for (let j = last - 1; j >= 0; j--) {
    share += Math.exp(logGammaWeight(df / 2 + j, x / 2));
    const events = weight(j);
    sum += events * share;
    // Below the mean weights only get smaller, and no share is above 1.
    if (j < ncp / 2 && events * j < 1e-18 * sum) break;
  }
  return sum;
}

/** P(X > x) of the noncentral chi-square distribution, accurate far out where 1 - cdf is 0. */
export function noncentralChiSquareUpper(x: number, df: number, ncp: number): number {
  if (!(x > 0)) return 1;
  const weight = poisson(ncp / 2);
  const last = lastTerm(ncp, Math.max(ncp, x) / 2);
  // Q(a + 1, x) = Q(a, x) + x^a e^-x / gamma(a + 1): from the first term up.
  let share = gammaUpper(df / 2, x / 2);
  let sum = weight(0) * share;
  for (let j = 1; j <= last; j++) {
    share += Math.exp(logGammaWeight(df / 2 + j - 1, x / 2));
    sum += weight(j) * share;
  }
  return sum;
}

/**
 * Poisson weights end 12 standard deviations beyond their mean; where the shares grow with each term, as upper tails do,
 * they count up to `x` as well.
 */
function lastTerm(ncp: number, reach: number): number {
  return ncp === 0 ? 0 : Math.ceil(reach + 12 * Math.sqrt(reach) + 40);
}

/** The probability of a number of events of which `mean` are expected. */
function poisson(mean: number): (events: number) => number {
  return (events) => (events === 0 ? Math.exp(-mean) : Math.exp(logGammaWeight(events, mean)));
}
