import type { Item } from "../src/scale/factors/item-moments.ts";
import type { Rows } from "../src/rows.ts";
import { referenceCase } from "./case.ts";
import { ITEMS, referenceRatings } from "./rating-files.ts";

/** The seven items of a reference case; `rc_small` has missing answers. */
export function referenceItems(name: "factors" | "rc_small"): Item[] {
  if (name === "rc_small") {
    const { answers } = referenceRatings(name);
    return ITEMS.map((item, i) => ({ name: item, answers: answers[i]! }));
  }
  const { header, rows } = referenceCase(name).csv("items.csv");
  return header.map((item, i) => ({ name: item, answers: rows.map((row) => Number(row[i])) }));
}

/** Figures under the names of the items, as the reference files hold them. */
export function byItem<Figure>(items: readonly { name: string }[], figures: readonly Figure[]): Record<string, Figure> {
  return Object.fromEntries(items.map((item, i) => [item.name, figures[i]!]));
}

/** The rows that answer every item. */
export function completeRowsOf(items: readonly Item[]): Rows {
  const length = items[0]!.answers.length;
  return Array.from({ length }, (_, row) => row).filter((row) =>
    items.every((item) => !Number.isNaN(item.answers[row]!)),
  );
}
