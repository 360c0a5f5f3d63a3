import type { SymmetricWeights } from "./modularity.ts";

/**
 * The partition with the highest modularity of all, by trying every one that could still beat the best so far. The
 * number of partitions grows fast (4 million for twelve nodes), so this is for small networks.
 *
 * @returns the community of each node, numbered from 0 in order of appearance
 */
export function bestPartition({ weights, sums, total }: SymmetricWeights): number[] {
  const n = sums.length;
  const gains = weights.map((weight, at) => weight - (sums[Math.floor(at / n)]! * sums[at % n]!) / total);
  const atMost = mostToGain(gains, n);
  const membership = new Array<number>(n).fill(0);
  let best = { gain: Number.NEGATIVE_INFINITY, membership: [...membership] };
  const assign = (node: number, communities: number, gain: number): void => {
    // What is left could at best add `atMost`; more than rounding must be in it to look further.
    if (gain + atMost[node]! <= best.gain + 1e-12 * total) return;
    if (node === n) {
      best = { gain, membership: [...membership] };
      return;
    }
    // A community of its own comes first, so that a node without ties stays alone.
    for (let community = communities; community >= 0; community--) {
      membership[node] = community;
      const own = gainWithin(gains, n, membership, node);
      assign(node + 1, Math.max(communities, community + 1), gain + own);
    }
  };
  assign(0, 0, 0);
  return best.membership;
}

/** From each node on, the gain if every pair worth joining could be joined. */
function mostToGain(gains: Float64Array, n: number): Float64Array {
  const atMost = new Float64Array(n + 1);
  for (let node = n - 1; node >= 0; node--) {
    atMost[node] = atMost[node + 1]!;
    for (let earlier = 0; earlier < node; earlier++) atMost[node]! += Math.max(0, gains[node * n + earlier]!);
  }
  return atMost;
}

/** What a node adds by its pairs with the nodes before it in the same community. */
function gainWithin(gains: Float64Array, n: number, membership: readonly number[], node: number): number {
  let gain = 0;
  for (let earlier = 0; earlier < node; earlier++) {
    if (membership[earlier] === membership[node]) gain += gains[node * n + earlier]!;
  }
  return gain;
}
