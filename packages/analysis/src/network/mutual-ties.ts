import type { TieGraph } from "./tie-graph.ts";

/** How far ties are returned. */
export interface MutualTies {
  /** Pairs with a tie in both directions. */
  mutual: number;
  /** Pairs with a tie in one direction alone. */
  asymmetric: number;
  /** Share of ties that are returned, 2 mutual / (2 mutual + asymmetric); `null` without a tie. */
  reciprocity: number | null;
}

/** Counts mutual and asymmetric pairs of a directed graph (Holland & Leinhardt 1970, American Journal of Sociology 76, 492-513). */
export function mutualTies(graph: TieGraph): MutualTies {
  let returned = 0;
  let ties = 0;
  for (const [from, nodes] of graph.successors.entries()) {
    for (const to of nodes) {
      ties += 1;
      if (graph.successors[to]!.includes(from)) returned += 1;
    }
  }
  return {
    mutual: returned / 2,
    asymmetric: ties - returned,
    reciprocity: ties === 0 ? null : returned / ties,
  };
}
