import gammaln from "@stdlib/math-base-special-gammaln";

/**
 * What Stirling's formula leaves out of log gamma: log gamma(a) - ((a - 1/2) log a - a + log(2 pi) / 2).
 *
 * Densities written with it subtract nothing large, so they keep their digits at hundreds of thousands of
 * degrees of freedom. Source: Loader 2000, Fast and Accurate Computation of Binomial Probabilities.
 *
 * @param a above 0
 */
export function stirlingError(a: number): number {
  if (a < 15) return gammaln(a) - (a - 0.5) * Math.log(a) + a - Math.log(2 * Math.PI) / 2;
  const square = a * a;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square) / a;
}
