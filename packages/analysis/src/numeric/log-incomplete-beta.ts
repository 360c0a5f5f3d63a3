import gammaln from "@stdlib/math-base-special-gammaln";
import { betaLower } from "./beta-distribution.ts";

/**
 * log of the regularized incomplete beta function I_x(a, b), finite where the function itself is too small for a
 * number: the continued fraction of DLMF 8.17.22 left of the mean, the logarithm of what is missing to 1 right of it.
 *
 * @param y 1 - x, given apart so that neither end loses digits
 */
export function logIncompleteBeta(x: number, y: number, a: number, b: number): number {
  if (x > (a + 1) / (a + b + 2)) return Math.log1p(-betaLower(y, b, a));
  const logBeta = gammaln(a) + gammaln(b) - gammaln(a + b);
  return a * Math.log(x) + b * Math.log(y) - Math.log(a) - logBeta - Math.log(continuedFraction(x, a, b));
}

/** 1 + d1 / (1 + d2 / (1 + ...)) by Lentz's method. */
function continuedFraction(x: number, a: number, b: number): number {
  let fraction = 1;
  let above = 1;
  let below = 0;
  for (let n = 1; n < 1e5; n++) {
    const coefficient = partialNumerator(n, x, a, b);
    below = 1 / (1 + coefficient * below);
    above = 1 + coefficient / above;
    const factor = above * below;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return fraction;
}

function partialNumerator(n: number, x: number, a: number, b: number): number {
  const m = Math.floor(n / 2);
  const scale = (a + n - 1) * (a + n);
  return n % 2 === 0 ? (m * (b - m) * x) / scale : (-(a + m) * (a + b + m) * x) / scale;
}
