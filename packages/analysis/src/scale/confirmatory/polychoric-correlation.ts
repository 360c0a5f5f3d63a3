import { bivariateNormalDensity, bivariateNormalLower } from "../../numeric/bivariate-normal-distribution.ts";
import { findRoot } from "../../numeric/find-root.ts";

/** The largest correlation that is tried, as in lavaan. */
const LARGEST = 0.999;

/** The smallest probability of a cell that is reckoned with, as in lavaan: the root of the smallest step from 1. */
const SMALLEST_CELL = Math.sqrt(Number.EPSILON);

/** Thresholds of an item with minus and plus infinity around them: `bounds[a]` to `bounds[a + 1]` is category a. */
export type CategoryBounds = readonly number[];

/**
 * The correlation of two normal variables of which only categories were seen, by maximum likelihood with the thresholds
 * as they are: where the slope of the log likelihood, followed from a correlation of 0, first is 0.
 *
 * Source: Olsson 1979 (Psychometrika 44, 443-460), two-step.
 *
 * @param table counts of rows by category of the first item (lines) and of the second
 * @returns `null` when the likelihood rises up to a correlation of 0.999 or -0.999
 */
export function polychoricCorrelation(
  table: readonly (readonly number[])[],
  first: CategoryBounds,
  second: CategoryBounds,
): number | null {
  const slope = (r: number) => {
    const cells = cellProbabilities(first, second, r);
    const slopes = cellSlopes(first, second, r);
    return table.reduce(
      (sum, line, a) => sum + line.reduce((part, count, b) => part + (count * slopes[a]![b]!) / cells[a]![b]!, 0),
      0,
    );
  };
  const toward = Math.sign(slope(0));
  for (let near = 0; near < LARGEST; ) {
    const far = Math.min(LARGEST, near + (1 - near) / 4);
    if (toward * slope(toward * far) <= 0) return findRoot((r) => slope(toward * r), near, far, 1e-13) * toward;
    near = far;
  }
  return null;
}

/** The probability of every pair of categories at a correlation `r`. */
export function cellProbabilities(first: CategoryBounds, second: CategoryBounds, r: number): number[][] {
  return rectangles(first, second, (x, y) => bivariateNormalLower(x, y, r)).map((line) =>
    line.map((p) => Math.max(SMALLEST_CELL, p)),
  );
}

/** How these probabilities change with the correlation. */
export function cellSlopes(first: CategoryBounds, second: CategoryBounds, r: number): number[][] {
  return rectangles(first, second, (x, y) => bivariateNormalDensity(x, y, r));
}

/** For every pair of categories, a function's differences over its four corners. */
function rectangles(first: CategoryBounds, second: CategoryBounds, at: (x: number, y: number) => number): number[][] {
  const corners = first.map((x) => second.map((y) => at(x, y)));
  return first.slice(1).map((_, a) =>
    second.slice(1).map((_, b) => {
      const [low, high] = [corners[a]!, corners[a + 1]!];
      return high[b + 1]! - high[b]! - low[b + 1]! + low[b]!;
    }),
  );
}
