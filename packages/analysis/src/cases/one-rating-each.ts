import { addValue, createMoments, meanOf } from "../numeric/moments.ts";
import type { RatingTable, Scoring } from "../rating-table.ts";
import { scoreIndex } from "../scale/scores.ts";

/**
 * A table in which each person rates a group once in a wave: the ratings a person gave it there are averaged item by
 * item, over those in which the item was answered. Ratings with too few answers for the index are left out before.
 *
 * The index of such a row is the mean of these averages, as it is of any row; where nothing was skipped that is also the
 * mean of the person's indexes. Rows follow the first rating of each.
 */
export function oneRatingEach(table: RatingTable, scoring: Scoring): RatingTable {
  const { firsts, cells } = cellsOf(table, scoring);
  const items = table.answers.map((answers) => {
    const moments = createMoments(firsts.length);
    for (const [row, cell] of cells) addValue(moments, cell, answers[row]!);
    return Float64Array.from(firsts, (_, cell) => meanOf(moments, cell) ?? Number.NaN);
  });
  const first = (column: RatingTable["from"]) => Int32Array.from(firsts, (row) => column[row]!);
  return {
    ...table,
    respondent: first(table.respondent),
    from: first(table.from),
    to: first(table.to),
    site: first(table.site),
    wave: first(table.wave),
    answers: items,
  };
}

/** The first counted row of each person, pair of groups and wave, and of every counted row which of these it belongs to. */
function cellsOf(table: RatingTable, scoring: Scoring): { firsts: number[]; cells: [row: number, cell: number][] } {
  const { index } = scoreIndex(table, scoring);
  const known = new Map<string, number>();
  const firsts: number[] = [];
  const cells: [row: number, cell: number][] = [];
  for (let row = 0; row < index.length; row++) {
    if (Number.isNaN(index[row]!)) continue;
    const key = [table.respondent[row], table.from[row], table.to[row], table.wave[row]].join(" ");
    const cell = known.get(key) ?? firsts.push(row) - 1;
    known.set(key, cell);
    cells.push([row, cell]);
  }
  return { firsts, cells };
}
