import { tQuantile, tTwoSided } from "../../numeric/t-distribution.ts";
import type { LeastSquares } from "./least-squares.ts";
import type { Spread } from "./spread.ts";

/** An estimate with its t test and 95 % interval; `null` where its error is undefined. */
export interface Estimate {
  readonly estimate: number;
  readonly se: number | null;
  readonly df: number | null;
  readonly t: number | null;
  /** Two-sided. */
  readonly p: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A variance below this share of the most it could be, given the residuals, is rounding around 0. */
const ROUNDING = 1e-24;

/**
 * A weighted sum of the coefficients of a fit, such as one coefficient or a simple slope.
 *
 * Its error is undefined (`null`) when the fit is perfect, or when so few clusters decide it that their residuals
 * cancel.
 *
 * @param weights one for each coefficient
 */
export function combination(fit: LeastSquares, spread: Spread, weights: ArrayLike<number>): Estimate {
  const estimate = fit.coefficients.reduce((sum, value, place) => sum + value * weights[place]!, 0);
  const direction = directionOf(fit, weights);
  const variance = spread.covariance(direction, direction);
  const most = fit.sigma ** 2 * fit.df * direction.reduce((sum, value) => sum + value ** 2, 0);
  if (!(variance > ROUNDING * most)) return { estimate, se: null, df: null, t: null, p: null, low: null, high: null };
  const se = Math.sqrt(variance);
  const df = spread.df(direction);
  const t = estimate / se;
  const reach = tQuantile(0.975, df) * se;
  return { estimate, se, df, t, p: tTwoSided(t, df), low: estimate - reach, high: estimate + reach };
}

/** The solution of `R' direction = weights`: the weights in the coordinates of the fit's basis. */
export function directionOf({ upper }: LeastSquares, weights: ArrayLike<number>): Float64Array {
  const direction = Float64Array.from(upper, (_, place) => weights[place]!);
  for (let i = 0; i < direction.length; i++) {
    for (let j = 0; j < i; j++) direction[i]! -= upper[j]![i]! * direction[j]!;
    direction[i]! /= upper[i]![i]!;
  }
  return direction;
}
