import { UnusableData } from "../unusable-data.ts";
import { flatValues, hasNegativeTie, type TieValues } from "./tie-values.ts";

/**
 * Modularity of a partition (Newman 2004, Physical Review E 70, 056131): the share of all tie value that lies within
 * communities, minus the share expected if every node kept its sum and spread it by chance. Over the two directions of a
 * tie together (W + W'); a tie not observed counts as none. At most 1; 0 for one single community.
 *
 * @param membership the community of each node, any labels
 * @returns `null` when the ties add up to 0 or one has a value below 0
 * @throws UnusableData when there is not one label for each node
 */
export function modularity(matrix: TieValues, membership: readonly (number | string)[]): number | null {
  if (membership.length !== matrix.length) {
    throw new UnusableData(`There are ${matrix.length} nodes and ${membership.length} labels of their community.`);
  }
  const { weights, sums, total } = symmetricWeights(matrix);
  if (total === 0 || hasNegativeTie(matrix)) return null;
  let within = 0;
  let expected = 0;
  for (const [one, community] of membership.entries()) {
    for (const [other, otherCommunity] of membership.entries()) {
      if (community !== otherCommunity) continue;
      within += weights[one * matrix.length + other]!;
      expected += (sums[one]! * sums[other]!) / total;
    }
  }
  return (within - expected) / total;
}

/** W + W', each node's sum, and the sum over all ordered pairs. */
export function symmetricWeights(matrix: TieValues): { weights: Float64Array; sums: Float64Array; total: number } {
  const n = matrix.length;
  const values = flatValues(matrix);
  const weights = values.map((value, at) => value + values[(at % n) * n + Math.floor(at / n)]!);
  const sums = Float64Array.from(matrix, (_, node) =>
    weights.subarray(node * n, (node + 1) * n).reduce((sum, value) => sum + value, 0),
  );
  return { weights, sums, total: sums.reduce((sum, value) => sum + value, 0) };
}
