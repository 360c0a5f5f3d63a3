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

/** Rows scored together, so that their sums stay near the processor while the items' columns pass by. */
const BLOCK = 4096;

function meanOfItems(table: RatingTable, items: readonly number[], need: number): Float64Array {
  const means = new Float64Array(table.from.length);
  const sums = new Float64Array(BLOCK);
  const answered = new Float64Array(BLOCK);
  for (let first = 0; first < means.length; first += BLOCK) {
    const length = Math.min(BLOCK, means.length - first);
    sums.fill(0);
    answered.fill(0);
    for (const item of items) addAnswers(table.answers[item]!, first, length, sums, answered);
    for (let i = 0; i < length; i++) {
      const count = answered[i]!;
      means[first + i] = count === 0 || count < need ? Number.NaN : sums[i]! / count;
    }
  }
  return means;
}

function addAnswers(
  answers: ArrayLike<number>,
  first: number,
  length: number,
  sums: Float64Array,
  answered: Float64Array,
): void {
  for (let i = 0; i < length; i++) {
    const answer = answers[first + i]!;
    const isAnswered = !Number.isNaN(answer);
    sums[i]! += isAnswered ? answer : 0;
    answered[i]! += isAnswered ? 1 : 0;
  }
}
