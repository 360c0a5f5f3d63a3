import type { Analysis, Change, Tie } from "../../analysis.ts";
import { PLAIN_RATERS } from "../threshold.ts";
import { linkName, type Pattern, type ReadSnapshot, type World } from "./attackers-world.ts";
import type { KnownSum, LinearKnowledge, LinearSum } from "./linear-bounds.ts";
import { printedDecimals } from "./printed-decimals.ts";
import { isCounted, scoredItems } from "./scored-items.ts";

/** A sum of answers with the number of raters it is about. */
export type RaterSum = LinearSum & { readonly n: number };

type IsIn = (pattern: Pattern) => boolean;

/** Sum of a measure over the patterns of a tie that a snapshot counts, with the number of raters who have it. */
export type SumOf = (snapshot: ReadSnapshot, tie: number, isIn: IsIn, measure: number) => RaterSum;

/** Unknown answers of all ties and what the published figures say about their sums. */
export interface Attack extends LinearKnowledge {
  readonly sumOf: SumOf;
}

/**
 * Turns every published mean into a linear statement about the answers: ties at all sites and at each, their
 * dimensions, frequency splits, pooled figures, and linked contrasts. A printed mean stands for the interval that
 * rounds to it, as finely as it was printed.
 *
 * @param pooled also use the figures pooled over shown ties, which make one large problem of many small ones; a figure
 * pooled over more than the shown ties is used in any case
 */
export function readAttack(world: World, pooled: boolean): Attack {
  const unknowns = numberUnknowns(world);
  const sumOf: SumOf = ({ position, form }, tie, isIn, measure) => {
    const coefficients = new Map<number, number>();
    let n = 0;
    for (const [own, pattern] of world.patterns[tie]!.entries()) {
      if (!pattern.snapshots.includes(position) || !isCounted(pattern.answered, form) || !isIn(pattern)) continue;
      const items = scoredItems(pattern.answered, form, measure);
      if (items === null) continue;
      n += pattern.raters;
      for (const item of items) coefficients.set(unknowns.at(tie, own, item), 1 / items.length);
    }
    return { coefficients, constant: n, n };
  };
  const known = world.snapshots.flatMap((snapshot) => [
    ...snapshot.analyses.flatMap(({ wave, site, analysis }) => {
      const isIn: IsIn = (pattern) => pattern.wave === wave && (site === null || pattern.site === site);
      const own = (tie: number, measure: number) => sumOf(snapshot, tie, isIn, measure);
      return [...sumsOfTies(world, snapshot, analysis, own), ...sumsOfMargins(world, analysis, own, pooled)];
    }),
    ...snapshot.changes.flatMap((change, at) => sumsOfContrast(world, snapshot, change, at, sumOf)),
  ]);
  return { limits: unknowns.limits, known, sumOf };
}

function numberUnknowns({ patterns }: World) {
  const limits: number[] = [];
  const places = new Map<string, number>();
  for (const [tie, own] of patterns.entries()) {
    for (const [position, { answered, raters }] of own.entries()) {
      for (const item of answered.keys()) {
        if (!answered[item]) continue;
        places.set(`${tie} ${position} ${item}`, limits.length);
        limits.push(4 * raters);
      }
    }
  }
  return { limits, at: (tie: number, position: number, item: number) => places.get(`${tie} ${position} ${item}`)! };
}

type OwnSum = (tie: number, measure: number) => RaterSum;

function sumsOfTies(world: World, { form }: ReadSnapshot, analysis: Analysis, sumOf: OwnSum): KnownSum[] {
  return analysis.ties.flatMap((printed) => {
    if (printed.mean === null) return [];
    const tie = world.tieOf(printed);
    const scores = scoresOf(world, printed).slice(1);
    const known = scores.flatMap((score, position) => {
      if (score.mean === null) return [];
      const fine = printed.sd !== null && score.n !== null && score.n >= PLAIN_RATERS;
      return [interval("dimension", sumOf(tie, position + 1), score.mean, fine ? 2 : 1)];
    });
    const split = form.frequency === null ? [] : sumOfSplit(printed, sumOf(tie, 3 + form.frequency));
    return [interval("tie", sumOf(tie, 0), printed.mean, 2), ...known, ...split];
  });
}

/** Every measure of a tie: index, communication, relationship, items in the order of the world. */
function scoresOf({ items }: World, tie: Tie): { n: number | null; mean: number | null }[] {
  const none = { n: null, mean: null };
  return [tie, tie.communication, tie.relationship, ...items.map((item) => tie.items[item] ?? none)];
}

