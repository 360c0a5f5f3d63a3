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
  return covarianceOfSums(n, origin ?? [], sums, products);
}

/**
 * Means and covariances from sums of deviations from `origin` and of their products (`products[i * k + j]`, `j` up
 * to `i`), over `n` rows.
 */
export function covarianceOfSums(
  n: number,
  origin: ArrayLike<number>,
  sums: ArrayLike<number>,
  products: ArrayLike<number>,
): Covariance {
  const k = sums.length;
  const entry = (i: number, j: number) =>
    n < 2 ? Number.NaN : (products[Math.max(i, j) * k + Math.min(i, j)]! - (sums[i]! * sums[j]!) / n) / (n - 1);
  return {
    n,
    k,
    means: Array.from({ length: k }, (_, i) => (n === 0 ? Number.NaN : origin[i]! + sums[i]! / n)),
    matrix: Array.from({ length: k }, (_, i) => Array.from({ length: k }, (_, j) => entry(i, j))),
  };
}

function complete(columns: readonly ArrayLike<number>[], row: number): boolean {
  for (const column of columns) if (Number.isNaN(column[row]!)) return false;
  return true;
}
