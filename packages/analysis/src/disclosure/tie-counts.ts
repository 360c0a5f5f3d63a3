import { createMoments, type Moments } from "../numeric/moments.ts";
import type { RatingTable, Scoring } from "../rating-table.ts";
import type { Rows } from "../rows.ts";
import { BLOCK, FIRST_ITEM, type MeasureReader } from "../scale/measures.ts";

/**
 * Ratings of every tie of one wave, by site and measure: all that its figures and the decision what to publish need.
 *
 * A tie is `from * groups + to`. Parts are the sites in table order and, last, the raters without a site. Measures are
 * those of `MeasureReader`. A value stands at `(tie * parts + part) * measures + measure`.
 */
export interface TieCounts {
  readonly groups: number;
  readonly parts: number;
  readonly measures: number;
  /** Ratings of each tie and part, at `tie * parts + part`, scored or not. */
  readonly rows: Int32Array;
  /** Count, mean and spread of each measure. */
  readonly moments: Moments;
  /** Raters with an index but without this measure. */
  readonly skipped: Int32Array;
  /** Raters with this measure but without an index. */
  readonly extra: Int32Array;
}

/** Counts the ratings of one wave in one pass over its rows; `bySite` false takes all sites as one part. */
export function countTies(table: RatingTable, reader: MeasureReader, rows: Rows, bySite = true): TieCounts {
  const groups = table.groups.length;
  const parts = bySite ? table.sites.length + 1 : 1;
  const { measures } = reader;
  const cellCount = groups * groups * parts;
  const counts: TieCounts = {
    groups,
    parts,
    measures,
    rows: new Int32Array(cellCount),
    moments: createMoments(cellCount * measures),
    skipped: new Int32Array(cellCount * measures),
    extra: new Int32Array(cellCount * measures),
  };
  const cells = new Int32Array(BLOCK);
  const index = new Float64Array(BLOCK);
  const values = new Float64Array(BLOCK);
  for (let first = 0; first < rows.length; first += BLOCK) {
    const length = Math.min(BLOCK, rows.length - first);
    findCells(table, counts, rows, first, length, cells);
    reader.read(0, rows, first, length, index);
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
function findCells(
  table: RatingTable,
  { groups, parts, rows: found }: TieCounts,
  rows: Rows,
  first: number,
  length: number,
  cells: Int32Array,
): void {
  for (let i = 0; i < length; i++) {
    const row = rows[first + i]!;
    const site = table.site[row]!;
    const tie = table.from[row]! * groups + table.to[row]!;
    const cell = tie * parts + (parts === 1 || site < 0 ? parts - 1 : site);
    cells[i] = cell;
    found[cell]! += 1;
  }
}

/** As `addValue` does for each value, with the arrays at hand: this is done for every measure of every rating. */
function addMeasure(
  { measures, moments, skipped, extra }: TieCounts,
  measure: number,
  cells: Int32Array,
  index: Float64Array,
  values: Float64Array,
  length: number,
): void {
  const { count, origin, sum, squares } = moments;
  for (let i = 0; i < length; i++) {
    const place = cells[i]! * measures + measure;
    const value = values[i]!;
    if (Number.isNaN(value)) {
      if (!Number.isNaN(index[i]!)) skipped[place]! += 1;
      continue;
    }
    if (count[place] === 0) origin[place] = value;
    const deviation = value - origin[place]!;
    count[place]! += 1;
    sum[place]! += deviation;
    squares[place]! += deviation * deviation;
    if (Number.isNaN(index[i]!)) extra[place]! += 1;
  }
}
