import { chiSquareUpper } from "../numeric/chi-square-distribution.ts";
import { midRanks } from "../numeric/mid-ranks.ts";
import { addValue, createMoments } from "../numeric/moments.ts";
import type { Rows } from "../rows.ts";

/** The Kruskal-Wallis test. */
export interface KruskalWallisFigures {
  n: number;
  H: number | null;
  df: number | null;
  p: number | null;
}

/**
 * Do values of some groups tend to be larger? H compares mean ranks (ties share their mean rank, and H is corrected
 * for them); p by the chi-square distribution, good from about five values a group on.
 *
 * `values`, `codes` and `rows` as for `icc`. Undefined (`null`) below two groups or when all values are the same.
 * Source: Kruskal & Wallis 1952 (Journal of the American Statistical Association 47, 583-621).
 */
export function kruskalWallis(values: ArrayLike<number>, codes: ArrayLike<number>, rows: Rows): KruskalWallisFigures {
  const used = Array.from(rows).filter((row) => codes[row]! >= 0 && !Number.isNaN(values[row]!));
  const n = used.length;
  const { ranks, tied } = midRanks(used.map((row) => values[row]!));
  const moments = createMoments(used.reduce((highest, row) => Math.max(highest, codes[row]! + 1), 0));
  for (const [at, row] of used.entries()) addValue(moments, codes[row]!, ranks[at]! - (n + 1) / 2);
  let squares = 0;
  let groups = 0;
  for (const [code, size] of moments.count.entries()) {
    if (size === 0) continue;
    groups += 1;
    squares += (moments.sum[code]! + size * moments.origin[code]!) ** 2 / size;
  }
  const untied = n ** 3 - n - tied;
  if (groups < 2 || untied === 0) return { n, H: null, df: null, p: null };
  const H = (12 * (n - 1) * squares) / untied;
  return { n, H, df: groups - 1, p: chiSquareUpper(H, groups - 1) };
}
