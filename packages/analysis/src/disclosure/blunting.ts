import type { MeanFigure } from "../numeric/mean-figure.ts";
import { tQuantile } from "../numeric/t-distribution.ts";

/** How bluntly a figure is printed; `null` decimals leave it unrounded. */
export interface Bluntness {
  readonly meanDecimals: number | null;
  readonly intervalDecimals: number | null;
  /** The least standard deviation the interval may rest on. */
  readonly spreadFloor: number;
}

/** Rounds half away from zero to so many decimals; `null` decimals leave the value as it is. */
export function roundTo(value: number | null, decimals: number | null): number | null {
  if (value === null || decimals === null || !Number.isFinite(value)) return value;
  const scale = 10 ** decimals;
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * scale + 1e-9)) / scale;
  return rounded === 0 ? 0 : rounded;
}

/**
 * A mean with a 95 % t-interval as it may be printed.
 *
 * The interval is laid around the printed mean, so that its ends tell nothing more about the mean.
 */
export function bluntFigure(
  figure: MeanFigure,
  bluntness: Bluntness,
): { mean: number | null; low: number | null; high: number | null } {
  const mean = roundTo(figure.mean, bluntness.meanDecimals);
  if (mean === null || figure.sd === null) return { mean, low: null, high: null };
  const { intervalDecimals, spreadFloor } = bluntness;
  const sd = Math.max(figure.sd, spreadFloor);
  const reach = (tQuantile(0.975, figure.n - 1) * sd) / Math.sqrt(figure.n);
  return { mean, low: roundTo(mean - reach, intervalDecimals), high: roundTo(mean + reach, intervalDecimals) };
}

/** Whether a count may be printed: none, or at least the threshold. */
export function isCountShown(count: number, threshold: number): boolean {
  return count === 0 || count >= threshold;
}
