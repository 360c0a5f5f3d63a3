import { stirlingError } from "./stirling-error.ts";

const NEGLIGIBLE = 1e-16;

/**
 * The mean of `part(s)` when s^2 is a chi-square over its degrees of freedom: how an estimated standard
 * deviation scatters around the true one. Distributions of figures divided by such an estimate are this mean of
 * the distribution for a known standard deviation.
 *
 * Trapezoids over log s, which converge exponentially for such densities (Trefethen & Weideman 2014, SIAM
 * Review 56, 385-458), from the grid point next to `start` outwards until terms no longer count.
 *
 * @param df above 0; with `Infinity` the answer is `part(1)`
 * @param part from s to a probability, smooth, so that density times part has one peak
 * @param start an s near that peak
 */
export function meanOverChiScale(df: number, part: (s: number) => number, start: number): number {
  if (df === Number.POSITIVE_INFINITY) return part(1);
  const half = df / 2;
  const logConstant = Math.log(2) + Math.log(half / (2 * Math.PI)) / 2 - stirlingError(half);
  const step = Math.min(0.12, 0.7 / Math.sqrt(2 * df));
  const at = (u: number) => Math.exp(logConstant + df * (u - Math.expm1(2 * u) / 2)) * part(Math.exp(u));
  const middle = Math.log(start);
  let sum = at(middle);
  for (const direction of [1, -1]) {
    for (let n = 1; ; n++) {
      const term = at(middle + direction * n * step);
      sum += term;
      if (!(term > NEGLIGIBLE * sum)) break;
    }
  }
  return sum * step;
}
