import { quantile } from "../numeric/quantile.ts";
import type { Rows } from "../rows.ts";
import { anova } from "./anova.ts";

/** The Brown-Forsythe test of equal variances. */
export interface BrownForsytheFigures {
  F: number | null;
  df1: number | null;
  df2: number | null;
  p: number | null;
}

/**
 * Do groups scatter differently? A one-way analysis of variance of the distances to the median of the own group,
 * which answers on a short scale upset less than a test of variances.
 *
 * `values`, `codes` and `rows` as for `icc`; undefined as `anova`.
 * Source: Brown & Forsythe 1974 (Journal of the American Statistical Association 69, 364-367).
 */
export function brownForsythe(values: ArrayLike<number>, codes: ArrayLike<number>, rows: Rows): BrownForsytheFigures {
  const used = Array.from(rows).filter((row) => codes[row]! >= 0 && !Number.isNaN(values[row]!));
  const byCode = Map.groupBy(used, (row) => codes[row]!);
  const distances = new Float64Array(values.length).fill(Number.NaN);
  for (const own of byCode.values()) {
    const median = quantile(Float64Array.from(own, (row) => values[row]!).sort(), 0.5)!;
    for (const row of own) distances[row] = Math.abs(values[row]! - median);
  }
  const { F, df1, df2, p } = anova(distances, codes, rows);
  return { F, df1, df2, p };
}
