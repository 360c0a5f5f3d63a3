import { SPREAD_FLOOR } from "../disclosure/decide-tie.ts";
import { PLAIN_RATERS } from "../disclosure/threshold.ts";
import type { MeanFigure } from "../numeric/mean-figure.ts";

/** A cell that goes into a pooled figure; `plain` cells show their own spread. */
export interface PooledCell {
  readonly figure: MeanFigure;
  readonly plain: boolean;
}

/** Count and mean of the ratings of several cells together; `null` mean without ratings. */
export function pooledMean(cells: readonly PooledCell[]): { n: number; mean: number | null } {
  const n = cells.reduce((sum, { figure }) => sum + figure.n, 0);
  const sum = cells.reduce((total, { figure }) => total + figure.n * (figure.mean ?? 0), 0);
  return { n, mean: n === 0 ? null : sum / n };
}

/** Standard deviation (n - 1) of the ratings of several cells together; cells that are not plain enter with at least the floor. */
export function pooledSd(cells: readonly PooledCell[]): number | null {
  const { n, mean } = pooledMean(cells);
  if (n < 2 || mean === null) return null;
  let squares = 0;
  for (const { figure, plain } of cells) {
    if (figure.n === 0) continue;
    const sd = Math.max(figure.sd ?? 0, plain ? 0 : SPREAD_FLOOR);
    squares += (figure.n - 1) * sd ** 2 + figure.n * (figure.mean! - mean) ** 2;
  }
  return Math.sqrt(squares / (n - 1));
}

/**
 * Whether a pooled spread keeps the spread of its small cells to itself: there are none, or they are at least
 * two with ten ratings together.
 */
export function isSpreadSafe(cells: readonly { figure: { n: number }; plain: boolean }[]): boolean {
  const blunt = cells.filter(({ figure, plain }) => !plain && figure.n > 0);
  const ratings = blunt.reduce((sum, { figure }) => sum + figure.n, 0);
  return blunt.length === 0 || (blunt.length > 1 && ratings >= PLAIN_RATERS);
}
