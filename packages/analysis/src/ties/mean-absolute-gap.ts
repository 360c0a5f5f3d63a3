import { pairsSeenFromBothSides } from "./reciprocity-pairs.ts";

/**
 * Mean absolute difference between the two directions of a tie, over the pairs with both directions observed;
 * `null` without such a pair. In points of the scale: 0 is full agreement.
 */
export function meanAbsoluteGap(matrix: readonly (readonly (number | null)[])[]): number | null {
  const pairs = pairsSeenFromBothSides(matrix);
  if (pairs.length === 0) return null;
  return pairs.reduce((sum, { there, back }) => sum + Math.abs(there - back), 0) / pairs.length;
}
