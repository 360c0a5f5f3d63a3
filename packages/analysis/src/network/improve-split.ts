import type { PairValues, Pattern, SplitSums } from "./core-pattern.ts";

/** A split, as whether each node belongs to the core, and its correlation with the pattern. */
type Scored = { core: boolean[]; correlation: number };

/** How many splits to start from, with cores of different sizes. */
const STARTS = 20;

/**
 * A good split of a network too large to try every one: cores of up to twenty sizes made of the nodes with the largest
 * sums, each improved by the move of one node, or the exchange of two, that gains most, until none gains.
 */
export function improveSplit(pairs: PairValues, pattern: Pattern): Scored {
  const order = nodesBySum(pairs);
  let best: Scored = { core: [], correlation: Number.NEGATIVE_INFINITY };
  const starts = Math.min(STARTS, pairs.nodes - 1);
  for (let start = 1; start <= starts; start++) {
    const inside = new Set(order.slice(0, Math.round((start * (pairs.nodes - 1)) / starts)));
    const core = order.map((_, node) => inside.has(node));
    const correlation = pattern(pairs, splitSums(pairs, core)) ?? Number.NEGATIVE_INFINITY;
    const improved = climb(pairs, pattern, { core, correlation });
    if (improved.correlation > best.correlation) best = improved;
  }
  return best;
}

function climb(pairs: PairValues, pattern: Pattern, from: Scored): Scored {
  const { nodes, values } = pairs;
  let best = from;
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

function nodesBySum(pairs: PairValues): number[] {
  const everyone = linksOf(pairs, new Array<boolean>(pairs.nodes).fill(true));
  return everyone
    .map(({ core }, node) => ({ node, sum: core }))
    .sort((a, b) => b.sum - a.sum)
    .map(({ node }) => node);
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