/** Too little is a 1 or a 3, right a 5, too much a 2 or a 4; shares are printed to two decimals or one. */
function sumOfSplit(tie: Tie, sum: RaterSum): KnownSum[] {
  if (tie.frequency === null) return [];
  const { tooLittle, right, tooMuch } = tie.frequency;
  const slack = 0.05 * 5 * 3 * sum.n;
  const low = sum.n * (tooLittle + 5 * right + 2 * tooMuch) - slack;
  const high = sum.n * (3 * tooLittle + 5 * right + 4 * tooMuch) + slack;
  return [{ ...sum, low, high, source: "dimension" }];
}

/**
 * Pooled figures rest on the ties that show the measure; with `n` printed, one can tell whether coarse ones are in, and
 * whether hidden ones are, which they must not be.
 */
function sumsOfMargins(world: World, analysis: Analysis, sumOf: OwnSum, pooled: boolean): KnownSum[] {
  const { index, communication, relationship, items, within, between } = analysis;
  const margins = [index, communication, relationship, ...world.items.map((item) => items[item])];
  const every = analysis.ties;
  const kinds = [
    ...margins.map((figure, measure) => ({ figure, measure, ties: every })),
    { figure: within, measure: 0, ties: every.filter(({ from, to }) => from === to) },
    { figure: between, measure: 0, ties: every.filter(({ from, to }) => from !== to) },
  ];
  return kinds.flatMap(({ figure, measure, ties }) => {
    const mean = figure?.mean ?? null;
    if (mean === null) return [];
    const shown = ties.filter((tie) => scoresOf(world, tie)[measure]!.mean !== null);
    const exact = ties.filter((tie) => scoresOf(world, tie)[measure]!.n !== null);
    const total = (own: readonly Tie[]) => addUp(own.map((tie) => sumOf(world.tieOf(tie), measure)));
    const sums = [shown, exact, ties].map((own) => ({ own, sum: total(own) }));
    const match = sums.find(({ sum }) => sum.n === figure?.n);
    if (match === undefined) return [];
    const decimals = measure === 0 || match.sum.n >= PLAIN_RATERS ? 2 : 1;
    const known = interval("pooled", match.sum, mean, decimals);
    if (match.own !== ties || match.sum.n === sums[0]!.sum.n) return pooled ? [known] : [];
    const hidden = total(ties.filter((tie) => !shown.includes(tie)));
    return [...(pooled ? [known] : []), lessShown(known, hidden, shown, measure, world, sumOf)];
  });
}

/** What a figure of all ties says about the hidden ones, once the printed means of the shown ones are taken off. */
function lessShown(
  all: KnownSum,
  hidden: RaterSum,
  shown: readonly Tie[],
  measure: number,
  world: World,
  sumOf: OwnSum,
): KnownSum {
  const printed = shown.map((tie) =>
    interval("tie", sumOf(world.tieOf(tie), measure), scoresOf(world, tie)[measure]!.mean!, measure === 0 ? 2 : 1),
  );
  const low = all.low - printed.reduce((sum, own) => sum + own.high, 0);
  const high = all.high - printed.reduce((sum, own) => sum + own.low, 0);
  return { ...hidden, source: "pooled", low: Math.max(low, hidden.n), high: Math.min(high, 5 * hidden.n) };
}

function addUp(sums: readonly RaterSum[]): RaterSum {
  const coefficients = new Map<number, number>();
  for (const sum of sums) for (const [unknown, coefficient] of sum.coefficients) coefficients.set(unknown, coefficient);
  const n = sums.reduce((total, sum) => total + sum.n, 0);
  return { coefficients, constant: n, n };
}

/** A contrast of all raters of both waves is printed as the difference of the printed means and says nothing more. */
function sumsOfContrast(world: World, snapshot: ReadSnapshot, change: Change, at: number, sumOf: SumOf): KnownSum[] {
  const { before, after } = change;
  return change.ties.flatMap((own) => {
    const { paired, difference, nBefore } = own;
    const tie = world.tieOf(own);
    const totals = [before, after].map((wave) => snapshot.printed(wave, null, tie)?.n);
    if (paired !== true || difference === null || totals.every((total) => total === nBefore)) return [];
    const link = linkName(snapshot.position, at);
    const inWave = (wave: string) =>
      sumOf(snapshot, tie, (pattern) => pattern.wave === wave && pattern.links.includes(link), 0);
    const [first, second] = [inWave(before), inWave(after)];
    const coefficients = new Map(second.coefficients);
    for (const [unknown, coefficient] of first.coefficients) coefficients.set(unknown, -coefficient);
    return [interval("contrast", { coefficients, constant: second.n - first.n, n: first.n }, difference, 2)];
  });
}

function interval(source: KnownSum["source"], sum: RaterSum, mean: number, decimals: number): KnownSum {
  const half = 0.5 * 10 ** -Math.max(decimals, Math.min(12, printedDecimals(mean))) + 1e-9;
  return { ...sum, source, low: sum.n * (mean - half), high: sum.n * (mean + half) };
}
