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
  const waiting = waitingColumns(pattern);
  const aligned = new Int32Array(size);

  /** Takes away what earlier columns explain; those with the very rows of this one are only listed in `aligned`. */
  const takeEarlier = (column: number): number => {
    const length = starts[column + 1]! - starts[column]!;
    let count = 0;
    waiting.forEach(column, (from, end) => {
      // What is left of an earlier column's rows is among the rows of this one: equally many are the same.
      if (end - from === length) {
        aligned[count++] = from;
        return;
      }
      const share = values[from]!;
      for (let at = from; at < end; at++) work[rows[at]!]! -= values[at]! * share;
    });
    return count;
  };

  return {
    pattern,
    values,
    factor(entries, scale, ridge) {
      waiting.clear();
      for (let column = 0; column < size; column++) {
        const unit = scale[column]!;
        for (let at = matrix.starts[column]!; at < matrix.starts[column + 1]!; at++) {
          const row = matrix.rows[at]!;
          work[row] = entries[at]! * unit * scale[row]!;
        }
        work[column]! += ridge[column]!;
        const whole = work[column]!;
        const count = takeEarlier(column);
        const [first, end] = [starts[column]!, starts[column + 1]!];
        for (let at = first; at < end; at++) {
          values[at] = work[rows[at]!]!;
          work[rows[at]!] = 0;
        }
        takeAligned(values, first, end, aligned, count);
        const pivot = values[first]!;
        if (!(pivot > 1e-14 * whole)) return false;
        const root = Math.sqrt(pivot);
        for (let at = first; at < end; at++) values[at]! /= root;
        waiting.add(column);
      }
      return true;
    },
  };
}

/** Columns that are done, each waiting in a linked list at the row in which it next has an entry. */
function waitingColumns({ size, starts, rows }: SparsePattern) {
  const heads = new Int32Array(size);
  const following = new Int32Array(size);
  const next = new Int32Array(size);
  const wait = (column: number): void => {
    if (next[column]! === starts[column + 1]!) return;
    const row = rows[next[column]!]!;
    following[column] = heads[row]!;
    heads[row] = column;
  };
  return {
    clear: () => heads.fill(-1),
    add(column: number): void {
      next[column] = starts[column]! + 1;
      wait(column);
    },
    /** Visits the entries, from the row on, of all columns that wait at it, and sends each to its next row. */
    forEach(row: number, visit: (from: number, end: number) => void): void {
      for (let column = heads[row]!; column >= 0; ) {
        const after = following[column]!;
        visit(next[column]!, starts[column + 1]!);
        next[column]! += 1;
        wait(column);
        column = after;
      }
    },
  };
}

/** Takes away columns with the same rows, four at a time, which saves most of the reading and writing. */
function takeAligned(values: Float64Array, first: number, end: number, froms: Int32Array, count: number): void {
  let column = 0;
  for (; column + 3 < count; column += 4) {
    const [a, b, c, d] = [froms[column]!, froms[column + 1]!, froms[column + 2]!, froms[column + 3]!];
    const [x, y, z, w] = [values[a]!, values[b]!, values[c]!, values[d]!];
    for (let at = first, k = 0; at < end; at++, k++) {
      values[at]! -= x * values[a + k]! + y * values[b + k]! + z * values[c + k]! + w * values[d + k]!;
    }
  }
  for (; column < count; column++) {
    const from = froms[column]!;
    const share = values[from]!;
    for (let at = first, k = from; at < end; at++, k++) values[at]! -= share * values[k]!;
  }
}
