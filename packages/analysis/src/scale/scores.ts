import type { RatingTable, Scoring } from "../rating-table.ts";
import type { Rows } from "../rows.ts";

/** The index of every row of a table, `NaN` where too few items were answered. */
export interface IndexScores {
  readonly index: Float64Array;
}

/** Scores of every row of a table, `NaN` where too few items were answered. */
export interface RatingScores extends IndexScores {
  readonly communication: Float64Array;
  readonly relationship: Float64Array;
}

/**
 * Scores each rating as the mean of its answered items.
 *
 * The index needs `minItems` of all items; communication and relationship need at least half of theirs
 * (2 of 4, 2 of 3), or all of them when `minItems` asks for every item. The index is the mean of the seven
 * items and so not the mean of the two sub-scores (Gittell et al. 2010).
 */
export function scoreRatings(table: RatingTable, scoring: Scoring): RatingScores {
  const score = (items: readonly number[]) => meanOfItems(table, items, answersNeeded(table, scoring, items));
  return {
    ...scoreIndex(table, scoring),
    communication: score(scoring.communication),
    relationship: score(scoring.relationship),
  };
}

/** The index alone; the other scores of millions of rows are as quickly made again as kept. */
export function scoreIndex(table: RatingTable, scoring: Scoring): IndexScores {
  return { index: meanOfItems(table, [...table.items.keys()], scoring.minItems) };
}

/** How many of its items a part of the scale needs answered. */
export function answersNeeded(table: RatingTable, { minItems }: Scoring, items: readonly number[]): number {
  return minItems >= table.items.length ? items.length : Math.ceil(items.length / 2);
}

/** How many of `rows` have an answer too few for the index; these are counted as `tooFewItems`. */
export function countTooFewItems(scores: IndexScores, rows: Rows): number {
  let count = 0;
  for (let position = 0; position < rows.length; position++) {
    if (Number.isNaN(scores.index[rows[position]!]!)) count += 1;
  }
  return count;
}

function meanOfItems(table: RatingTable, items: readonly number[], need: number): Float64Array {
  const columns = items.map((item) => table.answers[item]!);
  const means = new Float64Array(table.from.length);
  for (let row = 0; row < means.length; row++) means[row] = meanOfRow(columns, row, need);
  return means;
}

function meanOfRow(columns: readonly ArrayLike<number>[], row: number, need: number): number {
  let sum = 0;
  let answered = 0;
  for (let i = 0; i < columns.length; i++) {
    const answer = columns[i]![row]!;
    if (Number.isNaN(answer)) continue;
    sum += answer;
    answered += 1;
  }
  return answered === 0 || answered < need ? Number.NaN : sum / answered;
}
