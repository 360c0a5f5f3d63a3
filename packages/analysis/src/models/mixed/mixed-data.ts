import type { WholeNumbers } from "../../rating-table.ts";
import { UnusableData } from "../../unusable-data.ts";

/** What a linear mixed model with random intercepts is fitted to. All columns are parallel and complete. */
export interface MixedData {
  readonly response: Float64Array;
  /** The fixed part: one column of values for each name, the intercept (a column of ones) among them. */
  readonly columns: readonly Float64Array[];
  readonly names: readonly string[];
  readonly groupings: readonly MixedGrouping[];
}

/** The groups within which an intercept varies. */
export interface MixedGrouping {
  readonly name: string;
  readonly labels?: readonly string[];
  /** The level of each row, from 0 up. */
  readonly index: WholeNumbers;
  /** How many levels there may be; those without a row do not count. */
  readonly levels: number;
}

/**
 * How many levels each grouping has among the rows.
 *
 * @throws UnusableData when no mixed model can be fitted to these data: without a grouping, with one level only, with
 *   a level for every row, with two that are the same, with too few rows, or when the response does not vary
 */
export function usedLevels({ response, columns, groupings }: MixedData): number[] {
  const n = response.length;
  if (groupings.length === 0) {
    throw new UnusableData("A mixed model needs at least one random intercept, such as (1 | site).");
  }
  if (n <= columns.length) {
    throw new UnusableData(`${n} complete rows are too few for ${columns.length} fixed effects and a residual.`);
  }
  if (response.every((value) => value === response[0])) {
    throw new UnusableData("The outcome has the same value in every row, so there is nothing to explain.");
  }
  const used = groupings.map((grouping) => {
    const levels = countLevels(grouping);
    if (levels < 2) {
      throw new UnusableData(`“${grouping.name}” has only one level in the rows that are complete, so it cannot vary.`);
    }
    if (levels === n) {
      throw new UnusableData(
        `“${grouping.name}” has a level of its own for every row, so it cannot be told from the residual.`,
      );
    }
    return levels;
  });
  for (const [at, grouping] of groupings.entries()) {
    const twin = groupings.findIndex(
      (other, before) => before < at && used[before] === used[at] && isSame(other, grouping),
    );
    if (twin >= 0) {
      throw new UnusableData(
        `“${groupings[twin]!.name}” and “${grouping.name}” group the rows in the same way, so their variances cannot be told apart: leave one of them out.`,
      );
    }
  }
  return used;
}

/** Whether two groupings with equally many levels put the same rows together. */
function isSame(first: MixedGrouping, second: MixedGrouping): boolean {
  const partner = new Int32Array(first.levels).fill(-1);
  for (let row = 0; row < first.index.length; row++) {
    const level = first.index[row]!;
    if (partner[level] === -1) partner[level] = second.index[row]!;
    else if (partner[level] !== second.index[row]) return false;
  }
  return true;
}

function countLevels({ index, levels }: MixedGrouping): number {
  const seen = new Uint8Array(levels);
  let count = 0;
  for (let row = 0; row < index.length; row++) {
    if (seen[index[row]!] === 0) {
      seen[index[row]!] = 1;
      count += 1;
    }
  }
  return count;
}
