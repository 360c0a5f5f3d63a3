import { allPositions } from "../../numeric/positions.ts";
import type { Rows } from "../../rows.ts";
import type { Item } from "../factors/item-moments.ts";

/** The rows that answer every item. */
export function completeOn(items: readonly Item[], rows: Rows = allPositions(items[0]?.answers.length ?? 0)): Rows {
  const complete = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    if (items.every((item) => !Number.isNaN(item.answers[row]!))) complete[count++] = row;
  }
  return complete.slice(0, count);
}
