import type { SparsePattern } from "./sparse-pattern.ts";

/** Factors matrices of one pattern. */
export interface SparseCholesky {
  readonly pattern: SparsePattern;
  /** The entries of the factor, in the order of its pattern; the next factorisation overwrites them. */
  readonly values: Float64Array;
  /**
   * Factors the matrix `diag(scale) A diag(scale) + diag(ridge)`, `values` being the entries of A; `false` when it is
   * not positive definite.
   */
  factor(values: Float64Array, scale: Float64Array, ridge: Float64Array): boolean;
}

/**
 * Left-looking Cholesky factorisation `L L'` of sparse matrices with entries at `matrix` into factors with entries at
 * `pattern`: each column takes from its own entries what the earlier columns with an entry in its row explain.
 *
 * Source: Davis 2006, Direct Methods for Sparse Linear Systems, section 4.10.
 */
export function sparseCholesky(matrix: SparsePattern, pattern: SparsePattern): SparseCholesky {
  const { size, starts, rows } = pattern;
  const values = new Float64Array(rows.length);
  const work = new Float64Array(size);
  // Earlier columns wait in a linked list at the row in which they next have an entry.
  const waiting = new Int32Array(size);
  const following = new Int32Array(size);
  const next = new Int32Array(size);

  const wait = (column: number): void => {
    if (next[column]! === starts[column + 1]!) return;
    const row = rows[next[column]!]!;
    following[column] = waiting[row]!;
    waiting[row] = column;
  };

  const takeEarlier = (column: number): void => {
    for (let earlier = waiting[column]!; earlier >= 0; ) {
      const after = following[earlier]!;
      const end = starts[earlier + 1]!;
      const share = values[next[earlier]!]!;
      for (let at = next[earlier]!; at < end; at++) work[rows[at]!]! -= values[at]! * share;
      next[earlier]! += 1;
      wait(earlier);
      earlier = after;
    }
  };

  return {
    pattern,
    values,
    factor(entries, scale, ridge) {
      waiting.fill(-1);
      for (let column = 0; column < size; column++) {
        const unit = scale[column]!;
        for (let at = matrix.starts[column]!; at < matrix.starts[column + 1]!; at++) {
          const row = matrix.rows[at]!;
          work[row] = entries[at]! * unit * scale[row]!;
        }
        work[column]! += ridge[column]!;
        const whole = work[column]!;
        takeEarlier(column);
        const first = starts[column]!;
        const pivot = work[column]!;
        if (!(pivot > 1e-14 * whole)) {
          work.fill(0);
          return false;
        }
        const root = Math.sqrt(pivot);
        for (let at = first; at < starts[column + 1]!; at++) {
          const row = rows[at]!;
          values[at] = work[row]! / root;
          work[row] = 0;
        }
        values[first] = root;
        next[column] = first + 1;
        wait(column);
      }
      return true;
    },
  };
}
