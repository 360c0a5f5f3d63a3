import { allPositions } from "./positions.ts";

/** Means and covariances (divisor n - 1) of `k` columns over the `n` rows complete on all of them. */
export interface Covariance {
  n: number;
  k: number;
  means: number[];
  /** `matrix[i][j]`; all `NaN` below two complete rows. */
  matrix: number[][];
}

/**
 * Listwise covariance matrix of columns of equal length; a row counts when none of its values is `NaN`.
 *
 * Deviations are taken from the first complete row, so large means cost no accuracy.
 */
export function covariance(columns: readonly ArrayLike<number>[], rows?: ArrayLike<number>): Covariance {
  const k = columns.length;
  const source = rows ?? allPositions(columns[0]?.length ?? 0);
  const deviation = new Float64Array(k);
  const sums = new Float64Array(k);
  const products = new Float64Array(k * k);
  let origin: number[] | null = null;
  let n = 0;
  for (let position = 0; position < source.length; position++) {
    const row = source[position]!;
    if (!complete(columns, row)) continue;
    origin ??= columns.map((column) => column[row]!);
    n += 1;
    for (let i = 0; i < k; i++) {
      const own = columns[i]![row]! - origin[i]!;
      deviation[i] = own;
      sums[i]! += own;
      for (let j = 0; j <= i; j++) products[i * k + j]! += own * deviation[j]!;
    }
  }
  return { n, k, means: meansFrom(origin, sums, n, k), matrix: matrixFrom(sums, products, n, k) };
}

function complete(columns: readonly ArrayLike<number>[], row: number): boolean {
  for (const column of columns) if (Number.isNaN(column[row]!)) return false;
  return true;
}

function meansFrom(origin: number[] | null, sums: Float64Array, n: number, k: number): number[] {
  return Array.from({ length: k }, (_, i) => (origin === null ? Number.NaN : origin[i]! + sums[i]! / n));
}

function matrixFrom(sums: Float64Array, products: Float64Array, n: number, k: number): number[][] {
  const entry = (i: number, j: number) =>
    n < 2 ? Number.NaN : (products[Math.max(i, j) * k + Math.min(i, j)]! - (sums[i]! * sums[j]!) / n) / (n - 1);
  return Array.from({ length: k }, (_, i) => Array.from({ length: k }, (_, j) => entry(i, j)));
}
