import { type MeanFigure, meanFigure } from "../numeric/mean-figure.ts";
import { addValue, createMoments } from "../numeric/moments.ts";
import type { RatingTable } from "../rating-table.ts";
import type { Rows } from "../rows.ts";

/** Ratings of the own group beside ratings of other groups. */
export interface WithinBetween {
  within: MeanFigure;
  between: MeanFigure;
  /** Within minus between; `null` when one of them has no ratings. */
  difference: number | null;
}

/**
 * Mean index of the ratings respondents give their own group (within) and other groups (between), pooled over
 * rows: a group with many respondents weighs more. `index` holds one score per table row, `NaN` = none.
 */
export function withinBetween(table: RatingTable, index: ArrayLike<number>, rows: Rows): WithinBetween {
  const moments = createMoments(2);
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position]!;
    addValue(moments, table.from[row] === table.to[row] ? 0 : 1, index[row]!);
  }
  const [within, between] = [meanFigure(moments, 0), meanFigure(moments, 1)];
  return { within, between, difference: difference(within.mean, between.mean) };
}

/** Mean of the within ties and of the between ties, every tie with a mean counting once whatever its number of raters. */
export function withinBetweenOfTies(
  ties: Iterable<{ from: number | string; to: number | string; mean: number | null }>,
): {
  within: number | null;
  between: number | null;
  difference: number | null;
} {
  const sums = { within: 0, between: 0 };
  const counts = { within: 0, between: 0 };
  for (const tie of ties) {
    if (tie.mean === null) continue;
    const kind = tie.from === tie.to ? "within" : "between";
    sums[kind] += tie.mean;
    counts[kind] += 1;
  }
  const within = counts.within === 0 ? null : sums.within / counts.within;
  const between = counts.between === 0 ? null : sums.between / counts.between;
  return { within, between, difference: difference(within, between) };
}

function difference(within: number | null, between: number | null): number | null {
  return within === null || between === null ? null : within - between;
}
