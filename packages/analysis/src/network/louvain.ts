import type { Random } from "../numeric/random.ts";
import type { SymmetricWeights } from "./modularity.ts";

/** Nodes (or communities taken for nodes) with the weights between them; `sums` hold what lies within a node too. */
interface Level {
  readonly neighbours: readonly (readonly number[])[];
  readonly weights: readonly (readonly number[])[];
  readonly sums: Float64Array;
  readonly total: number;
}

/**
 * Runs of the Louvain method (Blondel, Guillaume, Lambiotte & Lefebvre 2008, Journal of Statistical Mechanics,
 * P10008): nodes, in an order drawn anew in each round, move to the neighbouring community where modularity gains most,
 * or leave for one of their own, until none moves; the communities then become the nodes of the next level. The whole is
 * repeated from the communities found, so that in the end no single node can better the partition by a move.
 *
 * @returns what makes one run: from given communities (numbers from 0 to n - 1), or with every node alone at first; it
 * returns the community of each node, numbered from 0 without gaps
 */
export function louvain({ weights, sums }: SymmetricWeights, random: Random): (start?: readonly number[]) => number[] {
  const first = firstLevel(weights, sums.length);
  return (start = [...sums.keys()]) => {
    let membership = numbered(start);
    for (;;) {
      const better = upwards(first, membership, random);
      if (better.every((community, node) => community === membership[node])) return membership;
      membership = better;
    }
  };
}

/** Moves nodes from where they are, then their communities, and so on until a level brings nothing. */
function upwards(first: Level, start: readonly number[], random: Random): number[] {
  let membership = numbered(moveNodes(first, start, random));
  let level = nextLevel(first, membership);
  for (;;) {
    const moved = numbered(moveNodes(level, [...level.sums.keys()], random));
    if (Math.max(...moved) + 1 === level.sums.length) return membership;
    membership = numbered(membership.map((node) => moved[node]!));
    level = nextLevel(level, moved);
  }
}

/** Numbers labels in order of appearance, from 0. */
export function numbered(labels: readonly number[]): number[] {
  const numbers = new Map<number, number>();
  for (const label of labels) if (!numbers.has(label)) numbers.set(label, numbers.size);
  return labels.map((label) => numbers.get(label)!);
}

function moveNodes(level: Level, start: readonly number[], random: Random): number[] {
  const communities = [...start];
  const communitySums = new Float64Array(start.length);
  const members = new Int32Array(start.length);
  for (const [node, community] of start.entries()) {
    communitySums[community]! += level.sums[node]!;
    members[community]! += 1;
  }
  const links = new Float64Array(start.length);
  for (let moved = true; moved; ) {
    moved = false;
    for (const node of shuffled(start.length, random)) {
      const own = communities[node]!;
      communitySums[own]! -= level.sums[node]!;
      members[own]! -= 1;
      const best = bestCommunity(level, node, communities, communitySums, links) ?? members.indexOf(0);
      communitySums[best]! += level.sums[node]!;
      members[best]! += 1;
      communities[node] = best;
      if (best !== own) moved = true;
    }
  }
  return communities;
}

/**
 * Where a node taken out of its community belongs most; `null` when it belongs nowhere and should be alone.
 *
 * @param links zeros, one for each community; left as it was
 */
function bestCommunity(
  level: Level,
  node: number,
  communities: readonly number[],
  communitySums: Float64Array,
  links: Float64Array,
): number | null {
  const own = communities[node]!;
  const near = addLinks(level, node, communities, links);
  const share = level.sums[node]! / level.total;
  // Another place must gain more than rounding, or nodes could change places for ever.
  let [best, most] = [own, links[own]! - share * communitySums[own]! + 1e-12 * level.total];
  for (const community of near) {
    const gain = links[community]! - share * communitySums[community]!;
    if (community !== own && gain > most) [best, most] = [community, gain];
  }
  for (const community of near) links[community] = 0;
  return most < 0 ? null : best;
}

/** Adds up how much weight ties a node to each community next to it, and names these communities. */
function addLinks(level: Level, node: number, communities: readonly number[], links: Float64Array): number[] {
  const near: number[] = [];
  const neighbours = level.neighbours[node]!;
  for (let at = 0; at < neighbours.length; at++) {
    const community = communities[neighbours[at]!]!;
    if (links[community] === 0) near.push(community);
    links[community]! += level.weights[node]![at]!;
  }
  return near;
}

function shuffled(size: number, random: Random): number[] {
  const order = [...Array(size).keys()];
  for (let place = size - 1; place > 0; place--) {
    const other = random.below(place + 1);
    [order[place], order[other]] = [order[other]!, order[place]!];
  }
  return order;
}

function firstLevel(weights: Float64Array, nodes: number): Level {
  const lines = Array.from({ length: nodes }, (_, node) =>
    [...weights.subarray(node * nodes, (node + 1) * nodes).entries()].filter(([, weight]) => weight > 0),
  );
  const sums = Float64Array.from(lines, (line) => line.reduce((sum, [, weight]) => sum + weight, 0));
  return {
    neighbours: lines.map((line) => line.map(([neighbour]) => neighbour)),
    weights: lines.map((line) => line.map(([, weight]) => weight)),
    sums,
    total: sums.reduce((sum, value) => sum + value, 0),
  };
}

function nextLevel(level: Level, communities: readonly number[]): Level {
  const count = Math.max(...communities) + 1;
  const between = Array.from({ length: count }, () => new Map<number, number>());
  const sums = new Float64Array(count);
  for (const [node, community] of communities.entries()) {
    sums[community]! += level.sums[node]!;
    for (const [at, neighbour] of level.neighbours[node]!.entries()) {
      const other = communities[neighbour]!;
      if (other === community) continue;
      between[community]!.set(other, (between[community]!.get(other) ?? 0) + level.weights[node]![at]!);
    }
  }
  return {
    neighbours: between.map((line) => [...line.keys()]),
    weights: between.map((line) => [...line.values()]),
    sums,
    total: level.total,
  };
}
