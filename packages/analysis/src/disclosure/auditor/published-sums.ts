import type { Analysis, Family, Tie, TieScore } from "../../analysis.ts";
import type { RatingTable, Scoring } from "../../rating-table.ts";
import { PLAIN_RATERS } from "../threshold.ts";
import { type Pattern, type Patterns, scoredItems } from "./answer-patterns.ts";
import type { KnownSum, LinearKnowledge, LinearSum } from "./linear-bounds.ts";

/** Unknown answers of all ties and what the published figures say about their sums. */
export interface Attack extends LinearKnowledge {
  /** Sum of a measure over some patterns of a tie, with the number of raters who have it. */
  readonly sumOf: (tie: number, isIn: (pattern: Pattern) => boolean, measure: number) => LinearSum & { n: number };
}

/**
 * Turns every published mean into a linear statement about the answers: ties at all sites and at each, their
 * dimensions, frequency splits, pooled figures, and linked contrasts. A printed mean stands for the interval
 * that rounds to it.
 *
 * @param pooled also use the figures pooled over ties, which make one large problem of many small ones
 */
export function readAttack(
  table: RatingTable,
  scoring: Scoring,
  family: Family,
  patterns: Patterns,
  pooled: boolean,
): Attack {
  const unknowns = numberUnknowns(patterns);
  const sumOf: Attack["sumOf"] = (tie, isIn, measure) => {
    const coefficients = new Map<number, number>();
    let constant = 0;
    let n = 0;
    for (const [position, pattern] of patterns[tie]!.entries()) {
      const items = pattern.counted && isIn(pattern) ? scoredItems(pattern.answered, scoring, measure) : null;
      if (items === null) continue;
      n += pattern.raters;
      constant += pattern.raters;
      for (const item of items) coefficients.set(unknowns.at(tie, position, item), 1 / items.length);
    }
    return { coefficients, constant, n };
  };
  const known: KnownSum[] = [];
  for (const [wave, { all, sites }] of family.waves.entries()) {
    known.push(...sumsOfScope(table, scoring, all, sumOf, (pattern) => pattern.wave === wave, pooled));
    for (const [label, analysis] of Object.entries(sites)) {
      const site = table.sites.indexOf(label);
      const isIn = (pattern: Pattern) => pattern.wave === wave && pattern.site === site;
      if (analysis !== null) known.push(...sumsOfScope(table, scoring, analysis, sumOf, isIn, pooled));
    }
  }
  known.push(...sumsOfContrasts(family, sumOf));
  return { limits: unknowns.limits, known, sumOf };
}

type SumOf = Attack["sumOf"];
type IsIn = (pattern: Pattern) => boolean;

function numberUnknowns(patterns: Patterns) {
  const limits: number[] = [];
  const places = new Map<string, number>();
  for (const [tie, own] of patterns.entries()) {
    for (const [position, pattern] of own.entries()) {
      for (const item of pattern.answered.keys()) {
        if (!pattern.answered[item]) continue;
        places.set(`${tie} ${position} ${item}`, limits.length);
        limits.push(4 * pattern.raters);
      }
    }
  }
  return { limits, at: (tie: number, position: number, item: number) => places.get(`${tie} ${position} ${item}`)! };
}

function sumsOfScope(
  table: RatingTable,
  scoring: Scoring,
  analysis: Analysis,
  sumOf: SumOf,
  isIn: IsIn,
  pooled: boolean,
): KnownSum[] {
  const known: KnownSum[] = [];
  for (const [tie, printed] of analysis.ties.entries()) {
    if (printed.mean === null) continue;
    known.push(interval("tie", sumOf(tie, isIn, 0), printed.mean, 2));
    const scores: TieScore[] = [printed.communication, printed.relationship, ...Object.values(printed.items)];
    for (const [position, score] of scores.entries()) {
      if (score.mean === null) continue;
      const sum = sumOf(tie, isIn, position + 1);
      const fine = printed.sd !== null && score.n !== null && score.n >= PLAIN_RATERS;
      known.push(interval("dimension", sum, score.mean, fine ? 2 : 1));
    }
    if (scoring.frequency !== null) known.push(...sumOfSplit(printed, sumOf(tie, isIn, 3 + scoring.frequency)));
  }
  if (pooled) known.push(...sumsOfPooled(table, analysis, sumOf, isIn));
  return known;
}

