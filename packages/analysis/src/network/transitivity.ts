import type { TieGraph } from "./tie-graph.ts";

/**
 * Transitivity: of all paths of two steps between three nodes, the share that is closed by a third tie (3 x triangles /
 * connected triples; Newman, Strogatz & Watts 2001, Physical Review E 64, 026118). Direction is left out: two nodes are
 * tied when either has a tie to the other. From 0 to 1.
 *
 * @returns `null` when no node has two neighbours
 */
export function transitivity(graph: TieGraph): number | null {
  const neighbours = graph.successors.map((nodes, node) => new Set([...nodes, ...graph.predecessors[node]!]));
  let triples = 0;
  let closed = 0;
  for (const around of neighbours) {
    triples += (around.size * (around.size - 1)) / 2;
    for (const one of around) {
      for (const other of around) if (one < other && neighbours[one]!.has(other)) closed += 1;
    }
  }
  return triples === 0 ? null : closed / triples;
}
