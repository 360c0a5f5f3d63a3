import type { ScopeDecision } from "../disclosure/decide-tie.ts";
import type { Publication, WavePublication } from "../disclosure/publication.ts";
import type { Cutoffs, RatingTable, Scoring } from "../rating-table.ts";
import { type Rows, rowsWhere } from "../rows.ts";
import { frequencySplits, type TieFigures, tieFigures } from "../ties/tie-matrix.ts";

/** One wave at all sites or at one, with what may be shown of it: what every published figure is made from. */
export interface Scope {
  readonly table: RatingTable;
  readonly scoring: Scoring;
  readonly cutoffs: Cutoffs;
  readonly publication: Publication;
  readonly wave: WavePublication;
  /** Index of the site; `null` for all sites. */
  readonly site: number | null;
  /** All rows of the scope, shown or not: count with them, publish nothing from them. */
  readonly everyRow: Int32Array;
  /** Rows of the shown ties. */
  readonly rows: Int32Array;
  /** By tie, `from * groups + to`. */
  readonly decisions: readonly ScopeDecision[];
  readonly figures: readonly TieFigures[];
}

/** What all scopes of one analysis share. */
export interface ScopeBase {
  readonly table: RatingTable;
  readonly scoring: Scoring;
  readonly cutoffs: Cutoffs;
  readonly publication: Publication;
}

/** The scope of one wave and, unless `site` is null, one site; `everyRow` are its rows. */
export function openScope(base: ScopeBase, wave: WavePublication, site: number | null, everyRow: Int32Array): Scope {
  const { table, scoring } = base;
  const decisions = wave.ties.map((tie) => (site === null ? tie.whole : tie.parts[site]!));
  return {
    ...base,
    wave,
    site,
    everyRow,
    rows: rowsOfTies(table, everyRow, (tie) => decisions[tie]!.shown),
    decisions,
    figures: tieFigures(wave.counts, site, frequencySplits(table, scoring, everyRow)),
  };
}

/** The rows among `rows` whose tie (`from * groups + to`) is wanted. */
function rowsOfTies(table: RatingTable, rows: Int32Array, isWanted: (tie: number) => boolean): Int32Array {
  const groups = table.groups.length;
  const wanted = Uint8Array.from({ length: groups * groups }, (_, tie) => (isWanted(tie) ? 1 : 0));
  if (!wanted.includes(0)) return rows;
  return rowsWhere(table, (row) => wanted[table.from[row]! * groups + table.to[row]!] === 1, rows);
}

/** How many different respondents gave the rows. */
export function countRespondents(table: RatingTable, rows: Rows): number {
  const seen = new Uint8Array(table.respondents.length);
  let count = 0;
  for (let position = 0; position < rows.length; position++) {
    const respondent = table.respondent[rows[position]!]!;
    if (seen[respondent] === 0) count += 1;
    seen[respondent] = 1;
  }
  return count;
}

/** Whether at least so many different respondents gave those of the rows that count. */
export function haveRespondents(
  table: RatingTable,
  rows: Rows,
  least: number,
  isCounted: (row: number) => boolean = () => true,
): boolean {
  const found = new Set<number>();
  for (let position = 0; position < rows.length && found.size < least; position++) {
    const row = rows[position]!;
    if (isCounted(row)) found.add(table.respondent[row]!);
  }
  return found.size >= least;
}

/**
 * Whether counts of the scope tell nothing about hidden ties: over all sites when every rated tie is shown, at
 * one site when every rated tie of the wave is shown at each site as well.
 */
export function isNothingHidden({ wave: { counts, ties }, site }: Scope): boolean {
  return ties.every((decision, tie) => {
    const rated = (part: number) => counts.moments.count[(tie * counts.parts + part) * counts.measures]! > 0;
    const parts = [...decision.parts.keys()].filter(rated);
    if (parts.length === 0) return true;
    return decision.whole.shown && (site === null || parts.every((part) => decision.parts[part]!.shown));
  });
}
