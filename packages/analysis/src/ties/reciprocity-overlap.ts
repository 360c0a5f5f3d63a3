/**
 * Reciprocity of values: the share of all tie value that is returned, sum of the smaller of the two directions over the
 * sum of both (Squartini, Picciolli, Ruzzenenti & Garlaschelli 2013, Scientific Reports 3, 2729). 1 when every tie is
 * returned in full. A tie not observed counts as none; on a dense 1 to 5 matrix the figure is near 1 whatever people think.
 *
 * @returns `null` when the ties add up to 0
 */
export function valueReciprocity(matrix: readonly (readonly (number | null)[])[]): number | null {
  let returned = 0;
  let total = 0;
  for (let one = 0; one < matrix.length; one++) {
    for (let other = one + 1; other < matrix.length; other++) {
      const there = matrix[one]![other] ?? 0;
      const back = matrix[other]![one] ?? 0;
      returned += 2 * Math.min(there, back);
      total += there + back;
    }
  }
  return total === 0 ? null : returned / total;
}
