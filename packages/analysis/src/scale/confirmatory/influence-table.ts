import { cholesky, choleskySolve } from "../../numeric/cholesky.ts";
import { dot } from "../../numeric/dot.ts";
import { normalDensity, normalLower } from "../../numeric/normal-distribution.ts";
import type { OrderedItem } from "./ordered-item.ts";
import { pairTable } from "./pair-table.ts";
import { type CategoryBounds, cellProbabilities, cellSlopes } from "./polychoric-correlation.ts";

/**
 * How much a row moves the estimated correlation of two items, times the number of rows: one number for every pair of
 * categories the row can be in. The error of the thresholds, estimated before, is part of it.
 *
 * The slope of the row's log likelihood in the correlation, less what follows from its slopes in the thresholds, over
 * the information; information and cross-products are summed over the rows seen, as in lavaan.
 * Sources: Muthén 1984 (Psychometrika 49, 115-132); Jöreskog 1994 (Psychometrika 59, 381-389).
 */
export function influenceTable(first: OrderedItem, second: OrderedItem, r: number): number[][] {
  const counts = pairTable(first, second);
  const [boundsOne, boundsTwo] = [boundsOf(first), boundsOf(second)];
  const cells = cellProbabilities(boundsOne, boundsTwo, r);
  const slopes = cellSlopes(boundsOne, boundsTwo, r).map((line, a) => line.map((slope, b) => slope / cells[a]![b]!));
  const across = transposed(slopes);
  const pullOne = thresholdPull(first, boundsOne, boundsTwo, r, cells, slopes, counts);
  const pullTwo = thresholdPull(second, boundsTwo, boundsOne, r, transposed(cells), across, transposed(counts));
  const information = counts.reduce(
    (sum, line, a) => sum + line.reduce((part, count, b) => part + count * slopes[a]![b]! ** 2, 0),
    0,
  );
  const n = first.category.length;
  return slopes.map((line, a) => line.map((slope, b) => (n * (slope - pullOne[a]! - pullTwo[b]!)) / information));
}

/** Category bounds of an item: its thresholds between minus and plus infinity. */
export function boundsOf(item: OrderedItem): CategoryBounds {
  return [Number.NEGATIVE_INFINITY, ...item.thresholds, Number.POSITIVE_INFINITY];
}

/** For each category of an item, how a row in it moves the correlation's slope by way of the item's thresholds. */
function thresholdPull(
  item: OrderedItem,
  own: CategoryBounds,
  other: CategoryBounds,
  r: number,
  cells: readonly (readonly number[])[],
  slopes: readonly (readonly number[])[],
  counts: readonly (readonly number[])[],
): number[] {
  const cross = item.thresholds.map((threshold, t) => {
    const edge = edgeDensities(threshold, other, r);
    return edge.reduce((sum, density, b) => {
      const below = (counts[t]![b]! * slopes[t]![b]!) / cells[t]![b]!;
      const above = (counts[t + 1]![b]! * slopes[t + 1]![b]!) / cells[t + 1]![b]!;
      return sum + density * (below - above);
    }, 0);
  });
  const scores = item.counts.map((_, a) => thresholdScores(own, a));
  const information = cross.map((_, t) =>
    cross.map((_, u) => scores.reduce((sum, score, a) => sum + item.counts[a]! * score[t]! * score[u]!, 0)),
  );
  const solved = choleskySolve(cholesky(information)!, cross);
  return scores.map((score) => dot(score, solved));
}

/** The density along one threshold within each category of the other item. */
function edgeDensities(threshold: number, other: CategoryBounds, r: number): number[] {
  const rest = Math.sqrt(1 - r * r);
  const below = other.map((bound) => normalLower((bound - r * threshold) / rest));
  return below.slice(1).map((share, b) => normalDensity(threshold) * (share - below[b]!));
}

/** The slope of log P(category) in each threshold of the item. */
function thresholdScores(bounds: CategoryBounds, category: number): number[] {
  const share = normalLower(bounds[category + 1]!) - normalLower(bounds[category]!);
  return bounds.slice(1, -1).map((threshold, t) => {
    if (t === category) return normalDensity(threshold) / share;
    return t === category - 1 ? -normalDensity(threshold) / share : 0;
  });
}

function transposed(matrix: readonly (readonly number[])[]): number[][] {
  return matrix[0]!.map((_, b) => matrix.map((line) => line[b]!));
}
