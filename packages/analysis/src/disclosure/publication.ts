import { sumOf, sumOfSquares } from "../numeric/moments.ts";
import type { RatingTable, Scoring } from "../rating-table.ts";
import { rowsWhere } from "../rows.ts";
import { createMeasureReader } from "../scale/measures.ts";
import { type IndexScores, scoreIndex } from "../scale/scores.ts";
import { decideTie, type ScopeDecision, type TieDecision, type TiePart } from "./decide-tie.ts";
import type { Facet } from "./dimension-modes.ts";
import { isProtecting } from "./threshold.ts";
import { countTies, facetsOf, type TieCounts } from "./tie-counts.ts";

/** Which figures of one wave may be published. */
export interface WavePublication {
  readonly wave: string | null;
  /** The wave's rows of the table; under protection only those that count in the index. */
  readonly rows: Int32Array;
  /** Ratings of the wave with too few items for the index. */
  readonly tooFewItems: number;
  /** By tie, `from * groups + to`. */
  readonly ties: readonly TieDecision[];
  readonly counts: TieCounts;
}

/** Which figures of a rating table may be published; everything that leaves is read through it. */
export interface Publication {
  readonly protected: boolean;
  readonly threshold: number;
  readonly scores: IndexScores;
  readonly waves: readonly WavePublication[];
}

/**
 * Decides at once for all waves, sites, ties and dimensions of a table what may be published, so that no figure
 * gives away another. Only numbers of raters and sums of answers enter; nothing is random.
 *
 * Under protection a rating without an index enters no figure at all: its few answers would be a small group of
 * their own. A threshold of 1 publishes everything.
 *
 * @throws RangeError for a threshold of 2 or below 1 (see `isProtecting`)
 */
export function decidePublication(table: RatingTable, scoring: Scoring, threshold: number): Publication {
  const protects = isProtecting(threshold);
  const scores = scoreIndex(table, scoring);
  const reader = createMeasureReader(table, scoring, scores);
  const labels: (string | null)[] = table.waves.length === 0 ? [null] : [...table.waves];
  const waves = labels.map((wave, position) => {
    const isOfWave = (row: number) => wave === null || table.wave[row] === position;
    const rows = rowsWhere(table, (row) => isOfWave(row) && !(protects && Number.isNaN(scores.index[row]!)));
    const tooFewItems = countWithoutIndex(scores, isOfWave);
    const counts = countTies(table, reader, rows);
    return { wave, rows, tooFewItems, counts, ties: decideTies(counts, facetsOf(scoring), protects ? threshold : 1) };
  });
  return { protected: protects, threshold, scores, waves };
}

function countWithoutIndex({ index }: IndexScores, isWanted: (row: number) => boolean): number {
  let count = 0;
  for (let row = 0; row < index.length; row++) if (Number.isNaN(index[row]!) && isWanted(row)) count += 1;
  return count;
}

function decideTies(counts: TieCounts, facets: ReturnType<typeof facetsOf>, threshold: number): TieDecision[] {
  const named: Facet[] = [
    { measure: 1, items: facets.communication },
    { measure: 2, items: facets.relationship },
  ];
  return Array.from({ length: counts.groups ** 2 }, (_, tie) => {
    const parts = Array.from({ length: counts.parts }, (_, part) => tiePart(counts, tie, part));
    return threshold === 1 ? everything(parts) : decideTie(parts, named, threshold);
  });
}

function tiePart({ parts, measures, moments, skipped, extra }: TieCounts, tie: number, part: number): TiePart {
  const start = (tie * parts + part) * measures;
  const each = (read: (place: number) => number) => {
    const values = new Array<number>(measures);
    for (let measure = 0; measure < measures; measure++) values[measure] = read(start + measure);
    return values;
  };
  return {
    n: each((place) => moments.count[place]!),
    sum: each((place) => sumOf(moments, place)),
    squares: each((place) => sumOfSquares(moments, place)),
    skipped: each((place) => skipped[place]!),
    extra: each((place) => extra[place]!),
  };
}

function everything(parts: readonly TiePart[]): TieDecision {
  const modes = parts[0]!.n.map(() => "exact" as const);
  const all: ScopeDecision = { shown: true, plain: true, spreadFloors: modes.map(() => 0), modes };
  return { whole: all, parts: parts.map(() => all) };
}
