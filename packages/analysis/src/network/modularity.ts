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
  const network = symmetricWeights(matrix);
  if (network.total === 0 || hasNegativeTie(matrix)) return null;
  return modularityOf(network, membership);
}

/** Ties without direction: `weights` row by row and alike both ways, each node's sum, and the sum of all. */
export interface SymmetricWeights {
  readonly weights: Float64Array;
  readonly sums: Float64Array;
  readonly total: number;
}

/** Modularity of a partition when the weights are known, not negative, and add up to more than 0. */
export function modularityOf({ weights, sums, total }: SymmetricWeights, membership: readonly unknown[]): number {
  const n = membership.length;
  let within = 0;
  const communitySums = new Map<unknown, number>();
  for (let one = 0; one < n; one++) {
    const community = membership[one];
    communitySums.set(community, (communitySums.get(community) ?? 0) + sums[one]!);
    for (let other = 0; other < n; other++) {
      if (membership[other] === community) within += weights[one * n + other]!;
    }
  }
  let expected = 0;
  for (const sum of communitySums.values()) expected += sum ** 2 / total;
  return (within - expected) / total;
}

/** W + W', the two directions of each tie together. */
export function symmetricWeights(matrix: TieValues): SymmetricWeights {
  const n = matrix.length;
  const values = flatValues(matrix);
  const weights = values.map((value, at) => value + values[(at % n) * n + Math.floor(at / n)]!);
  const sums = Float64Array.from(matrix, (_, node) =>
    weights.subarray(node * n, (node + 1) * n).reduce((sum, value) => sum + value, 0),
  );
  return { weights, sums, total: sums.reduce((sum, value) => sum + value, 0) };
}
