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
  const density = densityOfLog(df);
  // The error is about |gamma(df / 2 + i pi / step)| / gamma(df / 2), which this keeps below 1e-14.
  const step = Math.min(0.1, 0.5 / Math.sqrt(2 * df));
  return trapezoids((u) => density(u) * part(Math.exp(u)), Math.log(start), step);
}

/**
 * The same for a `part` that falls to 0 at `end` and is 0 beyond: log s is written as log(end) - exp(x), so that the
 * bend at the end goes to infinity and trapezoids over x converge as well.
 *
 * @param df above 0 and finite
 */
export function meanOverChiScaleTo(end: number, df: number, part: (s: number) => number): number {
  const density = densityOfLog(df);
  const spread = 1 / Math.sqrt(2 * df);
  // Where to begin, below the end in log s: at s = 1, or as near the end as the density's rise towards it asks for.
  const distance = Math.max(Math.log(end), Math.min(spread, 1 / (df * Math.max(0, 1 - end * end))));
  const step = Math.min(0.1, (0.4 * spread) / distance);
  const at = (x: number) => {
    const u = Math.log(end) - Math.exp(x);
    return density(u) * part(Math.exp(u)) * Math.exp(x);
  };
  return trapezoids(at, Math.log(distance), step);
}

function densityOfLog(df: number): (u: number) => number {
  const half = df / 2;
  const logConstant = Math.log(2) + Math.log(half / (2 * Math.PI)) / 2 - stirlingError(half);
  return (u) => Math.exp(logConstant + df * (u - Math.expm1(2 * u) / 2));
}

function trapezoids(at: (x: number) => number, middle: number, step: number): number {
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