/** Too little is a 1 or a 3, right a 5, too much a 2 or a 4; shares are printed to two decimals or one. */
function sumOfSplit(tie: Tie, sum: LinearSum & { n: number }): KnownSum[] {
  if (tie.frequency === null) return [];
  const { tooLittle, right, tooMuch } = tie.frequency;
  const slack = 0.05 * 5 * 3 * sum.n;
  const low = sum.n * (tooLittle + 5 * right + 2 * tooMuch) - slack;
  const high = sum.n * (3 * tooLittle + 5 * right + 4 * tooMuch) + slack;
  return [{ ...sum, low, high, source: "dimension" }];
}

/** Pooled figures rest on the ties that show the measure; with `n` printed, one can tell whether coarse ones are in. */
function sumsOfPooled(table: RatingTable, analysis: Analysis, sumOf: SumOf, isIn: IsIn): KnownSum[] {
  const scores = (tie: Tie) => [
    tie,
    tie.communication,
    tie.relationship,
    ...table.items.map((item) => tie.items[item]!),
  ];
  const margins = [analysis.index, analysis.communication, analysis.relationship, ...Object.values(analysis.items)];
  return margins.flatMap((figure, measure) => {
    if (figure.mean === null) return [];
    const shown = [...analysis.ties.keys()].filter((tie) => scores(analysis.ties[tie]!)[measure]!.mean !== null);
    const exact = shown.filter((tie) => scores(analysis.ties[tie]!)[measure]!.n !== null);
    const total = (ties: number[]) => addUp(ties.map((tie) => sumOf(tie, isIn, measure)));
    const sum = [total(shown), total(exact)].find(({ n }) => n === figure.n);
    return sum === undefined
      ? []
      : [interval("pooled", sum, figure.mean, measure === 0 || sum.n >= PLAIN_RATERS ? 2 : 1)];
  });
}

function addUp(sums: readonly (LinearSum & { n: number })[]): LinearSum & { n: number } {
  const coefficients = new Map<number, number>();
  for (const sum of sums) for (const [unknown, coefficient] of sum.coefficients) coefficients.set(unknown, coefficient);
  return {
    coefficients,
    constant: sums.reduce((total, { constant }) => total + constant, 0),
    n: sums.reduce((total, { n }) => total + n, 0),
  };
}

/** A contrast of all raters of both waves is printed as the difference of the printed means and says nothing more. */
function sumsOfContrasts(family: Family, sumOf: SumOf): KnownSum[] {
  return family.change.flatMap((change, at) => {
    const [before, after] = [change.before, change.after].map((label) =>
      family.waves.findIndex(({ wave }) => wave === label),
    );
    return change.ties.flatMap(({ paired, difference, nBefore }, tie) => {
      const [total, totalAfter] = [before, after].map((wave) => family.waves[wave!]!.all.ties[tie]!.n);
      const everybody = nBefore === total && nBefore === totalAfter;
      if (paired !== true || difference === null || everybody) return [];
      const inWave = (wave: number | undefined) =>
        sumOf(tie, (pattern) => pattern.wave === wave && pattern.links.includes(at), 0);
      const [first, second] = [inWave(before), inWave(after)];
      const coefficients = new Map(second.coefficients);
      for (const [unknown, coefficient] of first.coefficients) coefficients.set(unknown, -coefficient);
      const sum = { coefficients, constant: second.constant - first.constant, n: first.n };
      return [interval("contrast", sum, difference, 2)];
    });
  });
}

function interval(
  source: KnownSum["source"],
  sum: LinearSum & { n: number },
  mean: number,
  decimals: number,
): KnownSum {
  const half = 0.5 * 10 ** -decimals + 1e-9;
  return { ...sum, source, low: sum.n * (mean - half), high: sum.n * (mean + half) };
}
