import { completeRows, type DataTable, numbers } from "../data-table.ts";
import { allPositions } from "../numeric/positions.ts";
import { valuesAt } from "../numeric/values-at.ts";
import { UnusableData } from "../unusable-data.ts";
import { columnLevels } from "./design-levels.ts";

/** A column of numbers with the group of each, over the rows that have both. */
export interface ValuesByGroup {
  values: Float64Array;
  /** Positions in `labels`. */
  codes: Int32Array;
  /** All positions of `values`. */
  rows: Int32Array;
  /** The groups in R's order. */
  labels: string[];
  /** Rows left out because a cell is missing. */
  dropped: number;
}

/**
 * The values of a table in their groups.
 *
 * @throws UnusableData when there is no such column, a value is no number, or there are fewer than two groups
 */
export function valuesByGroup(table: DataTable, value: string, by: string): ValuesByGroup {
  const { rows, dropped } = completeRows(table, [value, by]);
  const values = valuesAt(numbers(table, value), rows);
  const { labels, index } = columnLevels(table, by, rows);
  if (labels.length < 2) {
    throw new UnusableData(`Column “${by}” names one group only, “${labels[0]}”; at least two are needed.`);
  }
  return { values, codes: index, rows: allPositions(rows.length), labels, dropped };
}
