import type { TieValues } from "./tie-values.ts";

/** The pairs of a network, each with the mean of its two directions, and what a correlation with them needs. */
export interface PairValues {
  readonly nodes: number;
  /** Symmetric, row by row, with a zero diagonal. */
  readonly values: Float64Array;
  readonly count: number;
  readonly total: number;
  /** Sum of squared deviations from the mean pair, above 0. */
  readonly squares: number;
}

/** What a split into core and periphery comes to. */
export interface SplitSums {
  readonly coreSize: number;
  /** Sum over the pairs within the core, and within the periphery. */
  readonly core: number;
  readonly periphery: number;
}

/** How well the pairs fit an ideal pattern at a split, as a correlation; `null` when the pattern is all ties or none. */
export type Pattern = (pairs: PairValues, split: SplitSums) => number | null;

/** A pair is tied when at least one of the two is in the core. */
export const maxPattern: Pattern = (pairs, { coreSize, periphery }) =>
  correlation(pairs, pairs.total - periphery, pairs.count - pairsAmong(pairs.nodes - coreSize));

/** A pair is tied when both are in the core. */
export const productPattern: Pattern = (pairs, { coreSize, core }) => correlation(pairs, core, pairsAmong(coreSize));

/**
 * Means of the two directions of each pair, or the one that was observed; `null` when a pair was not observed at all or
 * the pairs do not vary.
 */
export function pairValues(matrix: TieValues): PairValues | null {
  const nodes = matrix.length;
  const values = new Float64Array(nodes * nodes);
  const pairs: number[] = [];
  for (let one = 0; one < nodes; one++) {
    for (let other = one + 1; other < nodes; other++) {
      const there = matrix[one]![other] ?? matrix[other]![one] ?? null;
      if (there === null) return null;
      const value = (there + (matrix[other]![one] ?? there)) / 2;
      values[one * nodes + other] = value;
      values[other * nodes + one] = value;
      pairs.push(value);
    }
  }
  if (pairs.every((value) => value === pairs[0])) return null;
  const total = pairs.reduce((sum, value) => sum + value, 0);
  const squares = pairs.reduce((sum, value) => sum + (value - total / pairs.length) ** 2, 0);
  return { nodes, values, count: pairs.length, total, squares };
}

/** Correlation of the pairs with a pattern of ones and zeros, from the sum and the number of the pairs marked one. */
function correlation({ count, total, squares }: PairValues, sum: number, tied: number): number | null {
  if (tied === 0 || tied === count) return null;
  return (sum - (tied * total) / count) / Math.sqrt(squares * tied * (1 - tied / count));
}

function pairsAmong(nodes: number): number {
  return (nodes * (nodes - 1)) / 2;
}
