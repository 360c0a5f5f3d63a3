import { quantile } from "./quantile.ts";

/** A bootstrap standard error with its 95 % percentile interval; `null` when fewer than two draws have a value. */
export interface BootstrapFigure {
  se: number | null;
  low: number | null;
  high: number | null;
}

/**
 * The standard deviation and the 2.5th and 97.5th percentile (type 7) of the draws; a draw that is `NaN` had
 * nothing to compute the figure from and does not count.
 */
export function percentileFigure(draws: Float64Array): BootstrapFigure {
  const sorted = draws.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length < 2) return { se: null, low: null, high: null };
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const se = Math.sqrt(squares / (sorted.length - 1));
  return { se, low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
}
