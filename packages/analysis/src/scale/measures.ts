import type { RatingTable, Scoring } from "../rating-table.ts";
import type { Rows } from "../rows.ts";
import { answersNeeded, type IndexScores } from "./scores.ts";

/**
 * Everything measured of a rating: the index (0), communication (1), relationship (2) and the items (3 and up). They
 * are read in blocks of rows, so that no measure needs a column of its own beside the answers.
 */
export interface MeasureReader {
  readonly measures: number;
  /** Writes a measure of `rows[first]` to `rows[first + length - 1]` into `values`; `NaN` where it is missing. */
  read(measure: number, rows: Rows, first: number, length: number, values: Float64Array): void;
  /** Writes for every measure of a row whether it is missing, 1 or 0. */
  findMissing(row: number, isMissing: Uint8Array): void;
}

/** The measures before the items: index, communication, relationship. */
export const FIRST_ITEM = 3;

/** Rows read together at most. */
export const BLOCK = 2048;

/** A reader of the measures of a table whose index is scored. */
export function createMeasureReader(table: RatingTable, scoring: Scoring, { index }: IndexScores): MeasureReader {
  const columnsOf = (items: readonly number[]) => items.map((item) => table.answers[item]!);
  const parts = [scoring.communication, scoring.relationship].map((items) => ({
    items,
    columns: columnsOf(items),
    need: answersNeeded(table, scoring, items),
  }));
  const answered = new Float64Array(BLOCK);
  const read: MeasureReader["read"] = (measure, rows, first, length, values) => {
    const part = parts[measure - 1];
    if (measure === 0) fetch(index, rows, first, length, values);
    else if (part === undefined) fetch(table.answers[measure - FIRST_ITEM]!, rows, first, length, values);
    else meanOf(part.columns, part.need, rows, first, length, values, answered);
  };
  return {
    measures: FIRST_ITEM + table.items.length,
    read,
    findMissing(row, isMissing) {
      isMissing[0] = Number.isNaN(index[row]!) ? 1 : 0;
      for (let item = 0; item < table.items.length; item++) {
        isMissing[FIRST_ITEM + item] = Number.isNaN(table.answers[item]![row]!) ? 1 : 0;
      }
      for (const [part, { items, need }] of parts.entries()) {
        let answered = 0;
        for (const item of items) answered += 1 - isMissing[FIRST_ITEM + item]!;
        isMissing[1 + part] = answered === 0 || answered < need ? 1 : 0;
      }
    },
  };
}

function fetch(column: ArrayLike<number>, rows: Rows, first: number, length: number, values: Float64Array): void {
  for (let i = 0; i < length; i++) values[i] = column[rows[first + i]!]!;
}

function meanOf(
  columns: readonly ArrayLike<number>[],
  need: number,
  rows: Rows,
  first: number,
  length: number,
  values: Float64Array,
  answered: Float64Array,
): void {
  values.fill(0, 0, length);
  answered.fill(0, 0, length);
  for (const column of columns) addAnswers(column, rows, first, length, values, answered);
  for (let i = 0; i < length; i++) {
    const count = answered[i]!;
    values[i] = count === 0 || count < need ? Number.NaN : values[i]! / count;
  }
}

function addAnswers(
  column: ArrayLike<number>,
  rows: Rows,
  first: number,
  length: number,
  values: Float64Array,
  answered: Float64Array,
): void {
  for (let i = 0; i < length; i++) {
    const answer = column[rows[first + i]!]!;
    const isAnswered = !Number.isNaN(answer);
    values[i]! += isAnswered ? answer : 0;
    answered[i]! += isAnswered ? 1 : 0;
  }
}
