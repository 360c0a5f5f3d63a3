/** The two directions of a tie. */
export interface Pair {
  readonly there: number;
  readonly back: number;
}

/** The pairs of groups whose tie was observed in both directions, the first group's view first. The diagonal is no pair. */
export function pairsSeenFromBothSides(matrix: readonly (readonly (number | null)[])[]): Pair[] {
  const pairs: Pair[] = [];
  for (let one = 0; one < matrix.length; one++) {
    for (let other = one + 1; other < matrix.length; other++) {
      const there = matrix[one]![other] ?? null;
      const back = matrix[other]![one] ?? null;
      if (there !== null && back !== null) pairs.push({ there, back });
    }
  }
  return pairs;
}
