import type { RatingTable, Scoring } from "../rating-table.ts";
import type { Rows } from "../rows.ts";
import { BLOCK, FIRST_ITEM, type MeasureReader } from "../scale/measures.ts";

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

/** Counts the ratings of one wave in one pass over its rows. */
export function countTies(table: RatingTable, reader: MeasureReader, rows: Rows): TieCounts {
  const groups = table.groups.length;
  const parts = table.sites.length + 1;
  const { measures } = reader;
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
  const cells = new Int32Array(BLOCK);
  const index = new Float64Array(BLOCK);
  const values = new Float64Array(BLOCK);
  for (let first = 0; first < rows.length; first += BLOCK) {
    const length = Math.min(BLOCK, rows.length - first);
    findCells(table, rows, first, length, cells);
    reader.read(0, rows, first, length, index);
    addSquares(counts, cells, index, length);
    for (let measure = 0; measure < measures; measure++) {
      reader.read(measure, rows, first, length, values);
      addMeasure(counts, measure, cells, index, values, length);
    }
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

/** The place of each row's tie and part. */
function findCells(table: RatingTable, rows: Rows, first: number, length: number, cells: Int32Array): void {
  const groups = table.groups.length;
  const parts = table.sites.length + 1;
  for (let i = 0; i < length; i++) {
    const row = rows[first + i]!;
    const site = table.site[row]!;
    cells[i] = (table.from[row]! * groups + table.to[row]!) * parts + (site < 0 ? parts - 1 : site);
  }
}

function addSquares({ squares }: TieCounts, cells: Int32Array, index: Float64Array, length: number): void {
  for (let i = 0; i < length; i++) {
    const value = index[i]!;
    if (!Number.isNaN(value)) squares[cells[i]!]! += value * value;
  }
}

function addMeasure(
  { measures, n, sum, skipped, extra }: TieCounts,
  measure: number,
  cells: Int32Array,
  index: Float64Array,
  values: Float64Array,
  length: number,
): void {
  for (let i = 0; i < length; i++) {
    const place = cells[i]! * measures + measure;
    const value = values[i]!;
    const counted = !Number.isNaN(index[i]!);
    if (Number.isNaN(value)) {
      if (counted) skipped[place]! += 1;
      continue;
    }
    n[place]! += 1;
    sum[place]! += value;
    if (!counted) extra[place]! += 1;
  }
}
