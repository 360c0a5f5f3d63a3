import { type Moments, meanOf, varianceOf } from "./moments.ts";
import { tQuantile } from "./t-distribution.ts";

/** A mean with its spread; `sd`, `low` and `high` (95 % t-interval) are `null` below two values. */
export interface MeanFigure {
  n: number;
  mean: number | null;
  sd: number | null;
  low: number | null;
  high: number | null;
}

/**
 * The mean of a cell with the interval mean -+ t(.975, n - 1) sd / sqrt(n).
 *
 * @param criticals remembers the t quantile of each n, because thousands of cells share a few sizes.
 */
export function meanFigure(moments: Moments, cell: number, criticals = new Map<number, number>()): MeanFigure {
  const n = moments.count[cell]!;
  const mean = meanOf(moments, cell);
  const variance = varianceOf(moments, cell);
  if (mean === null || variance === null) return { n, mean, sd: null, low: null, high: null };
  const sd = Math.sqrt(variance);
  let critical = criticals.get(n);
  if (critical === undefined) {
    critical = tQuantile(0.975, n - 1);
    criticals.set(n, critical);
  }
  const reach = (critical * sd) / Math.sqrt(n);
  return { n, mean, sd, low: mean - reach, high: mean + reach };
}
