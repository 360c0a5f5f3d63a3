import type { TieGraph } from "./tie-graph.ts";

/** How often each node lies on the shortest paths between others. */
export interface Betweenness {
  /** Sum over ordered pairs of others of the share of their shortest paths that run through the node. */
  raw: number[];
  /** `raw` over the number of such pairs, (n - 1)(n - 2): from 0 to 1; `null` below three nodes. */
  normalized: (number | null)[];
}

/**
 * Betweenness centrality along the ties' directions (Freeman 1979, Social Networks 1, 215-239), by the algorithm of
 * Brandes 2001 (Journal of Mathematical Sociology 25, 163-177). Ties count alike; pairs without a path add nothing.
 */
export function betweenness(graph: TieGraph): Betweenness {
  const raw = new Array<number>(graph.size).fill(0);
  for (let source = 0; source < graph.size; source++) addDependencies(graph, source, raw);
  const pairs = (graph.size - 1) * (graph.size - 2);
  return { raw, normalized: raw.map((value) => (pairs > 0 ? value / pairs : null)) };
}

/** Adds to each node the share it has in the shortest paths from one source. */
function addDependencies(graph: TieGraph, source: number, raw: number[]): void {
  const { order, paths, before } = shortestPaths(graph, source);
  const dependency = new Float64Array(graph.size);
  for (const node of order.reverse()) {
    for (const earlier of before[node]!) {
      dependency[earlier]! += (paths[earlier]! / paths[node]!) * (1 + dependency[node]!);
    }
    if (node !== source) raw[node]! += dependency[node]!;
  }
}

/** Nodes in order of distance from the source, the number of shortest paths to each, and the last steps before it. */
function shortestPaths(graph: TieGraph, source: number) {
  const distance = new Int32Array(graph.size).fill(-1);
  const paths = new Float64Array(graph.size);
  const before = Array.from({ length: graph.size }, (): number[] => []);
  distance[source] = 0;
  paths[source] = 1;
  const order = [source];
  for (const node of order) {
    for (const next of graph.successors[node]!) {
      if (distance[next] === -1) {
        distance[next] = distance[node]! + 1;
        order.push(next);
      }
      if (distance[next] !== distance[node]! + 1) continue;
      paths[next]! += paths[node]!;
      before[next]!.push(node);
    }
  }
  return { order, paths, before };
}
