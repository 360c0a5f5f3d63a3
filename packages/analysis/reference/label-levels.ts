import type { Levels } from "../src/models/design-levels.ts";

/** Labels as categories, in the order in which they first come. */
export function labelLevels(labels: readonly string[]): Levels {
  const distinct = [...new Set(labels)];
  return { labels: distinct, index: Int32Array.from(labels, (label) => distinct.indexOf(label)) };
}
