import { type Figure, NOTHING } from "./figure.ts";
import type { NetworkTie, TieNetwork } from "./tie-network.ts";

/** A published figure that can be pooled: whose experience it is, and what it counts. */
export type PoolableFigure = Figure & { from: string; weight: number | null };

/**
 * The mean of several published ties, each weighted by its raters, with a cautious 95 % interval; `n` counts
 * ratings, and is null where one tie's number is not told. Hidden ties take no part, so nothing can be worked out from the result. `null` when all are hidden.
 *
 * Ties of different rater groups come from different people, so their errors add in quadrature; ties of one rater
 * group come from the same people, and are added as if fully correlated. The interval is therefore at least as
 * wide as a 95 % interval, whatever the correlation within a group.
 */
export function pooledFigure(ties: readonly PoolableFigure[]): Figure {
  const shown = ties.flatMap(({ mean, weight, ...tie }) =>
    mean === null || !weight ? [] : [{ ...tie, mean, weight }],
  );
  const total = shown.reduce((sum, tie) => sum + tie.weight, 0);
  if (total === 0) return NOTHING;
  const n = shown.some((tie) => tie.n === null) ? null : total;
  const mean = shown.reduce((sum, tie) => sum + tie.weight * tie.mean, 0) / total;
  const reach = new Map<string, number>();
  for (const { from, weight, low, high } of shown) {
    if (low === null || high === null) return { n, mean, low: null, high: null };
    reach.set(from, (reach.get(from) ?? 0) + (weight * (high - low)) / 2);
  }
  const half = Math.hypot(...reach.values()) / total;
  return { n, mean, low: Math.max(1, mean - half), high: Math.min(5, mean + half) };
}

/** How a role experiences the others: its published ties to them, pooled. */
export function givenFigure({ ties }: TieNetwork, role: string): Figure {
  return pooledFigure(ties.filter((tie) => !tie.within && tie.from === role));
}

/** How a role is experienced by the others: their published ties to it, pooled. */
export function receivedFigure({ ties }: TieNetwork, role: string): Figure {
  return pooledFigure(ties.filter((tie) => !tie.within && tie.to === role));
}

/** All published ties within roles, or all between them, pooled. */
export function pooledTies(network: TieNetwork, which: "within" | "between"): Figure {
  return pooledFigure(network.ties.filter((tie: NetworkTie) => tie.within === (which === "within")));
}
