import { midRanks } from "../numeric/mid-ranks.ts";
import { normalUpper } from "../numeric/normal-distribution.ts";

/** Wilcoxon's signed-rank test. */
export interface SignedRank {
  /** Pairs that differ; the others say nothing. */
  n: number;
  /** Sum of the ranks of increases. */
  V: number;
  p: number | null;
}

/**
 * Did pairs rather rise or fall? Ranks the sizes of the differences; needs their order alone, so it suits coarse
 * answers. p by the normal approximation with continuity and ties corrected, good from about ten differing pairs on.
 *
 * `before[i]` and `after[i]` belong together; pairs with a `NaN` do not count. Undefined (`null`) when no pair
 * differs. Source: Wilcoxon 1945 (Biometrics Bulletin 1, 80-83).
 */
export function signedRank(before: ArrayLike<number>, after: ArrayLike<number>): SignedRank {
  const differences = Array.from(before, (value, row) => after[row]! - value).filter((change) => Math.abs(change) > 0);
  const n = differences.length;
  if (n === 0) return { n, V: 0, p: null };
  const { ranks, tied } = midRanks(differences.map(Math.abs));
  const V = ranks.reduce((sum, rank, at) => sum + (differences[at]! > 0 ? rank : 0), 0);
  const distance = Math.abs(V - (n * (n + 1)) / 4);
  const sigma = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - tied / 48);
  const p = 2 * normalUpper((distance - (distance > 0 ? 0.5 : 0)) / sigma);
  return { n, V, p: Math.min(1, p) };
}
