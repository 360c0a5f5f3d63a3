import { symmetricEigen } from "../../numeric/symmetric-eigen.ts";

/** Mean squared partial correlations, and how many components leave the smallest. */
export interface MinimumAveragePartial {
  /** After 1, 2, ... components; `null` where a component leaves nothing of an item. */
  map: (number | null)[];
  /** How many components leave the smallest value. */
  components: number;
}

/**
 * Velicer's minimum average partial test of how many components to keep: as long as components carry what items share,
 * taking them out makes the partial correlations that are left smaller. At least one component is taken out, as in
 * `psych::vss`.
 *
 * Source: Velicer 1976 (Psychometrika 41, 321-327).
 *
 * @param most the largest number of components tried; at most one fewer than there are items
 */
export function minimumAveragePartial(
  correlations: readonly (readonly number[])[],
  most: number = correlations.length - 1,
): MinimumAveragePartial {
  const { values, vectors } = symmetricEigen(correlations);
  let left = correlations.map((line) => [...line]);
  const map: (number | null)[] = [];
  for (let m = 0; m < Math.min(most, correlations.length - 1); m++) {
    left = left.map((line, i) => line.map((x, j) => x - values[m]! * vectors[m]![i]! * vectors[m]![j]!));
    map.push(meanSquare(left));
  }
  const known = map.filter((value) => value !== null);
  return { map, components: map.indexOf(Math.min(...known)) + 1 };
}

/** The mean squared correlation of a covariance matrix. */
function meanSquare(covariances: readonly (readonly number[])[]): number | null {
  const k = covariances.length;
  if (covariances.some((line, i) => line[i]! < 1e-12)) return null;
  let sum = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < i; j++) sum += (2 * covariances[i]![j]! ** 2) / (covariances[i]![i]! * covariances[j]![j]!);
  }
  return sum / (k * (k - 1));
}
