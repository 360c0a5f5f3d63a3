import { normalQuantile } from "../../numeric/normal-distribution.ts";
import type { Rows } from "../../rows.ts";
import { UnusableData } from "../../unusable-data.ts";
import type { Item } from "../factors/item-moments.ts";

/** The most categories an item may have: beyond, its thresholds rest on too few answers each. */
const MOST_CATEGORIES = 20;

/** An item taken as a normal variable of which only the category it falls into was seen. */
export interface OrderedItem {
  name: string;
  /** The position of the category of each row, from 0. */
  category: Int32Array;
  /** How many rows are in each category; every category has some. */
  counts: number[];
  /** Between neighbouring categories, on the scale of the normal variable with mean 0 and variance 1. */
  thresholds: number[];
}

/**
 * Reads an item's answers as ordered categories: the distinct answers, from the smallest up. Categories that nobody
 * chose are not there. A threshold is where the standard normal distribution has the share of rows below it.
 *
 * @throws UnusableData when all rows have the same answer, or there are more than 20 different ones
 */
export function orderedItem(item: Item, rows: Rows): OrderedItem {
  const answers = Array.from({ length: rows.length }, (_, at) => item.answers[rows[at]!]!);
  const categories = [...new Set(answers)].sort((a, b) => a - b);
  if (categories.length === 1) {
    throw new UnusableData(`“${item.name}” has the same answer in every row, so it has no correlations.`);
  }
  if (categories.length > MOST_CATEGORIES) {
    throw new UnusableData(
      `“${item.name}” has ${categories.length} different answers. WLSMV is for up to ${MOST_CATEGORIES} ordered categories: please use maximum likelihood.`,
    );
  }
  const position = new Map(categories.map((category, at) => [category, at]));
  const category = Int32Array.from(answers, (answer) => position.get(answer)!);
  const counts = categories.map(() => 0);
  for (const at of category) counts[at]! += 1;
  let below = 0;
  const thresholds = counts.slice(0, -1).map((count) => {
    below += count;
    return normalQuantile(below / answers.length);
  });
  return { name: item.name, category, counts, thresholds };
}
