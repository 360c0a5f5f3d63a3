import type { RatingTable, Scoring } from "../rating-table.ts";
import type { Rows } from "../rows.ts";
import type { RatingScores } from "../scale/scores.ts";

/**
 * Raters and sums of every tie of one wave, by site and measure: all that the decision what to publish needs.
 *
 * A tie is `from * groups + to`. Parts are the sites in table order and, last, the raters without a site.
 * Measures are the index (0), communication (1), relationship (2) and the items (3 and up). A value stands
 * at `(tie * parts + part) * measures + measure`.
 */
export interface TieCounts {
  readonly groups: number;
  readonly parts: number;
  readonly measures: number;
  readonly n: Float64Array;
  readonly sum: Float64Array;
  /** Squares of the index alone, at `tie * parts + part`. */
  readonly squares: Float64Array;
  /** Raters with an index but without this measure. */
  readonly skipped: Float64Array;
  /** Raters with this measure but without an index. */
  readonly extra: Float64Array;
}

/** The measures before the items: index, communication, relationship. */
export const FIRST_ITEM = 3;

/** Counts the ratings of one wave in one pass over its rows. */
export function countTies(table: RatingTable, scores: RatingScores, rows: Rows): TieCounts {
  const groups = table.groups.length;
  const parts = table.sites.length + 1;
  const values = [scores.index, scores.communication, scores.relationship, ...table.answers];
  const measures = values.length;
  const size = groups * groups * parts * measures;
  const counts: TieCounts = {
    groups,
    parts,
    measures,
    n: new Float64Array(size),
    sum: new Float64Array(size),
    squares: new Float64Array(size / measures),
    skipped: new Float64Array(size),
    extra: new Float64Array(size),
  };
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position]!;
    const site = table.site[row]!;
    const cell = (table.from[row]! * groups + table.to[row]!) * parts + (site < 0 ? parts - 1 : site);
    countRow(counts, cell * measures, values, row);
    const index = scores.index[row]!;
    if (!Number.isNaN(index)) counts.squares[cell]! += index * index;
  }
  return counts;
}

/** Items by measure number that make up communication and relationship. */
export function facetsOf(scoring: Scoring): { communication: number[]; relationship: number[] } {
  return {
    communication: scoring.communication.map((item) => item + FIRST_ITEM),
    relationship: scoring.relationship.map((item) => item + FIRST_ITEM),
  };
}

function countRow(counts: TieCounts, start: number, values: readonly ArrayLike<number>[], row: number): void {
  const counted = !Number.isNaN(values[0]![row]!);
  for (let measure = 0; measure < values.length; measure++) {
    const value = values[measure]![row]!;
    if (Number.isNaN(value)) {
      if (counted) counts.skipped[start + measure]! += 1;
      continue;
    }
    counts.n[start + measure]! += 1;
    counts.sum[start + measure]! += value;
    if (!counted) counts.extra[start + measure]! += 1;
  }
}
