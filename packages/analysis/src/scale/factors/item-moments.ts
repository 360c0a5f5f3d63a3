import { cholesky } from "../../numeric/cholesky.ts";
import { correlationOf } from "../../numeric/correlation.ts";
import { covariance } from "../../numeric/covariance.ts";
import type { Rows } from "../../rows.ts";
import { UnusableData } from "../../unusable-data.ts";

/** An item of a scale: its name, and one answer a row (`NaN` = missing). */
export interface Item {
  readonly name: string;
  readonly answers: ArrayLike<number>;
}

/** What a factor model is fitted to. */
export interface ItemMoments {
  /** Rows that answer every item. */
  n: number;
  /** With divisor n - 1. */
  covariances: number[][];
  correlations: number[][];
}

/**
 * Covariances and correlations of items over the rows that answer all of them.
 *
 * @throws UnusableData when there are no more such rows than items, when an item has the same answer in all of
 * them, or when an item follows from the others
 */
export function itemMoments(items: readonly Item[], rows?: Rows): ItemMoments {
  const { n, matrix } = covariance(
    items.map((item) => item.answers),
    rows,
  );
  if (n <= items.length) {
    throw new UnusableData(
      `A factor model of ${items.length} items needs more rows than items that answer all of them; there are ${n}.`,
    );
  }
  const constant = items.find((_, i) => !(matrix[i]![i]! > 0));
  if (constant !== undefined) {
    throw new UnusableData(`“${constant.name}” has the same answer in every row, so it has no correlations.`);
  }
  const correlations = correlationOf(matrix);
  if (cholesky(correlations) === null) {
    throw new UnusableData("At least one item follows exactly from the others. Please leave one of them out.");
  }
  return { n, covariances: matrix, correlations };
}
