import { distancesFrom } from "./distances.ts";
import type { TieGraph } from "./tie-graph.ts";

/** In how many parts a network falls. */
export interface Components {
  /** Parts between which no tie runs in any direction; 1 when the network is connected. */
  weak: number;
  /** Parts within which each node reaches every other along the ties; 1 when it is strongly connected. */
  strong: number;
}

/** Counts the weak and the strong components of a directed graph; a node without ties is a component of its own. */
export function components(graph: TieGraph): Components {
  const bothWays = graph.successors.map((nodes, node) => [...nodes, ...graph.predecessors[node]!]);
  const reachable = (node: number) => distancesFrom(bothWays, node);
  const mutuallyReachable = (node: number) => {
    const back = distancesFrom(graph.predecessors, node);
    return distancesFrom(graph.successors, node).map((there, other) => (back[other] === -1 ? -1 : there));
  };
  return { weak: countParts(graph.size, reachable), strong: countParts(graph.size, mutuallyReachable) };
}

/** How many parts there are when `partOf` marks all nodes of a node's part by 0 or more, and all others by -1. */
function countParts(size: number, partOf: (node: number) => Int32Array): number {
  const seen = new Set<number>();
  let parts = 0;
  for (let node = 0; node < size; node++) {
    if (seen.has(node)) continue;
    parts += 1;
    for (const [other, mark] of partOf(node).entries()) if (mark !== -1) seen.add(other);
  }
  return parts;
}
