import { completeRows, type DataTable, numbers } from "../data-table.ts";
import { allPositions } from "../numeric/positions.ts";
import { rowsByCode } from "../numeric/rows-by-code.ts";
import { UnusableData } from "../unusable-data.ts";
import { type AgreementFigures, agreement } from "./agreement.ts";
import { columnLevels } from "./design-levels.ts";

/** Agreement within each group of a table. */
export interface AgreementByGroup {
  groups: (AgreementFigures & { group: string })[];
  /** Rows left out because a cell is missing. */
  dropped: number;
}

/**
 * rwg(j) of the raters of each group, over the rows with all items and a group; groups in R's order.
 *
 * @param anchors answer options of an item
 * @throws UnusableData when there is no such column, an answer is no number, or answers of an item lie further apart
 * than the options are: they are on another scale, for which the variance of chance is another
 */
export function agreementByGroup(
  table: DataTable,
  items: readonly string[],
  by: string,
  anchors: number,
): AgreementByGroup {
  const { rows, dropped } = completeRows(table, [...items, by]);
  const columns = items.map((item) => numbers(table, item));
  for (const [at, column] of columns.entries()) checkSpan(items[at]!, column, rows, anchors);
  const { labels, index } = columnLevels(table, by, rows);
  // Positions among the complete rows, sorted into groups; each leads back to its row of the table.
  const positions = rowsByCode(allPositions(rows.length), labels.length, (position) => index[position]!);
  const groups = labels.map((group, code) => ({
    group,
    ...agreement(
      columns,
      positions[code]!.map((position) => rows[position]!),
      anchors,
    ),
  }));
  return { groups, dropped };
}

function checkSpan(item: string, column: Float64Array, rows: Int32Array, anchors: number): void {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows) [low, high] = [Math.min(low, column[row]!), Math.max(high, column[row]!)];
  if (high - low <= anchors - 1) return;
  throw new UnusableData(`Answers to “${item}” go from ${low} to ${high}, more than ${anchors} answer options allow.`);
}
