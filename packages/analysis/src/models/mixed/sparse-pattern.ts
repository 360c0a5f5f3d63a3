/** Where a lower triangular sparse matrix has entries: column `j` has rows `rows[starts[j]]` on, `j` itself first. */
export interface SparsePattern {
  readonly size: number;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** The place of the entry in `row >= column`, which must be in the pattern. */
export function placeOf({ starts, rows }: SparsePattern, column: number, row: number): number {
  let low = starts[column]!;
  let high = starts[column + 1]! - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A pattern from the rows of each column. */
export function joinColumns(columns: readonly Int32Array[]): SparsePattern {
  const starts = new Int32Array(columns.length + 1);
  for (const [j, rows] of columns.entries()) starts[j + 1] = starts[j]! + rows.length;
  const rows = new Int32Array(starts[columns.length]!);
  for (const [j, part] of columns.entries()) rows.set(part, starts[j]!);
  return { size: columns.length, starts, rows };
}
