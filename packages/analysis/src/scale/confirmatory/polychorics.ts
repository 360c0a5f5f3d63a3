import type { Caution } from "../../cautions.ts";
import { cholesky } from "../../numeric/cholesky.ts";
import { pairsOf } from "../../numeric/pairs.ts";
import type { Rows } from "../../rows.ts";
import { UnusableData } from "../../unusable-data.ts";
import type { Item } from "../factors/item-moments.ts";
import { boundsOf, influenceTable } from "./influence-table.ts";
import { type OrderedItem, orderedItem } from "./ordered-item.ts";
import { pairTable, withHalfRow } from "./pair-table.ts";
import { polychoricCorrelation } from "./polychoric-correlation.ts";

/** Correlations of the normal variables behind ordered items; lists follow the items. */
export interface Polychorics {
  n: number;
  thresholds: number[][];
  correlations: number[][];
  /** Covariances of the correlations' errors, times n, by pairs of items in the order of `pairsOf`. */
  errors: number[][];
  cautions: Caution[];
}

/**
 * Polychoric correlations of ordered items over the rows that answer all of them, with thresholds from each item alone
 * (two steps), and the covariances of their errors.
 *
 * Categories that nobody chose do not count. Of a table of two by two categories with one empty cell, that cell gets half
 * a row. Sources: Olsson 1979 (Psychometrika 44, 443-460); Muthén 1984 (Psychometrika 49, 115-132).
 *
 * @param rows rows that answer every item
 * @throws UnusableData when an item has a single answer or more than 20, or two items leave no finite correlation
 */
export function polychorics(items: readonly Item[], rows: Rows): Polychorics {
  const ordered = items.map((item) => orderedItem(item, rows));
  const correlations = items.map((_, i) => items.map((_, j) => Number(i === j)));
  let halfRows = false;
  const influences = pairsOf(items.length).map(([i, j]) => {
    const [first, second] = [ordered[i]!, ordered[j]!];
    const { table, changed } = withHalfRow(pairTable(first, second));
    const r = polychoricCorrelation(table, boundsOf(first), boundsOf(second));
    if (r === null) {
      throw new UnusableData(
        `“${first.name}” and “${second.name}” go together (nearly) without exception, so their polychoric correlation has no finite estimate. Please leave one of them out.`,
      );
    }
    halfRows ||= changed;
    correlations[i]![j] = r;
    correlations[j]![i] = r;
    return influenceTable(first, second, r);
  });
  const cautions: Caution[] = [];
  if (ordered.some((item) => item.counts.length > 10)) cautions.push("more-than-ten-categories");
  if (halfRows) cautions.push("empty-cell");
  if (cholesky(correlations) === null) cautions.push("correlations-not-possible");
  return {
    n: rows.length,
    thresholds: ordered.map((item) => item.thresholds),
    correlations,
    errors: errorCovariances(ordered, influences),
    cautions,
  };
}

/** The mean product of every two influences, rows with the same answers taken together. */
function errorCovariances(ordered: readonly OrderedItem[], influences: readonly (readonly (readonly number[])[])[]) {
  const pairs = pairsOf(ordered.length);
  const errors = pairs.map(() => new Array<number>(pairs.length).fill(0));
  const n = ordered[0]!.category.length;
  for (const [row, count] of patternCounts(ordered)) {
    const moved = pairs.map(
      ([i, j], pair) => influences[pair]![ordered[i]!.category[row]!]![ordered[j]!.category[row]!]!,
    );
    for (let a = 0; a < pairs.length; a++) {
      const weight = (count / n) * moved[a]!;
      for (let b = 0; b <= a; b++) errors[a]![b]! += weight * moved[b]!;
    }
  }
  return errors.map((line, a) => line.map((_, b) => errors[Math.max(a, b)]![Math.min(a, b)]!));
}

/** A row of every pattern of answers, and how many rows have it. */
function patternCounts(ordered: readonly OrderedItem[]): [row: number, count: number][] {
  const found = new Map<string, [number, number]>();
  for (let row = 0; row < ordered[0]!.category.length; row++) {
    const pattern = ordered.map((item) => item.category[row]).join(" ");
    const known = found.get(pattern);
    if (known === undefined) found.set(pattern, [row, 1]);
    else known[1] += 1;
  }
  return [...found.values()];
}
