import { createMoments, type Moments } from "../numeric/moments.ts";
import type { RatingTable, Scoring } from "../rating-table.ts";
import type { Rows } from "../rows.ts";
import { FIRST_ITEM, type MeasureReader } from "../scale/measures.ts";

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
  const values = new Float64Array(measures);
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position]!;
    reader.read(row, values);
    addRow(counts, cellOf(table, row, parts), values);
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

/** The place of a row's tie and part. */
function cellOf({ from, to, site, groups }: RatingTable, row: number, parts: number): number {
  const tie = from[row]! * groups.length + to[row]!;
  const part = site[row]!;
  return tie * parts + (parts === 1 || part < 0 ? parts - 1 : part);
}

/** As `addValue` does for each measure, with the arrays at hand: this is done for every answer of millions of rows. */
function addRow({ measures, rows, moments, skipped, extra }: TieCounts, cell: number, values: Float64Array): void {
  const { count, origin, sum, squares } = moments;
  const isScored = !Number.isNaN(values[0]!);
  rows[cell]! += 1;
  for (let measure = 0; measure < measures; measure++) {
    const place = cell * measures + measure;
    const value = values[measure]!;
    if (Number.isNaN(value)) {
      if (isScored) skipped[place]! += 1;
      continue;
    }
    if (count[place] === 0) origin[place] = value;
    const deviation = value - origin[place]!;
    count[place]! += 1;
    sum[place]! += deviation;
    squares[place]! += deviation * deviation;
    if (!isScored) extra[place]! += 1;
  }
}
