import type { PairValues, SplitSums } from "./core-pattern.ts";

/**
 * Visits every split of the nodes into core and periphery (2 to the power of n), with its sums.
 *
 * @param visit is given the split and the nodes in the core as bits, node 0 the lowest
 */
export function everySplit(pairs: PairValues, visit: (split: SplitSums, coreBits: number) => void): void {
  const { nodes, values } = pairs;
  const toEarlier = Array.from({ length: nodes }, (_, node) =>
    sumOf(values.subarray(node * nodes, node * nodes + node)),
  );
  // toCore[depth][node]: the pairs of a node not yet placed with the core among the first `depth` nodes. Handed on from
  // depth to depth, so that the many last steps have little to add.
  const toCore = Array.from({ length: nodes + 1 }, () => new Float64Array(nodes));
  const place = (node: number, bits: number, coreSize: number, core: number, periphery: number): void => {
    if (node === nodes) {
      visit({ coreSize, core, periphery }, bits);
      return;
    }
    const before = toCore[node]!;
    const after = toCore[node + 1]!;
    const own = before[node]!;
    for (let later = node + 1; later < nodes; later++) after[later] = before[later]!;
    place(node + 1, bits, coreSize, core, periphery + toEarlier[node]! - own);
    for (let later = node + 1; later < nodes; later++) after[later] = before[later]! + values[node * nodes + later]!;
    place(node + 1, bits | (1 << node), coreSize + 1, core + own, periphery);
  };
  place(0, 0, 0, 0, 0);
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
