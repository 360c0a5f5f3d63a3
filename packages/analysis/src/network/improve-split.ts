import type { PairValues, Pattern, SplitSums } from "./core-pattern.ts";

/**
 * A good split of a network too large to try every one: the best of the splits that take the nodes with the largest sums
 * into the core, then improved by the move of one node, or the exchange of two, that gains most, until none gains.
 *
 * @returns whether each node belongs to the core, and the correlation with the pattern
 */
export function improveSplit(pairs: PairValues, pattern: Pattern): { core: boolean[]; correlation: number } {
  const { nodes, values } = pairs;
  let best = bestBySum(pairs, pattern);
  for (;;) {
    const links = linksOf(pairs, best.core);
    const now = splitSums(pairs, best.core);
    let next = { gain: best.correlation + 1e-12, one: -1, other: -1 };
    const consider = (split: SplitSums, one: number, other: number) => {
      const correlation = pattern(pairs, split);
      if (correlation !== null && correlation > next.gain) next = { gain: correlation, one, other };
    };
    for (let one = 0; one < nodes; one++) {
      consider(afterMove(now, links[one]!, best.core[one]!), one, one);
      for (let other = 0; other < nodes; other++) {
        if (!best.core[one] || best.core[other]) continue;
        const between = values[one * nodes + other]!;
        const left = afterMove(now, links[one]!, true);
        const { core, periphery } = links[other]!;
        consider(afterMove(left, { core: core - between, periphery: periphery + between }, false), one, other);
      }
    }
    if (next.one === -1) return best;
    const { one, other } = next;
    const core = best.core.map((inside, node) => (node === one || node === other ? !inside : inside));
    best = { core, correlation: next.gain };
  }
}

/** A node's sums of pairs with the core and with the periphery. */
type Links = { readonly core: number; readonly periphery: number };

function afterMove(split: SplitSums, links: Links, outOfCore: boolean): SplitSums {
  const sign = outOfCore ? -1 : 1;
  return {
    coreSize: split.coreSize + sign,
    core: split.core + sign * links.core,
    periphery: split.periphery - sign * links.periphery,
  };
}

function bestBySum(pairs: PairValues, pattern: Pattern): { core: boolean[]; correlation: number } {
  const everyone = linksOf(pairs, new Array<boolean>(pairs.nodes).fill(true));
  const order = everyone.map((links, node) => ({ node, sum: links.core })).sort((a, b) => b.sum - a.sum);
  let best = { core: [] as boolean[], correlation: Number.NEGATIVE_INFINITY };
  const core = new Array<boolean>(pairs.nodes).fill(false);
  for (const { node } of order) {
    core[node] = true;
    const correlation = pattern(pairs, splitSums(pairs, core));
    if (correlation !== null && correlation > best.correlation) best = { core: [...core], correlation };
  }
  return best;
}

function linksOf({ nodes, values }: PairValues, core: readonly boolean[]): Links[] {
  return core.map((_, node) => {
    let [toCore, toPeriphery] = [0, 0];
    for (const [other, inside] of core.entries()) {
      if (inside) toCore += values[node * nodes + other]!;
      else toPeriphery += values[node * nodes + other]!;
    }
    return { core: toCore, periphery: toPeriphery };
  });
}

function splitSums(pairs: PairValues, core: readonly boolean[]): SplitSums {
  const links = linksOf(pairs, core);
  return {
    coreSize: core.filter((inside) => inside).length,
    core: links.reduce((sum, link, node) => sum + (core[node] ? link.core : 0), 0) / 2,
    periphery: links.reduce((sum, link, node) => sum + (core[node] ? 0 : link.periphery), 0) / 2,
  };
}
