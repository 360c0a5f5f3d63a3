import type { Analysis, Dimension } from "@interrelate/contract";
import { DIMENSIONS } from "./dimensions.ts";

/**
 * Under which key an analysis keeps each dimension: its own name, or, when the items carry the names of a
 * file's columns, the item at the dimension's place in the questionnaire.
 */
export function itemKeys(analysis: Pick<Analysis, "items">): Record<Dimension, string> {
  const keys = Object.keys(analysis.items);
  const named = DIMENSIONS.every((dimension) => dimension in analysis.items);
  return Object.fromEntries(
    DIMENSIONS.map((dimension, position) => [dimension, named ? dimension : (keys[position] ?? dimension)]),
  ) as Record<Dimension, string>;
}
