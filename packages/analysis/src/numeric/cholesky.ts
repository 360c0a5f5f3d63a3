/** Lower triangular `L` with `L L' = matrix`; `null` when the matrix is not positive definite. */
export function cholesky(matrix: readonly (readonly number[])[]): number[][] | null {
  const factor = matrix.map((line) => line.map(() => 0));
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i]![j]!;
      for (let k = 0; k < j; k++) rest -= factor[i]![k]! * factor[j]![k]!;
      if (i === j && !(rest > 1e-12 * Math.abs(matrix[i]![i]!))) return null;
      factor[i]![j] = i === j ? Math.sqrt(rest) : rest / factor[j]![j]!;
    }
  }
  return factor;
}

/** The solution `x` of `L L' x = right`, for the factor of `cholesky`. */
export function choleskySolve(factor: readonly (readonly number[])[], right: readonly number[]): number[] {
  const solution = [...right];
  for (let i = 0; i < solution.length; i++) {
    for (let k = 0; k < i; k++) solution[i]! -= factor[i]![k]! * solution[k]!;
    solution[i]! /= factor[i]![i]!;
  }
  for (let i = solution.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < solution.length; k++) solution[i]! -= factor[k]![i]! * solution[k]!;
    solution[i]! /= factor[i]![i]!;
  }
  return solution;
}

/** Natural logarithm of the determinant of `L L'`. */
export function logDeterminant(factor: readonly (readonly number[])[]): number {
  return 2 * factor.reduce((sum, line, i) => sum + Math.log(line[i]!), 0);
}
