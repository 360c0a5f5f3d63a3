import { type MeanFigure, meanFigure } from "../numeric/mean-figure.ts";
import { addValue, createMoments, type Moments } from "../numeric/moments.ts";
import type { RatingTable, Scoring } from "../rating-table.ts";
import type { Rows } from "../rows.ts";
import { BLOCK, createMeasureReader, FIRST_ITEM, type MeasureReader } from "../scale/measures.ts";
import type { IndexScores } from "../scale/scores.ts";

/** Shares (0 to 1) of the `n` frequency answers of a tie. */
export interface FrequencySplit {
  n: number;
  tooLittle: number;
  right: number;
  tooMuch: number;
}

/** How members of group `from` experience group `to` (indexes into `RatingTable.groups`); `from` = `to` is a within tie. */
export interface TieFigures extends MeanFigure {
  from: number;
  to: number;
  /** Ratings of the tie, scored or not; `n` counts those with an index. */
  rows: number;
  communication: MeanFigure;
  relationship: MeanFigure;
  /** In the order of `RatingTable.items`, over every answered item. */
  items: MeanFigure[];
  /** `null` without a frequency item, without answers, or when an answer is not one of the five categories. */
  frequency: FrequencySplit | null;
}

/**
 * The matrix of ties over `rows`, row-wise (`from` slowest), one entry for every pair of groups of the table;
 * a pair nobody rated has `n` 0 and `null` figures. Rows should be of one wave, so that one respondent gives
 * a tie one rating.
 *
 * A tie is the mean index of the ratings by members of `from` of group `to`, with a 95 % t-interval
 * (Gittell et al. 2010; heller.brandeis.edu/relational-coordination/survey).
 */
export function tieMatrix(table: RatingTable, scores: IndexScores, scoring: Scoring, rows: Rows): TieFigures[] {
  const groups = table.groups.length;
  const cells = cellsOf(table, rows);
  const reader = createMeasureReader(table, scoring, scores);
  const over = (measure: number) => momentsByCell(reader, measure, cells, rows, groups * groups);
  const [index, communication, relationship] = [over(0), over(1), over(2)];
  const items = table.answers.map((_, item) => over(FIRST_ITEM + item));
  const counts = rowsByCell(cells, groups * groups);
  const splits = frequencySplits(table, scoring, cells, rows);
  const criticals = new Map<number, number>();
  return Array.from({ length: groups * groups }, (_, cell) => ({
    from: Math.floor(cell / groups),
    to: cell % groups,
    rows: counts[cell]!,
    ...meanFigure(index, cell, criticals),
    communication: meanFigure(communication, cell, criticals),
    relationship: meanFigure(relationship, cell, criticals),
    items: items.map((moments) => meanFigure(moments, cell, criticals)),
    frequency: splits[cell] ?? null,
  }));
}

/** Mean of each tie as a square matrix, `matrix[from][to]`; `null` where a tie has no mean. */
export function tieMeans(
  ties: Iterable<{ from: number; to: number; mean: number | null }>,
  groups: number,
): (number | null)[][] {
  const matrix: (number | null)[][] = Array.from({ length: groups }, () => new Array<number | null>(groups).fill(null));
  for (const tie of ties) matrix[tie.from]![tie.to] = tie.mean;
  return matrix;
}

/** Two bytes are enough for the ties of 256 groups. */
function cellsOf(table: RatingTable, rows: Rows): Uint16Array | Int32Array {
  const groups = table.groups.length;
  const cells = groups <= 256 ? new Uint16Array(rows.length) : new Int32Array(rows.length);
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position]!;
    cells[position] = table.from[row]! * groups + table.to[row]!;
  }
  return cells;
}

function momentsByCell(
  reader: MeasureReader,
  measure: number,
  cells: Uint16Array | Int32Array,
  rows: Rows,
  count: number,
): Moments {
  const moments = createMoments(count);
  const values = new Float64Array(BLOCK);
  for (let first = 0; first < rows.length; first += BLOCK) {
    const length = Math.min(BLOCK, rows.length - first);
    reader.read(measure, rows, first, length, values);
    for (let i = 0; i < length; i++) addValue(moments, cells[first + i]!, values[i]!);
  }
  return moments;
}

function rowsByCell(cells: Uint16Array | Int32Array, count: number): Float64Array {
  const counts = new Float64Array(count);
  for (const cell of cells) counts[cell]! += 1;
  return counts;
}

/** Scores 1 and 3 mean too little, 5 just right, 4 and 2 too much (see frequency-coding). */
function frequencySplits(
  table: RatingTable,
  scoring: Scoring,
  cells: Uint16Array | Int32Array,
  rows: Rows,
): (FrequencySplit | null)[] {
  if (scoring.frequency === null) return [];
  const answers = table.answers[scoring.frequency]!;
  const counts = new Float64Array(table.groups.length ** 2 * 6);
  for (let position = 0; position < rows.length; position++) {
    const answer = answers[rows[position]!]!;
    if (Number.isNaN(answer)) continue;
    const known = Number.isInteger(answer) && answer >= 1 && answer <= 5;
    counts[cells[position]! * 6 + (known ? answer : 0)]! += 1;
  }
  return Array.from({ length: table.groups.length ** 2 }, (_, cell) => split(counts.subarray(cell * 6, cell * 6 + 6)));
}

function split(counts: Float64Array): FrequencySplit | null {
  const [unknown, one, two, three, four, five] = counts as unknown as [number, number, number, number, number, number];
  const n = one + two + three + four + five;
  if (n === 0 || unknown > 0) return null;
  return { n, tooLittle: (one + three) / n, right: five / n, tooMuch: (two + four) / n };
}
