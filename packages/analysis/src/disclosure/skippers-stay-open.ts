import type { Facet } from "./dimension-modes.ts";
import { openRange } from "./hidden-pool.ts";

/** Counts and sums of one hidden part of a tie, per measure. */
export interface SkipperSums {
  readonly n: readonly number[];
  readonly sum: readonly number[];
}

/**
 * Whether people of a small hidden part who skipped an item stay open although it is known what all skippers among the
 * hidden parts answered on average.
 *
 * A measure (the index, or a facet) times its number of items, less the sums of those items, is what the skippers' own
 * means add to it, once for each item they skipped. Enough skippers may be known together; of those among them who
 * belong to a small part, the mean must keep `range`.
 *
 * @param whole a measure and its items, all of them shown exactly for the tie
 * @param pool the parts at which they are not shown; `small` those of them whose answers must stay open
 */
export function skippersStayOpen(
  whole: Facet,
  pool: readonly SkipperSums[],
  small: readonly SkipperSums[],
  range: number,
): boolean {
  const skips = totalOf(pool, "n", whole);
  return small.every((part) => {
    const own = totalOf([part], "n", whole);
    return own <= 0 || openRange(own, skips, totalOf(pool, "sum", whole)) >= range - 1e-9;
  });
}

function totalOf(parts: readonly SkipperSums[], key: "n" | "sum", { measure, items }: Facet): number {
  return parts.reduce((total, part) => {
    const answered = items.reduce((sum, item) => sum + part[key][item]!, 0);
    return total + items.length * part[key][measure]! - answered;
  }, 0);
}
