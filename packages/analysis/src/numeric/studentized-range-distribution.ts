import { findRoot } from "./find-root.ts";
import { meanOverChiScale } from "./mean-over-chi-scale.ts";
import { normalDensity, normalLower } from "./normal-distribution.ts";

/**
 * P(Q > q) of the studentized range: the largest minus the smallest of `k` means, over an independent estimate
 * of their standard error with `df` degrees of freedom.
 *
 * The upper tail is integrated itself and not taken from 1, so that it stays accurate far out. Agrees with R's
 * `ptukey`, and for two means with Student's t. Source: Copenhaver & Holland 1988 (Journal of Statistical
 * Computation and Simulation 30, 1-15), with trapezoids in place of Gaussian quadrature.
 *
 * @param k 2 or more
 * @param df above 0; `Infinity` when the standard error is known
 */
export function studentizedRangeUpper(q: number, k: number, df: number): number {
  if (!(q > 0)) return 1;
  const rangeUpper = createRangeUpper(k);
  const peak = df === Number.POSITIVE_INFINITY ? 1 : Math.sqrt(df / (df + (q * q) / 2));
  return Math.min(
    1,
    meanOverChiScale(df, (s) => rangeUpper(q * s), peak),
  );
}

/** The value below which a share `p` of the studentized range of `k` means lies, to about 1e-11 relative. */
export function studentizedRangeQuantile(p: number, k: number, df: number): number {
  if (p <= 0) return 0;
  const missing = (q: number) => Math.log(studentizedRangeUpper(q, k, df) / (1 - p));
  let high = 4;
  while (missing(high) > 0) high *= 2;
  return findRoot(missing, 0, high, 1e-12);
}

/**
 * P(range of k standard normals > w) = k times the integral of density(z) (Phi(z)^(k-1) - (Phi(z) - Phi(z - w))^(k-1)),
 * where z is the largest. Trapezoids, whose error is about exp(-2 pi^2 / (k step^2)); what does not depend on w is
 * computed once.
 */
function createRangeUpper(k: number): (w: number) => number {
  const step = 0.7 / Math.sqrt(k);
  const points: { z: number; below: number; weight: number }[] = [];
  const extendTo = (end: number) => {
    for (let z = (points.at(-1)?.z ?? -9) + step; z < end; z += step) {
      const below = normalLower(z);
      points.push({ z, below, weight: k * step * normalDensity(z) * below ** (k - 1) });
    }
  };
  return (w) => {
    extendTo(9 + w / 2);
    let sum = 0;
    for (const { z, below, weight } of points) {
      if (z > 9 + w / 2) break;
      const share = Math.min(1, normalLower(z - w) / below);
      sum += weight * -Math.expm1((k - 1) * Math.log1p(-share));
    }
    return sum;
  };
}
