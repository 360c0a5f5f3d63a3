import { type NetworkTie, type TieNetwork, tieKey } from "../network/tie-network.ts";

/** Two directions of one pair that differ by more than chance would make likely anywhere in the network. */
export interface Gap {
  lower: NetworkTie;
  higher: NetworkTie;
  size: number;
}

/**
 * The pairs whose two directions clearly differ, the widest first.
 *
 * With h1 and h2 the half-widths of the two 95 % intervals and m pairs compared, a gap is clear when it exceeds
 * sqrt(h1² + h2²) · sqrt(2 ln(m / 0.05)) / 1.96: the interval of a difference of independent groups, widened
 * for looking at m pairs at once (Bonferroni with the Chernoff bound of the normal tail, so on the cautious side).
 */
export function clearGaps(network: TieNetwork): Gap[] {
  const pairs = publishedPairs(network);
  const widening = Math.sqrt(2 * Math.log(Math.max(pairs.length, 1) / 0.05)) / 1.96;
  return pairs
    .filter(({ lower, higher, size }) => size > Math.hypot(halfWidth(lower), halfWidth(higher)) * widening)
    .sort((a, b) => b.size - a.size);
}

function publishedPairs({ ties }: TieNetwork): Gap[] {
  const known = new Map(ties.map((tie) => [tieKey(tie.from, tie.to), tie]));
  return ties.flatMap((tie) => {
    const back = known.get(tieKey(tie.to, tie.from));
    if (tie.from >= tie.to || back === undefined || tie.mean === null || back.mean === null) return [];
    const [lower, higher] = tie.mean <= back.mean ? [tie, back] : [back, tie];
    return [{ lower, higher, size: Math.abs(tie.mean - back.mean) }];
  });
}

function halfWidth({ low, high }: NetworkTie): number {
  return low === null || high === null ? Number.POSITIVE_INFINITY : (high - low) / 2;
}
