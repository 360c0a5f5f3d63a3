/** Share of strong ties between different groups. */
export interface Density {
  strong: number;
  observed: number;
  possible: number;
  /** Strong over observed ties; `null` without observed ties. The figure to print: a missing tie is not a weak one. */
  ofObserved: number | null;
  /** Strong over possible ties, n (n - 1); `null` below two groups. */
  ofPossible: number | null;
}

/** A tie at or above this mean is strong for density (chosen; a dense 1 to 5 matrix has no absent ties). */
export const STRONG_TIE = 4;

/**
 * Counts the off-diagonal ties of a square matrix (`matrix[from][to]`, `null` = not observed) whose mean is at
 * least `threshold`.
 */
export function density(matrix: readonly (readonly (number | null)[])[], threshold: number = STRONG_TIE): Density {
  let strong = 0;
  let observed = 0;
  for (const [from, line] of matrix.entries()) {
    for (const [to, mean] of line.entries()) {
      if (from === to || mean === null) continue;
      observed += 1;
      if (mean >= threshold) strong += 1;
    }
  }
  const possible = matrix.length * (matrix.length - 1);
  return {
    strong,
    observed,
    possible,
    ofObserved: observed === 0 ? null : strong / observed,
    ofPossible: possible === 0 ? null : strong / possible,
  };
}
