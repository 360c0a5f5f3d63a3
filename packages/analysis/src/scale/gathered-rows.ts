import type { RatingColumns, TableRow, TableRows } from "./rating-columns.ts";

/** Accepted rows of one batch, on their way into a table. */
export interface GatheredRows {
  /** Begins a batch of at most `most` rows. */
  begin(most: number): void;
  /** Takes a row whose answers begin at `place`. */
  add(row: TableRow, place: number): void;
  /** Adds what was taken to the table, reading answers as `RatingColumns.append` does. */
  finish(table: RatingColumns, codes: Uint8Array, meanings: readonly Float64Array[]): void;
}

/** An empty batch of rows; its room is used again for the next. */
export function createGatheredRows(): GatheredRows {
  let rows = emptyRows(0);
  let count = 0;
  return {
    begin(most) {
      count = 0;
      if (rows.places.length < most) rows = emptyRows(most);
    },
    add(row, place) {
      rows.respondent[count] = row.respondent;
      rows.from[count] = row.from;
      rows.to[count] = row.to;
      rows.site[count] = row.site;
      rows.wave[count] = row.wave;
      rows.places[count] = place;
      count += 1;
    },
    finish(table, codes, meanings) {
      const filled: TableRows = {
        respondent: rows.respondent.subarray(0, count),
        from: rows.from.subarray(0, count),
        to: rows.to.subarray(0, count),
        site: rows.site.subarray(0, count),
        wave: rows.wave.subarray(0, count),
        places: rows.places.subarray(0, count),
      };
      table.append(filled, codes, meanings);
    },
  };
}

function emptyRows(length: number): TableRows {
  const column = () => new Int32Array(length);
  return { respondent: column(), from: column(), to: column(), site: column(), wave: column(), places: column() };
}
