import { flatValues, hasNegativeTie, type TieValues } from "./tie-values.ts";

/** The chance that the walk follows a tie rather than start anew anywhere (Brin & Page 1998). */
const DAMPING = 0.85;
/** Each round leaves at most the damping of the distance to the end: 0.85 to the power of 240 is 1e-17. */
const ROUNDS = 240;

/**
 * PageRank (Brin & Page 1998, Computer Networks 30, 107-117), damping 0.85: the share of time an endless walk spends at
 * each node when it follows outgoing ties in proportion to their values. From a node without outgoing ties it starts
 * anew anywhere. The shares add up to 1; a tie not observed counts as none.
 *
 * @returns `null` when a tie has a value below 0
 */
export function pageRank(matrix: TieValues): number[] | null {
  if (hasNegativeTie(matrix)) return null;
  const n = matrix.length;
  const values = flatValues(matrix);
  const given = matrix.map((_, from) =>
    values.subarray(from * n, (from + 1) * n).reduce((sum, value) => sum + value, 0),
  );
  let rank = new Float64Array(n).fill(1 / n);
  for (let round = 0; round < ROUNDS; round++) rank = step(values, given, rank);
  return [...rank];
}

function step(values: Float64Array, given: readonly number[], rank: Float64Array): Float64Array<ArrayBuffer> {
  const n = given.length;
  let stranded = 0;
  for (let from = 0; from < n; from++) if (given[from] === 0) stranded += rank[from]!;
  const next = new Float64Array(n).fill((1 - DAMPING + DAMPING * stranded) / n);
  for (let from = 0; from < n; from++) {
    if (given[from] === 0) continue;
    const flow = (DAMPING * rank[from]!) / given[from]!;
    for (let to = 0; to < n; to++) next[to]! += flow * values[from * n + to]!;
  }
  return next;
}
