import type { Change, Tie, TieChange } from "../analysis.ts";
import { holm } from "../change/adjust.ts";
import { type TieContrast, tieContrasts } from "../change/tie-contrasts.ts";
import { roundTo } from "../disclosure/blunting.ts";
import { decideLinkedContrasts, type PairDecision } from "../disclosure/linked-contrasts.ts";
import { SPREAD_FLOOR } from "../disclosure/spread-floor.ts";
import { PLAIN_RATERS } from "../disclosure/threshold.ts";
import { tQuantile, tTwoSided } from "../numeric/t-distribution.ts";
import type { ScopeBase } from "./scope.ts";

/**
 * The contrasts of every two waves.
 *
 * A tie shown in both waves is contrasted over linked raters where that is safe, else as two samples, from the
 * printed means. Contrasts of few raters are blunted: no t, degrees of freedom or effect, an interval to one
 * decimal and probabilities to two on a standard deviation of at least 0.25. Where the spread of one of the waves would
 * confine a small hidden site, only the difference is told: that of the other wave could be subtracted.
 *
 * @param ties the printed ties of each wave over all sites
 */
export function publishChanges(base: ScopeBase, ties: readonly (readonly Tie[])[]): Change[] {
  return decideLinkedContrasts(base.table, base.publication).map((pair) => publishChange(base, pair, ties));
}

function publishChange(base: ScopeBase, pair: PairDecision, printed: readonly (readonly Tie[])[]): Change {
  const { table, publication } = base;
  const [before, after] = [publication.waves[pair.before]!, publication.waves[pair.after]!];
  const contrasts = tieContrasts(table, publication.scores.index, before.rows, after.rows);
  const isShown = (tie: number) => before.ties[tie]!.whole.shown && after.ties[tie]!.whole.shown;
  const changes = contrasts.map((contrast, tie): TieChange => {
    const names = { from: table.groups[contrast.from]!, to: table.groups[contrast.to]! };
    if (!isShown(tie)) return { ...names, ...NOTHING };
    const linked = pair.linked[tie]!;
    if (!publication.protected) return { ...names, ...plainChange(contrast, linked) };
    const wholes = [before.ties[tie]!.whole, after.ties[tie]!.whole];
    const sides: [Tie, Tie] = [printed[pair.before]![tie]!, printed[pair.after]![tie]!];
    const change = protectedChange(
      contrast,
      linked,
      wholes.every(({ plain }) => plain),
      sides,
    );
    return { ...names, ...(wholes.some(({ spreadFloors }) => spreadFloors[0]! > 0) ? withoutError(change) : change) };
  });
  const decimals = (change: TieChange) => (!publication.protected ? null : change.t === null ? 2 : 3);
  const adjusted = holm(changes.map((change) => change.p));
  return {
    before: before.wave ?? "",
    after: after.wave ?? "",
    ties: changes.map((change, tie) => ({ ...change, holm: roundTo(adjusted[tie]!, decimals(change)) })),
    suppressed: changes.flatMap(({ from, to }, tie) => {
      const few = (n: number) => n < publication.threshold;
      const { nBefore, nAfter } = contrasts[tie]!.unpaired;
      if (isShown(tie)) return [];
      return [
        { path: "change", from, to, why: few(nBefore) || few(nAfter) ? "tooFewRaters" : "complementary" } as const,
      ];
    }),
  };
}

type Figures = Omit<TieChange, "from" | "to">;

const NOTHING: Figures = {
  paired: null,
  nBefore: null,
  nAfter: null,
  difference: null,
  low: null,
  high: null,
  t: null,
  df: null,
  p: null,
  holm: null,
  effect: null,
};

function plainChange(contrast: TieContrast, linked: boolean): Figures {
  const { paired, nBefore, nAfter, difference, low, high, t, df, p, effect } = linked
    ? contrast.paired
    : contrast.unpaired;
  return { paired, nBefore, nAfter, difference, low, high, t, df, p, holm: null, effect };
}

function protectedChange(contrast: TieContrast, linked: boolean, plain: boolean, sides: [Tie, Tie]): Figures {
  const figures = plainChange(contrast, linked);
  const [before, after] = sides;
  const everybody = figures.nBefore === before.n && figures.nAfter === after.n;
  const difference = roundTo(everybody ? after.mean! - before.mean! : figures.difference, 2);
  const fewest = Math.min(figures.nBefore!, figures.nAfter!);
  if (!plain || fewest < PLAIN_RATERS) return bluntChange(figures, difference, fewest);
  const shift = difference! - figures.difference!;
  const moved = (end: number | null) => (end === null ? null : roundTo(end + shift, 2));
  return {
    ...figures,
    difference,
    low: moved(figures.low),
    high: moved(figures.high),
    t: roundTo(figures.t, 2),
    df: roundTo(figures.df, 1),
    p: roundTo(figures.p, 3),
    effect: roundTo(figures.effect, 2),
  };
}

/** The interval and probability of few raters rest on a floored standard error and the fewer raters' degrees of freedom. */
function bluntChange(figures: Figures, difference: number | null, fewest: number): Figures {
  const df = fewest - 1;
  const sides = figures.paired === true ? 1 / figures.nBefore! : 1 / figures.nBefore! + 1 / figures.nAfter!;
  const reached = figures.low === null ? 0 : (figures.difference! - figures.low) / tQuantile(0.975, figures.df!);
  const standardError = Math.max(reached, SPREAD_FLOOR * Math.sqrt(sides));
  const reach = tQuantile(0.975, df) * standardError;
  return {
    ...figures,
    difference,
    low: roundTo(difference! - reach, 1),
    high: roundTo(difference! + reach, 1),
    t: null,
    df: null,
    p: roundTo(tTwoSided(difference! / standardError, df), 2),
    effect: null,
  };
}

function withoutError(change: Figures): Figures {
  return { ...change, low: null, high: null, t: null, df: null, p: null, effect: null };
}
