import type { Analysis, Figure } from "../analysis.ts";
import { isCountShown, roundTo } from "../disclosure/blunting.ts";
import { PLAIN_RATERS } from "../disclosure/threshold.ts";
import { FIRST_ITEM } from "../disclosure/tie-counts.ts";
import type { MeanFigure } from "../numeric/mean-figure.ts";
import type { RatingTable, Scoring } from "../rating-table.ts";
import type { RatingScores } from "../scale/scores.ts";
import type { TieFigures } from "../ties/tie-matrix.ts";
import { isSpreadSafe, type PooledCell, pooledMean, pooledSd } from "./pooled-spread.ts";
import type { Scope } from "./scope.ts";

type Margins = Pick<Analysis, "items" | "index" | "communication" | "relationship" | "within" | "between">;

/** Figures pooled over the ratings of the shown ties, each measure over the ties that show it. */
export function publishMargins(scope: Scope): Margins {
  const deviating = scope.publication.protected ? deviatingRespondents(scope) : null;
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
  const cells = tiesShowing(scope, measure, deviating).map((tie): PooledCell => cellOf(scope, tie, read(tie)));
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

function cellOf(scope: Scope, tie: TieFigures, figure: MeanFigure): PooledCell {
  const decision = scope.decisions[tie.from * scope.table.groups.length + tie.to]!;
  return { figure, plain: decision.plain && (figure.n >= PLAIN_RATERS || !scope.publication.protected) };
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
  const { n, mean } = pooledMean(ties.map((tie) => cellOf(scope, tie, tie)));
  if (!scope.publication.protected) return { n, mean };
  return n === 0 ? { n: null, mean: null } : { n, mean: roundTo(mean, 2) };
}

/**
 * Per measure, how many different people skipped it, or one of its items, or answered it alone, in ties that show
 * it coarsely.
 */
function deviatingRespondents(scope: Scope): number[] {
  const { table, scoring, publication, decisions, rows } = scope;
  const { index } = publication.scores;
  const groups = table.groups.length;
  const parts = partsOfMeasures(table, scoring, publication.scores);
  const coarse = decisions.map(({ modes }) => [...modes.keys()].filter((measure) => modes[measure] === "coarse"));
  const people = parts.map(
    () => new Uint8Array(coarse.some((measures) => measures.length > 0) ? table.respondents.length : 0),
  );
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position]!;
    const measures = coarse[table.from[row]! * groups + table.to[row]!]!;
    const counted = !Number.isNaN(index[row]!);
    for (let i = 0; i < measures.length; i++) {
      const measure = measures[i]!;
      if (hasDeviating(parts[measure]!, row, counted)) people[measure]![table.respondent[row]!] = 1;
    }
  }
  return people.map((own) => own.reduce((sum, is) => sum + is, 0));
}

/** By measure, its own values and those of its items. */
function partsOfMeasures(table: RatingTable, scoring: Scoring, scores: RatingScores): (readonly ArrayLike<number>[])[] {
  const answers = (items: readonly number[]) => items.map((item) => table.answers[item]!);
  return [
    [scores.index],
    [scores.communication, ...answers(scoring.communication)],
    [scores.relationship, ...answers(scoring.relationship)],
    ...table.answers.map((own) => [own]),
  ];
}

function hasDeviating(columns: readonly ArrayLike<number>[], row: number, counted: boolean): boolean {
  for (let i = 0; i < columns.length; i++) if (Number.isNaN(columns[i]![row]!) === counted) return true;
  return false;
}
