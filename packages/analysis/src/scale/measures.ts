import type { RatingTable, Scoring } from "../rating-table.ts";
import { answersNeeded, type IndexScores } from "./scores.ts";

/**
 * Everything measured of a rating: the index (0), communication (1), relationship (2) and the items (3 and up). They
 * are read row by row, so that no measure needs a column of its own beside the answers.
 */
export interface MeasureReader {
  readonly measures: number;
  /** Writes every measure of a row into `values`; `NaN` where it is missing. */
  read(row: number, values: Float64Array): void;
}

/** The measures before the items: index, communication, relationship. */
export const FIRST_ITEM = 3;

/** A reader of the measures of a table whose index is scored. */
export function createMeasureReader(table: RatingTable, scoring: Scoring, { index }: IndexScores): MeasureReader {
  const { answers } = table;
  const [communication, relationship] = [scoring.communication, scoring.relationship].map((items) => ({
    measures: Int32Array.from(items, (item) => FIRST_ITEM + item),
    need: answersNeeded(table, scoring, items),
  })) as [SubScore, SubScore];
  return {
    measures: FIRST_ITEM + answers.length,
    read(row, values) {
      for (let item = 0; item < answers.length; item++) values[FIRST_ITEM + item] = answers[item]![row]!;
      values[0] = index[row]!;
      values[1] = meanOf(values, communication);
      values[2] = meanOf(values, relationship);
    },
  };
}

/** The items of a sub-score by measure number, and how many of them must be answered. */
interface SubScore {
  readonly measures: Int32Array;
  readonly need: number;
}

function meanOf(values: Float64Array, { measures, need }: SubScore): number {
  let sum = 0;
  let answered = 0;
  for (let i = 0; i < measures.length; i++) {
    const answer = values[measures[i]!]!;
    if (Number.isNaN(answer)) continue;
    sum += answer;
    answered += 1;
  }
  return answered === 0 || answered < need ? Number.NaN : sum / answered;
}
