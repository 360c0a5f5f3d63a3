import { UnusableData } from "../unusable-data.ts";
import type { TieValues } from "./tie-values.ts";

/** Ties gathered by the kinds of the nodes at their ends. */
export interface BlockMeans {
  /** The kinds in alphabetical order (by code point). */
  kinds: string[];
  /** `mean[from][to]`: mean of the observed ties from nodes of one kind to nodes of the other; `null` without any. */
  mean: (number | null)[][];
  /** How many ties that is. */
  ties: number[][];
}

/**
 * Mean tie within and between kinds of nodes (blocks; White, Boorman & Breiger 1976, American Journal of Sociology 81,
 * 730-780). The diagonal and ties not observed are left out.
 *
 * @param nodeKinds one label a node
 * @throws UnusableData when there is not one label for each node
 */
export function blockMeans(matrix: TieValues, nodeKinds: readonly string[]): BlockMeans {
  if (nodeKinds.length !== matrix.length) {
    throw new UnusableData(`There are ${matrix.length} nodes and ${nodeKinds.length} labels of their kind.`);
  }
  const kinds = [...new Set(nodeKinds)].sort((a, b) => (a < b ? -1 : 1));
  const sums = kinds.map(() => kinds.map(() => 0));
  const ties = kinds.map(() => kinds.map(() => 0));
  const place = nodeKinds.map((kind) => kinds.indexOf(kind));
  for (const [from, line] of matrix.entries()) {
    for (const [to, value] of line.entries()) {
      if (from === to || value === null) continue;
      sums[place[from]!]![place[to]!]! += value;
      ties[place[from]!]![place[to]!]! += 1;
    }
  }
  const mean = sums.map((line, from) => line.map((sum, to) => (ties[from]![to] === 0 ? null : sum / ties[from]![to]!)));
  return { kinds, mean, ties };
}
