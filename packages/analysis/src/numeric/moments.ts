/**
 * Running counts, means and variances of many cells at once, held in typed arrays.
 *
 * Each cell keeps its first value as origin and sums the deviations from it and their squares, so nothing
 * large is subtracted from something large: constant data have variance exactly 0, and millions of answers
 * on a 1 to 5 scale lose no figures that are printed. The origin must be of the order of the data, as a
 * first value is (shifted-data variance: Chan, Golub & LeVeque 1983, The American Statistician 37, 242-247).
 */
export interface Moments {
  readonly count: Float64Array;
  readonly origin: Float64Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

/** Empty moments of `cells` cells. */
export function createMoments(cells: number): Moments {
  return {
    count: new Float64Array(cells),
    origin: new Float64Array(cells),
    sum: new Float64Array(cells),
    squares: new Float64Array(cells),
  };
}

/** Adds a value to a cell; `NaN` is a missing value and adds nothing. */
export function addValue(moments: Moments, cell: number, value: number): void {
  if (Number.isNaN(value)) return;
  if (moments.count[cell] === 0) moments.origin[cell] = value;
  const deviation = value - moments.origin[cell]!;
  moments.count[cell]! += 1;
  moments.sum[cell]! += deviation;
  moments.squares[cell]! += deviation * deviation;
}

/** Adds all values of a cell of other moments to a cell. */
export function addCell(moments: Moments, cell: number, other: Moments, source: number): void {
  const count = other.count[source]!;
  if (count === 0) return;
  if (moments.count[cell] === 0) moments.origin[cell] = other.origin[source]!;
  const shift = other.origin[source]! - moments.origin[cell]!;
  const sum = other.sum[source]!;
  moments.count[cell]! += count;
  moments.sum[cell]! += sum + count * shift;
  moments.squares[cell]! += other.squares[source]! + 2 * shift * sum + count * shift * shift;
}

/** Sum of the values of a cell; 0 without values. */
export function sumOf(moments: Moments, cell: number): number {
  return moments.count[cell]! * moments.origin[cell]! + moments.sum[cell]!;
}

/** Sum of the squared values of a cell; 0 without values. */
export function sumOfSquares(moments: Moments, cell: number): number {
  const origin = moments.origin[cell]!;
  return moments.squares[cell]! + 2 * origin * moments.sum[cell]! + moments.count[cell]! * origin * origin;
}

/** Mean of a cell; `null` without values. */
export function meanOf(moments: Moments, cell: number): number | null {
  const count = moments.count[cell]!;
  return count === 0 ? null : moments.origin[cell]! + moments.sum[cell]! / count;
}

/** Sum of squared deviations from the cell's mean; 0 without values. */
export function squaredDeviationsOf(moments: Moments, cell: number): number {
  const count = moments.count[cell]!;
  if (count === 0) return 0;
  return Math.max(0, moments.squares[cell]! - moments.sum[cell]! ** 2 / count);
}

/** Variance of a cell with divisor n - 1; `null` below two values. */
export function varianceOf(moments: Moments, cell: number): number | null {
  const count = moments.count[cell]!;
  return count < 2 ? null : squaredDeviationsOf(moments, cell) / (count - 1);
}
