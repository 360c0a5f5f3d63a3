import { stirlingError } from "./stirling-error.ts";

const PRECISION = 1e-17;

/**
 * The regularized lower incomplete gamma function P(a, x), the share of a gamma distribution with shape `a`
 * below `x`. Power series left of the mean, 1 - Q right of it (DLMF 8.11.4).
 *
 * @param a above 0
 */
export function gammaLower(a: number, x: number): number {
  if (!(x > 0)) return 0;
  return x < a + 1 ? Math.exp(logGammaWeight(a, x)) * series(a, x) : 1 - gammaUpper(a, x);
}

/** Q(a, x) = 1 - P(a, x), computed directly where it is small, so that it stays accurate far out. */
export function gammaUpper(a: number, x: number): number {
  return Math.exp(logGammaUpper(a, x));
}

/** log Q(a, x), finite where Q itself is too small for a number. */
export function logGammaUpper(a: number, x: number): number {
  if (!(x > 0)) return 0;
  if (x < a + 1) return Math.log1p(-gammaLower(a, x));
  return logGammaWeight(a, x) + Math.log(a / continuedFraction(a, x));
}

/** log of x^a e^-x / gamma(a + 1): the Poisson probability of `a` at mean `x`, for any `a` above 0. */
export function logGammaWeight(a: number, x: number): number {
  const step = (x - a) / a;
  // Far from the mean nothing cancels, and x / a keeps the digits that 1 + step loses near 0.
  const logRatio = Math.abs(step) < 0.5 ? Math.log1p(step) : Math.log(x / a);
  return a * (logRatio - step) - stirlingError(a) - Math.log(2 * Math.PI * a) / 2;
}

/** 1 + x / (a + 1) + x^2 / ((a + 1)(a + 2)) + ... */
function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > PRECISION * sum; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** The denominator of Q gamma(a) / (x^a e^-x), x + 1 - a - (1 - a) / (x + 3 - a - ...), by Lentz's method (DLMF 8.9.2). */
function continuedFraction(a: number, x: number): number {
  let fraction = x + 1 - a;
  if (fraction === 0) fraction = Number.MIN_VALUE;
  let above = fraction;
  let below = 0;
  for (let n = 1; n < 1e6; n++) {
    const numerator = n * (a - n);
    const denominator = x + 2 * n + 1 - a;
    below = 1 / (denominator + numerator * below);
    above = denominator + numerator / above;
    const factor = above * below;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return fraction;
}
