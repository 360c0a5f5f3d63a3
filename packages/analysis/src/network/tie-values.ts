/**
 * A valued, directed network as a square matrix: `values[from][to]` is the tie as `from` experiences it, `null` where it
 * was not observed. The diagonal is never a tie.
 */
export type TieValues = readonly (readonly (number | null)[])[];

/** The smallest threshold there is: every value above 0 is a tie. */
export const ANY_TIE = Number.MIN_VALUE;

/** All values in one array, row by row; a tie that was not observed counts as none (0), and so does the diagonal. */
export function flatValues(matrix: TieValues): Float64Array {
  const n = matrix.length;
  const flat = new Float64Array(n * n);
  for (const [from, line] of matrix.entries()) {
    for (const [to, value] of line.entries()) flat[from * n + to] = from === to ? 0 : (value ?? 0);
  }
  return flat;
}

/** Whether some tie has a value below 0, which random walks, eigenvector centrality and modularity cannot take. */
export function hasNegativeTie(matrix: TieValues): boolean {
  return flatValues(matrix).some((value) => value < 0);
}

/** Whether some tie off the diagonal was not observed. */
export function hasMissingTie(matrix: TieValues): boolean {
  return matrix.some((line, from) => matrix.some((_, to) => from !== to && (line[to] ?? null) === null));
}
