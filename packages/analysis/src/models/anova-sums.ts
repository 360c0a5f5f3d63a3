import { addValue, createMoments, type Moments, meanOf, squaredDeviationsOf } from "../numeric/moments.ts";
import type { Rows } from "../rows.ts";

/** What every one-way analysis starts from: counts, means and sums of squares of values in groups. */
export interface AnovaSums {
  n: number;
  /** Groups with at least one value. */
  groups: number;
  moments: Moments;
  /** Sum of squares between and within groups. */
  between: number;
  within: number;
}

/**
 * Sums the values of `rows` by code. `values` and `codes` are parallel; a row whose value is `NaN` or whose code is
 * negative does not count.
 */
export function anovaSums(values: ArrayLike<number>, codes: ArrayLike<number>, rows: Rows): AnovaSums {
  return sumsOfMoments(momentsByCode(values, codes, rows));
}

/** The same from what is known of each group. */
export function sumsOfMoments(moments: Moments): AnovaSums {
  const sizes = moments.count.filter((count) => count > 0);
  const n = sizes.reduce((sum, size) => sum + size, 0);
  return { n, groups: sizes.length, moments, ...sumsOfSquares(moments, n) };
}

function momentsByCode(values: ArrayLike<number>, codes: ArrayLike<number>, rows: Rows): Moments {
  let highest = -1;
  for (let position = 0; position < rows.length; position++) highest = Math.max(highest, codes[rows[position]!]!);
  const moments = createMoments(highest + 1);
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position]!;
    if (codes[row]! >= 0) addValue(moments, codes[row]!, values[row]!);
  }
  return moments;
}

/** Group means are taken as deviations from the first one, so that equal means give exactly 0 between groups. */
function sumsOfSquares(moments: Moments, n: number): { between: number; within: number } {
  let origin: number | null = null;
  let sum = 0;
  let squares = 0;
  let within = 0;
  for (let code = 0; code < moments.count.length; code++) {
    const mean = meanOf(moments, code);
    if (mean === null) continue;
    origin ??= mean;
    sum += moments.count[code]! * (mean - origin);
    squares += moments.count[code]! * (mean - origin) ** 2;
    within += squaredDeviationsOf(moments, code);
  }
  return { between: n === 0 ? 0 : Math.max(0, squares - sum ** 2 / n), within };
}
