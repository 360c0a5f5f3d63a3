import type { Item } from "../src/scale/factors/item-moments.ts";
import { referenceCase } from "./case.ts";
import { ITEMS, referenceRatings } from "./rating-files.ts";

/** The items of a reference case, `NaN` where an answer is missing. */
export function referenceItems(name: "factors" | "factors_ordered" | "rc_small"): Item[] {
  if (name === "rc_small") {
    const { answers } = referenceRatings(name);
    return ITEMS.map((item, i) => ({ name: item, answers: answers[i]! }));
  }
  const { header, rows } = referenceCase(name).csv("items.csv");
  return header.map((item, i) => ({
    name: item,
    answers: rows.map((row) => (row[i] === "" ? Number.NaN : Number(row[i]))),
  }));
}

/** Figures under the names of the items, as the reference files hold them. */
export function byItem<Figure>(items: readonly { name: string }[], figures: readonly Figure[]): Record<string, Figure> {
  return Object.fromEntries(items.map((item, i) => [item.name, figures[i]!]));
}
