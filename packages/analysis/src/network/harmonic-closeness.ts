import { distancesFrom } from "./distances.ts";
import type { TieGraph } from "./tie-graph.ts";

/** How near each node is to all others, and all others to it: from 0 (no path) to 1 (a tie with everyone). */
export interface HarmonicCloseness {
  /** Over the paths that lead to the node; `null` in a network of one. */
  in: (number | null)[];
  /** Over the paths that start at the node. */
  out: (number | null)[];
}

/**
 * Harmonic closeness: the mean over all other nodes of 1 / distance, where no path counts as 0 (Marchiori & Latora
 * 2000, Physica A 285, 539-546). Unlike closeness by the sum of distances it stays defined in a disconnected network.
 */
export function harmonicCloseness(graph: TieGraph): HarmonicCloseness {
  const along = (neighbours: TieGraph["successors"]) =>
    neighbours.map((_, node) => meanInverse(distancesFrom(neighbours, node)));
  return { in: along(graph.predecessors), out: along(graph.successors) };
}

function meanInverse(distances: Int32Array): number | null {
  if (distances.length < 2) return null;
  let sum = 0;
  for (const distance of distances) if (distance > 0) sum += 1 / distance;
  return sum / (distances.length - 1);
}
