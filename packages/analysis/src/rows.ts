import { allPositions } from "./numeric/positions.ts";
import type { RatingTable } from "./rating-table.ts";

/** Positions of rows in a `RatingTable`; a figure over a subset is the same function over fewer rows. */
export type Rows = ArrayLike<number>;

/** Every row of the table. */
export function allRows(table: Pick<RatingTable, "from">): Int32Array {
  return allPositions(table.from.length);
}

/** The rows among `rows` (default all) for which `keep` holds, in their order. */
export function rowsWhere(table: RatingTable, keep: (row: number) => boolean, rows?: Rows): Int32Array {
  const length = rows?.length ?? table.from.length;
  const kept = new Int32Array(length);
  let count = 0;
  for (let position = 0; position < length; position++) {
    const row = rows === undefined ? position : rows[position]!;
    if (keep(row)) kept[count++] = row;
  }
  // A copy lets the room of many left out go; for a few it would hold most rows twice for a while.
  return 2 * count > length ? kept.subarray(0, count) : kept.slice(0, count);
}
