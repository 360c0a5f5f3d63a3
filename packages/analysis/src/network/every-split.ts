import type { PairValues, SplitSums } from "./core-pattern.ts";

/**
 * Visits every split of the nodes into core and periphery (2 to the power of n), with its sums.
 *
 * @param visit is given the split and the nodes in the core as bits, node 0 the lowest
 */
export function everySplit(pairs: PairValues, visit: (split: SplitSums, coreBits: number) => void): void {
  const { nodes, values } = pairs;
  const place = (node: number, bits: number, coreSize: number, core: number, periphery: number): void => {
    if (node === nodes) {
      visit({ coreSize, core, periphery }, bits);
      return;
    }
    let [toCore, toPeriphery] = [0, 0];
    for (let earlier = 0; earlier < node; earlier++) {
      const value = values[node * nodes + earlier]!;
      if ((bits >> earlier) & 1) toCore += value;
      else toPeriphery += value;
    }
    place(node + 1, bits, coreSize, core, periphery + toPeriphery);
    place(node + 1, bits | (1 << node), coreSize + 1, core + toCore, periphery);
  };
  place(0, 0, 0, 0, 0);
}
