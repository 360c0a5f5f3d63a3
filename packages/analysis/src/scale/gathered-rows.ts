import type { RatingColumns, TableRow, TableRows } from "./rating-columns.ts";

/** Accepted rows of one batch, on their way into a table. */
export interface GatheredRows {
  /** Begins a batch of at most `most` rows. */
  begin(most: number): void;
  /** Takes a row; `at` is its position in the batch. */
  add(at: number, row: TableRow): void;
  /** Adds what was taken to the table; `read` writes the answers of the taken rows to one item. */
  finish(table: RatingColumns, read: (item: number, taken: Int32Array, values: Float64Array) => void): void;
}

/** An empty batch of rows with so many items; its room is used again for the next. */
export function createGatheredRows(items: number): GatheredRows {
  let room: TableRows & { taken: Int32Array } = columns(0);
  let values: Float64Array[] = [];
  let count = 0;
  return {
    begin(most) {
      count = 0;
      if (room.taken.length >= most) return;
      room = columns(most);
      values = Array.from({ length: items }, () => new Float64Array(most));
    },
    add(at, row) {
      room.taken[count] = at;
      room.respondent[count] = row.respondent;
      room.from[count] = row.from;
      room.to[count] = row.to;
      room.site[count] = row.site;
      room.wave[count] = row.wave;
      count += 1;
    },
    finish(table, read) {
      const taken = room.taken.subarray(0, count);
      for (const [item, own] of values.entries()) read(item, taken, own);
      const filled = (column: Int32Array) => column.subarray(0, count);
      table.append(
        {
          respondent: filled(room.respondent),
          from: filled(room.from),
          to: filled(room.to),
          site: filled(room.site),
          wave: filled(room.wave),
        },
        values.map((own) => own.subarray(0, count)),
      );
    },
  };
}

function columns(length: number): TableRows & { taken: Int32Array } {
  const column = () => new Int32Array(length);
  return {
    taken: column(),
    respondent: column(),
    from: column(),
    to: column(),
    site: column(),
    wave: column(),
  };
}
