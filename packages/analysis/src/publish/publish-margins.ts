import type { Analysis, Figure } from "../analysis.ts";
import { isCountShown, roundTo } from "../disclosure/blunting.ts";
import { PLAIN_RATERS } from "../disclosure/threshold.ts";
import { facetsOf } from "../disclosure/tie-counts.ts";
import type { MeanFigure } from "../numeric/mean-figure.ts";
import type { Scoring } from "../rating-table.ts";
import type { Rows } from "../rows.ts";
import { createMeasureReader, FIRST_ITEM } from "../scale/measures.ts";
import type { TieFigures } from "../ties/tie-matrix.ts";
import { isSpreadSafe, type PooledCell, pooledCell, pooledMean, pooledSd } from "./pooled-spread.ts";
import type { Scope } from "./scope.ts";

type Margins = Pick<Analysis, "items" | "index" | "communication" | "relationship" | "within" | "between">;

/**
 * Figures pooled over the ratings of the shown ties, each measure over the ties that show it.
 *
 * @param incomplete the rows of the shown ties that skip an item
 */
export function publishMargins(scope: Scope, incomplete: Rows): Margins {
  const deviating = scope.publication.protected ? deviatingRespondents(scope, incomplete) : null;
  const pooled = (measure: number, read: (tie: TieFigures) => MeanFigure) =>
    publishPooled(scope, measure, read, deviating?.[measure] ?? 0);
  return {
    items: Object.fromEntries(
      scope.table.items.map((item, position) => {
        const measure = FIRST_ITEM + position;
        const figure = pooled(measure, (tie) => tie.items[position]!);
        return [item, { ...figure, missing: publishMissing(scope, measure, deviating?.[measure] ?? 0, figure.n) }];
      }),
    ),
    index: pooled(0, (tie) => tie),
    communication: pooled(1, (tie) => tie.communication),
    relationship: pooled(2, (tie) => tie.relationship),
    within: publishKind(scope, true),
    between: publishKind(scope, false),
  };
}

/**
 * A measure with a few skippers shows in its ties only coarsely. Such ties enter when their skippers are enough
 * different people in at least two ties; else the figure rests on the other ties.
 */
function publishPooled(
  scope: Scope,
  measure: number,
  read: (tie: TieFigures) => MeanFigure,
  deviating: number,
): Figure {
  const cells = tiesShowing(scope, measure, deviating).map((tie): PooledCell => cellOf(scope, tie, measure, read(tie)));
  const { n, mean } = pooledMean(cells);
  if (!scope.publication.protected) return { n, mean, sd: pooledSd(cells) };
  if (n === 0) return { n: null, mean: null, sd: null };
  const many = n >= PLAIN_RATERS;
  const sd = many && isSpreadSafe(cells) ? roundTo(pooledSd(cells), 2) : null;
  return { n, mean: roundTo(mean, measure === 0 || many ? 2 : 1), sd };
}

function tiesShowing(scope: Scope, measure: number, deviating: number): TieFigures[] {
  const modeOf = (tie: number) => scope.decisions[tie]!.modes[measure]!;
  const coarse = scope.figures.filter((_, tie) => modeOf(tie) === "coarse");
  const together = coarse.length > 1 && deviating >= scope.publication.threshold;
  return scope.figures.filter((_, tie) => modeOf(tie) === "exact" || (together && modeOf(tie) === "coarse"));
}

function cellOf(scope: Scope, tie: TieFigures, measure: number, figure: MeanFigure): PooledCell {
  const decision = scope.decisions[tie.from * scope.table.groups.length + tie.to]!;
  return scope.publication.protected
    ? pooledCell(figure, decision, measure)
    : { figure, plain: true, floor: 0, needed: 0 };
}

function publishMissing(scope: Scope, measure: number, deviating: number, n: number | null): number | null {
  if (n === null) return null;
  const { protected: protects, threshold } = scope.publication;
  const missing = tiesShowing(scope, measure, deviating).reduce((sum, tie) => sum + tie.rows, 0) - n;
  return !protects || isCountShown(missing, threshold) ? missing : null;
}

function publishKind(scope: Scope, within: boolean): { n: number | null; mean: number | null } {
  const ties = scope.figures.filter(
    (tie, position) => scope.decisions[position]!.shown && (tie.from === tie.to) === within,
  );
  const { n, mean } = pooledMean(ties.map((tie) => cellOf(scope, tie, 0, tie)));
  if (!scope.publication.protected) return { n, mean };
  return n === 0 ? { n: null, mean: null } : { n, mean: roundTo(mean, 2) };
}

/**
 * Per measure, how many different people skipped it, or one of its items, or answered it alone, in ties that show
 * it coarsely. Whoever did any of these left a rating incomplete.
 */
function deviatingRespondents(scope: Scope, incomplete: Rows): number[] {
  const { table, scoring, publication, decisions } = scope;
  const groups = table.groups.length;
  const reader = createMeasureReader(table, scoring, publication.scores);
  const coarse = decisions.map(({ modes }) => [...modes.keys()].filter((measure) => modes[measure] === "coarse"));
  const parts = partsOfMeasures(scoring, reader.measures);
  const people = parts.map(() => new Uint8Array(table.respondents.length));
  const values = new Float64Array(reader.measures);
  for (let position = 0; position < incomplete.length; position++) {
    const row = incomplete[position]!;
    const measures = coarse[table.from[row]! * groups + table.to[row]!]!;
    if (measures.length === 0) continue;
    reader.read(row, values);
    const isCounted = !Number.isNaN(values[0]!);
    for (let i = 0; i < measures.length; i++) {
      const measure = measures[i]!;
      if (isAny(values, parts[measure]!, isCounted)) people[measure]![table.respondent[row]!] = 1;
    }
  }
  return people.map((own) => own.reduce((sum, is) => sum + is, 0));
}

/** Whether any of the measures is missing (`missing` true), or whether any is there (false). */
function isAny(values: Float64Array, measures: readonly number[], missing: boolean): boolean {
  for (let i = 0; i < measures.length; i++) if (Number.isNaN(values[measures[i]!]!) === missing) return true;
  return false;
}

/** Each measure with its items, by measure number. */
function partsOfMeasures(scoring: Scoring, measures: number): number[][] {
  const { communication, relationship } = facetsOf(scoring);
  return Array.from({ length: measures }, (_, measure) => {
    if (measure === 1) return [1, ...communication];
    return measure === 2 ? [2, ...relationship] : [measure];
  });
}
