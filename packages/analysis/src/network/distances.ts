import type { TieGraph } from "./tie-graph.ts";

/**
 * The number of steps of the shortest path from one node to every other, -1 where there is none (0 for the node
 * itself), by breadth-first search.
 *
 * @param neighbours the graph's `successors`, or its `predecessors` for paths that end at the node
 */
export function distancesFrom(neighbours: readonly (readonly number[])[], source: number): Int32Array {
  const distances = new Int32Array(neighbours.length).fill(-1);
  distances[source] = 0;
  const queue = [source];
  for (const node of queue) {
    for (const next of neighbours[node]!) {
      if (distances[next] !== -1) continue;
      distances[next] = distances[node]! + 1;
      queue.push(next);
    }
  }
  return distances;
}

/**
 * Mean number of steps over the ordered pairs of nodes between which there is a path, direction kept; `null` when there
 * is no tie.
 */
export function meanDistance(graph: TieGraph): number | null {
  let steps = 0;
  let pairs = 0;
  for (let source = 0; source < graph.size; source++) {
    for (const distance of distancesFrom(graph.successors, source)) {
      if (distance <= 0) continue;
      steps += distance;
      pairs += 1;
    }
  }
  return pairs === 0 ? null : steps / pairs;
}
