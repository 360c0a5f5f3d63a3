import type { Item } from "../src/scale/factors/item-moments.ts";

/**
 * Items x1, x2, ... whose correlations are exactly these, for tests with a closed solution: one row for every sign of
 * every column of the matrix's lower triangular root, so 2^k rows with variances 1 (divisor n).
 *
 * @param correlations positive definite
 */
export function rowsWithCorrelations(correlations: readonly (readonly number[])[]): Item[] {
  const k = correlations.length;
  const signs = Array.from({ length: 2 ** k }, (_, row) =>
    Array.from({ length: k }, (_, bit) => ((row >> bit) % 2 === 0 ? 1 : -1)),
  );
  return lowerRoot(correlations).map((line, i) => ({
    name: `x${i + 1}`,
    answers: signs.map((row) => line.reduce((sum, weight, m) => sum + weight * row[m]!, 0)),
  }));
}

/** By the textbook recursion, so that tests do not lean on the code they test. */
function lowerRoot(matrix: readonly (readonly number[])[]): number[][] {
  const root = matrix.map((line) => line.map(() => 0));
  for (const [i, line] of matrix.entries()) {
    for (let j = 0; j <= i; j++) {
      const rest = line[j]! - root[i]!.slice(0, j).reduce((sum, value, m) => sum + value * root[j]![m]!, 0);
      root[i]![j] = i === j ? Math.sqrt(rest) : rest / root[j]![j]!;
    }
  }
  return root;
}
