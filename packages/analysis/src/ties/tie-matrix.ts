import { countTies, type TieCounts } from "../disclosure/tie-counts.ts";
import { type MeanFigure, meanFigure } from "../numeric/mean-figure.ts";
import { addCell, createMoments, type Moments } from "../numeric/moments.ts";
import type { RatingTable, Scoring } from "../rating-table.ts";
import type { Rows } from "../rows.ts";
import { createMeasureReader, FIRST_ITEM } from "../scale/measures.ts";
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
  const counts = countTies(table, createMeasureReader(table, scoring, scores), rows, false);
  return tieFigures(counts, null, frequencySplits(table, scoring, rows));
}

/**
 * The same from counts, over all parts or for one site, with the splits of the same rows.
 *
 * @param splits by tie; none without a frequency item
 */
export function tieFigures(
  counts: TieCounts,
  site: number | null,
  splits: readonly (FrequencySplit | null)[],
): TieFigures[] {
  const { groups, measures } = counts;
  const { moments, rows } = momentsOfTies(counts, site);
  const criticals = new Map<number, number>();
  return Array.from({ length: groups * groups }, (_, tie) => {
    const figure = (measure: number) => meanFigure(moments, tie * measures + measure, criticals);
    return {
      from: Math.floor(tie / groups),
      to: tie % groups,
      rows: rows[tie]!,
      ...figure(0),
      communication: figure(1),
      relationship: figure(2),
      items: Array.from({ length: measures - FIRST_ITEM }, (__, item) => figure(FIRST_ITEM + item)),
      frequency: splits[tie] ?? null,
    };
  });
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

/** The parts of each tie put together, measure by measure. */
function momentsOfTies(counts: TieCounts, site: number | null): { moments: Moments; rows: Float64Array } {
  const { groups, parts, measures } = counts;
  const moments = createMoments(groups * groups * measures);
  const rows = new Float64Array(groups * groups);
  for (let tie = 0; tie < groups * groups; tie++) {
    for (let part = site ?? 0; part < (site === null ? parts : site + 1); part++) {
      const cell = tie * parts + part;
      rows[tie]! += counts.rows[cell]!;
      for (let measure = 0; measure < measures; measure++) {
        addCell(moments, tie * measures + measure, counts.moments, cell * measures + measure);
      }
    }
  }
  return { moments, rows };
}

/** How the frequency answers of each tie split; scores 1 and 3 mean too little, 5 just right, 4 and 2 too much. */
export function frequencySplits(table: RatingTable, scoring: Scoring, rows: Rows): (FrequencySplit | null)[] {
  if (scoring.frequency === null) return [];
  const answers = table.answers[scoring.frequency]!;
  const counts = new Float64Array(table.groups.length ** 2 * 6);
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position]!;
    const answer = answers[row]!;
    if (Number.isNaN(answer)) continue;
    const known = Number.isInteger(answer) && answer >= 1 && answer <= 5;
    const tie = table.from[row]! * table.groups.length + table.to[row]!;
    counts[tie * 6 + (known ? answer : 0)]! += 1;
  }
  return Array.from({ length: table.groups.length ** 2 }, (_, cell) => split(counts.subarray(cell * 6, cell * 6 + 6)));
}

function split(counts: Float64Array): FrequencySplit | null {
  const [unknown, one, two, three, four, five] = counts as unknown as [number, number, number, number, number, number];
  const n = one + two + three + four + five;
  if (n === 0 || unknown > 0) return null;
  return { n, tooLittle: (one + three) / n, right: five / n, tooMuch: (two + four) / n };
}
