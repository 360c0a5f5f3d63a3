import type { Random } from "../numeric/random.ts";

/** Nodes (or communities taken for nodes) with the weights between them; `sums` hold what lies within a node too. */
interface Level {
  readonly neighbours: readonly (readonly number[])[];
  readonly weights: readonly (readonly number[])[];
  readonly sums: Float64Array;
  readonly total: number;
}

/**
 * One run of the Louvain method (Blondel, Guillaume, Lambiotte & Lefebvre 2008, Journal of Statistical Mechanics,
 * P10008): nodes, in an order drawn anew in each round, move to the neighbouring community where modularity gains most,
 * or leave for one of their own, until none moves; the communities then become the nodes of the next level. The whole is
 * repeated from the communities found, so that in the end no single node can better the partition by a move.
 *
 * @param weights symmetric, row by row, not negative, with a zero diagonal and some value above 0
 * @param start the communities to begin from, numbers from 0 to nodes - 1; at first every node is alone
 * @returns the community of each node, numbered from 0 without gaps
 */
export function louvain(
  weights: Float64Array,
  nodes: number,
  random: Random,
  start: readonly number[] = [...Array(nodes).keys()],
): number[] {
  const first = firstLevel(weights, nodes);
  let membership = numbered(start);
  for (;;) {
    const better = upwards(first, membership, random);
    if (better.every((community, node) => community === membership[node])) return membership;
    membership = better;
  }
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
  for (let moved = true; moved; ) {
    moved = false;
    for (const node of shuffled(start.length, random)) {
      const own = communities[node]!;
      communitySums[own]! -= level.sums[node]!;
      members[own]! -= 1;
      const best = bestCommunity(level, node, communities, communitySums) ?? members.indexOf(0);
      communitySums[best]! += level.sums[node]!;
      members[best]! += 1;
      communities[node] = best;
      if (best !== own) moved = true;
    }
  }
  return communities;
}

/** Where a node taken out of its community belongs most; `null` when it belongs nowhere and should be alone. */
function bestCommunity(
  level: Level,
  node: number,
  communities: readonly number[],
  communitySums: Float64Array,
): number | null {
  const own = communities[node]!;
  const links = linksTo(level, node, communities);
  const gain = (community: number) =>
    (links.get(community) ?? 0) - (level.sums[node]! * communitySums[community]!) / level.total;
  // Another place must gain more than rounding, or nodes could change places for ever.
  const least = 1e-12 * level.total;
  let [best, most] = [own, gain(own) + least];
  for (const community of links.keys()) {
    if (community !== own && gain(community) > most) [best, most] = [community, gain(community)];
  }
  return most < 0 ? null : best;
}

/** How much weight ties a node to each community next to it. */
function linksTo(level: Level, node: number, communities: readonly number[]): Map<number, number> {
  const links = new Map<number, number>();
  for (const [at, neighbour] of level.neighbours[node]!.entries()) {
    const community = communities[neighbour]!;
    links.set(community, (links.get(community) ?? 0) + level.weights[node]![at]!);
  }
  return links;
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
  const links = Array.from({ length: count }, () => new Map<number, number>());
  const sums = new Float64Array(count);
  for (const [node, community] of communities.entries()) {
    sums[community]! += level.sums[node]!;
    for (const [neighbour, weight] of linksTo(level, node, communities)) {
      if (neighbour !== community) links[community]!.set(neighbour, (links[community]!.get(neighbour) ?? 0) + weight);
    }
  }
  return {
    neighbours: links.map((line) => [...line.keys()]),
    weights: links.map((line) => [...line.values()]),
    sums,
    total: level.total,
  };
}
