import { STRONG_TIE } from "./density.ts";
import type { TieValues } from "./tie-values.ts";

/** Which ties are present, from each node and to each node, in ascending order. */
export interface TieGraph {
  readonly size: number;
  /** `successors[from]`: the nodes `from` has a tie to. */
  readonly successors: readonly (readonly number[])[];
  /** `predecessors[to]`: the nodes that have a tie to `to`. */
  readonly predecessors: readonly (readonly number[])[];
}

/**
 * The ties whose value is at least `threshold` as a directed graph without values. A tie that was not observed is not
 * there; the diagonal does not count.
 */
export function tieGraph(matrix: TieValues, threshold: number = STRONG_TIE): TieGraph {
  const successors = matrix.map((): number[] => []);
  const predecessors = matrix.map((): number[] => []);
  for (const [from, line] of matrix.entries()) {
    for (const [to, value] of line.entries()) {
      if (from === to || value === null || value < threshold) continue;
      successors[from]!.push(to);
      predecessors[to]!.push(from);
    }
  }
  return { size: matrix.length, successors, predecessors };
}

/** The number of ties each node gives (`out`) and receives (`in`). */
export function degrees(graph: TieGraph): { in: number[]; out: number[] } {
  return {
    in: graph.predecessors.map((nodes) => nodes.length),
    out: graph.successors.map((nodes) => nodes.length),
  };
}
