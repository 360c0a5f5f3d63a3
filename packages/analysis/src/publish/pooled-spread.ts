import type { ScopeDecision } from "../disclosure/decide-tie.ts";
import { floorOfFew, SPREAD_FLOOR } from "../disclosure/spread-floor.ts";
import { PLAIN_RATERS } from "../disclosure/threshold.ts";
import type { MeanFigure } from "../numeric/mean-figure.ts";

/** A cell that goes into a pooled figure. */
export interface PooledCell {
  readonly figure: MeanFigure;
  /** Whether the cell shows its own spread. */
  readonly plain: boolean;
  /** The least standard deviation the cell's own interval rests on; 0 where that is its own. */
  readonly floor: number;
  /** The least that leaves small hidden sites of the cell open; 0 where its own does. */
  readonly needed: number;
}

/** Count and mean of the ratings of several cells together; `null` mean without ratings. */
export function pooledMean(cells: readonly PooledCell[]): { n: number; mean: number | null } {
  const n = cells.reduce((sum, { figure }) => sum + figure.n, 0);
  const sum = cells.reduce((total, { figure }) => total + figure.n * (figure.mean ?? 0), 0);
  return { n, mean: n === 0 ? null : sum / n };
}

/**
 * Standard deviation (n - 1) of the ratings of several cells together. Cells that are not plain enter with at least the
 * floor, all with at least what their small hidden sites need.
 */
export function pooledSd(cells: readonly PooledCell[]): number | null {
  const { n, mean } = pooledMean(cells);
  if (n < 2 || mean === null) return null;
  let squares = 0;
  for (const { figure, plain, needed } of cells) {
    if (figure.n === 0) continue;
    const sd = Math.max(figure.sd ?? 0, plain ? 0 : SPREAD_FLOOR, needed);
    squares += (figure.n - 1) * sd ** 2 + figure.n * (figure.mean! - mean) ** 2;
  }
  return Math.sqrt(squares / (n - 1));
}

/** One measure of a tie, over all sites or at one, as it goes into a pooled figure under protection. */
export function pooledCell(figure: MeanFigure, { plain, spreadFloors }: ScopeDecision, measure: number): PooledCell {
  const needed = spreadFloors[measure]!;
  const many = plain && figure.n >= PLAIN_RATERS;
  return { figure, plain: many, floor: Math.max(many ? 0 : floorOfFew(measure), needed), needed };
}

/**
 * Whether a pooled spread keeps the spread of its small cells to itself: there are none, or at least two with ten ratings
 * together, or so little in the whole that its rounding covers what each counts on at least; and they do not all hold
 * equal answers.
 *
 * @param rounding the share of the spread within cells that the printed figure leaves open
 */
export function isSpreadSafe(cells: readonly PooledCell[], rounding = 0): boolean {
  const blunt = cells.filter(({ figure, plain }) => figure.n > 0 && !plain);
  const ratings = blunt.reduce((sum, { figure }) => sum + figure.n, 0);
  const rounded = rounding * squaresOfCells(cells) + 1e-9;
  const covered = (squares: number) =>
    blunt.every(({ figure: { n } }) => squaresOf({ n, sd: SPREAD_FLOOR }) <= squares);
  const several = blunt.length > 1 && ratings >= PLAIN_RATERS;
  return blunt.length === 0 || ((several || covered(rounded)) && covered(squaresOfCells(blunt) + rounded));
}

/**
 * Whether a pooled spread into which cells enter as they are leaves the small hidden sites of each open. What intervals
 * tell about spread can be subtracted: the cells that are left, whose intervals rest on more than their own, must vary
 * enough together that each could have the spread it needs.
 *
 * @param rounding the share of the spread within cells that the printed figure leaves open
 */
export function leavesSitesOpen(cells: readonly PooledCell[], rounding: number): boolean {
  const untold = cells.filter(({ figure, floor }) => (figure.sd ?? 0) < floor);
  const together = squaresOfCells(untold) + rounding * squaresOfCells(cells) + 1e-9;
  return cells.every(({ figure: { n }, needed }) => squaresOf({ n, sd: needed }) <= together);
}

function squaresOfCells(cells: readonly PooledCell[]): number {
  return cells.reduce((sum, { figure }) => sum + squaresOf(figure), 0);
}

/** Sum of the squared deviations from the mean behind a standard deviation. */
function squaresOf({ n, sd }: { readonly n: number; readonly sd: number | null }): number {
  return (n - 1) * (sd ?? 0) ** 2;
}
