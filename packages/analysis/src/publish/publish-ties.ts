import type { Tie, TieScore } from "../analysis.ts";
import { type Bluntness, bluntFigure, roundTo } from "../disclosure/blunting.ts";
import type { ScopeDecision } from "../disclosure/decide-tie.ts";
import { isSplitShown } from "../disclosure/frequency-split.ts";
import { floorOfFew } from "../disclosure/spread-floor.ts";
import { PLAIN_RATERS } from "../disclosure/threshold.ts";
import type { MeanFigure } from "../numeric/mean-figure.ts";
import { FIRST_ITEM } from "../scale/measures.ts";
import { bandOfTie } from "../ties/bands.ts";
import type { TieFigures } from "../ties/tie-matrix.ts";
import type { Scope } from "./scope.ts";

/**
 * Every pair of groups of the scope, row-wise, with what may be shown of it.
 *
 * Bands are read from the printed mean and interval, so they tell nothing more.
 */
export function publishTies(scope: Scope): Tie[] {
  return scope.figures.map((figure, tie) => publishTie(scope, figure, tie));
}

function publishTie(scope: Scope, figure: TieFigures, tie: number): Tie {
  const { table, publication, cutoffs } = scope;
  const decision = scope.decisions[tie]!;
  const scoreOf = (own: MeanFigure, measure: number) => publishScore(own, decision, measure, publication.protected);
  const names = { from: table.groups[figure.from]!, to: table.groups[figure.to]! };
  const index = decision.shown
    ? { n: figure.n, ...bluntFigure(figure, bluntness(figure, decision, 0, publication.protected)) }
    : { n: null, mean: null, low: null, high: null };
  return {
    wave: scope.wave.wave,
    ...names,
    n: index.n,
    mean: index.mean,
    sd: decision.shown && decision.plain ? roundTo(figure.sd, publication.protected ? 2 : null) : null,
    low: index.low,
    high: index.high,
    ...bandOfTie({ ...names, ...index }, cutoffs),
    items: Object.fromEntries(
      table.items.map((item, position) => [item, scoreOf(figure.items[position]!, FIRST_ITEM + position)]),
    ),
    communication: scoreOf(figure.communication, 1),
    relationship: scoreOf(figure.relationship, 2),
    frequency: publishSplit(scope, figure, tie),
  };
}

function publishScore(figure: MeanFigure, decision: ScopeDecision, measure: number, protects: boolean): TieScore {
  const mode = decision.modes[measure]!;
  if (mode === "hidden") return { n: null, mean: null, low: null, high: null };
  return {
    n: mode === "coarse" ? null : figure.n,
    ...bluntFigure(figure, bluntness(figure, decision, measure, protects)),
  };
}

/** The index keeps two decimals; everything else keeps them from ten raters on. */
function bluntness(figure: MeanFigure, decision: ScopeDecision, measure: number, protects: boolean): Bluntness {
  if (!protects) return { meanDecimals: null, intervalDecimals: null, spreadFloor: 0 };
  const many = decision.plain && figure.n >= PLAIN_RATERS;
  const fine = many && decision.modes[measure] === "exact";
  return {
    meanDecimals: measure === 0 || fine ? 2 : 1,
    intervalDecimals: fine ? 2 : 1,
    spreadFloor: Math.max(many ? 0 : floorOfFew(measure), decision.spreadFloors[measure]!),
  };
}

function publishSplit(scope: Scope, figure: TieFigures, tie: number): Tie["frequency"] {
  const { publication, scoring, wave, site } = scope;
  if (scoring.frequency === null || figure.frequency === null) return null;
  const { tooLittle, right, tooMuch } = figure.frequency;
  if (!publication.protected) return { tooLittle, right, tooMuch };
  const measure = FIRST_ITEM + scoring.frequency;
  if (!isSplitShown(wave.counts, wave.ties[tie]!, tie, site, measure)) return null;
  const decimals = scope.decisions[tie]!.modes[measure] === "exact" ? 2 : 1;
  const round = (share: number) => roundTo(share, decimals) ?? share;
  return { tooLittle: round(tooLittle), right: round(right), tooMuch: round(tooMuch) };
}
