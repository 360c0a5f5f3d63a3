/** Sum and mean of a group's ties with other groups; `ties` says how many were observed. */
export interface Strength {
  sum: number | null;
  mean: number | null;
  ties: number;
}

/**
 * In-strength (how others experience the group) and out-strength (how the group experiences others) of every
 * group: the sum of its observed off-diagonal ties, as Barrat et al. 2004 (PNAS 101, 3747-3752) define it,
 * beside their mean, which alone compares groups with different numbers of observed ties. `null` without
 * any observed tie.
 */
export function strengths(matrix: readonly (readonly (number | null)[])[]): { in: Strength[]; out: Strength[] } {
  const others = (group: number) => [...matrix.keys()].filter((other) => other !== group);
  return {
    in: matrix.map((_, group) => strength(others(group).map((other) => matrix[other]![group] ?? null))),
    out: matrix.map((line, group) => strength(others(group).map((other) => line[other] ?? null))),
  };
}

function strength(ties: (number | null)[]): Strength {
  const observed = ties.filter((tie) => tie !== null);
  if (observed.length === 0) return { sum: null, mean: null, ties: 0 };
  const sum = observed.reduce((total, tie) => total + tie, 0);
  return { sum, mean: sum / observed.length, ties: observed.length };
}
