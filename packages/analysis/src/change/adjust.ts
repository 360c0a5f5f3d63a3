type Probabilities = readonly (number | null)[];

/**
 * Holm's step-down adjustment: the i-th smallest of m probabilities times m - i + 1, never falling below the
 * one before, at most 1. `null` entries are no tests: they stay `null` and do not count in m.
 * Source: Holm 1979 (Scandinavian Journal of Statistics 6, 65-70).
 */
export function holm(probabilities: Probabilities): (number | null)[] {
  const order = ascending(probabilities);
  const adjusted = probabilities.map((): number | null => null);
  let floor = 0;
  for (const [rank, position] of order.entries()) {
    floor = Math.max(floor, probabilities[position]! * (order.length - rank));
    adjusted[position] = Math.min(1, floor);
  }
  return adjusted;
}

/**
 * Benjamini and Hochberg's adjustment for the false discovery rate: the i-th smallest of m probabilities times
 * m / i, never above the one after, at most 1. `null` entries as for `holm`.
 * Source: Benjamini & Hochberg 1995 (Journal of the Royal Statistical Society B 57, 289-300).
 */
export function benjaminiHochberg(probabilities: Probabilities): (number | null)[] {
  const order = ascending(probabilities);
  const adjusted = probabilities.map((): number | null => null);
  let ceiling = 1;
  for (const [rank, position] of [...order.entries()].reverse()) {
    ceiling = Math.min(ceiling, (probabilities[position]! * order.length) / (rank + 1));
    adjusted[position] = ceiling;
  }
  return adjusted;
}

function ascending(probabilities: Probabilities): number[] {
  return [...probabilities.keys()]
    .filter((position) => probabilities[position] !== null)
    .sort((a, b) => probabilities[a]! - probabilities[b]!);
}
