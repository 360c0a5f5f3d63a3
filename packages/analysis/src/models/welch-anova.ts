import { fUpper } from "../numeric/f-distribution.ts";
import type { AnovaLevel } from "./anova.ts";

/** Welch's test of equal means. */
export interface WelchFigures {
  F: number | null;
  df1: number | null;
  df2: number | null;
  p: number | null;
}

/**
 * Welch's analysis of variance, which does not take variances as equal: groups weigh n / variance.
 *
 * Undefined (`null`) below two groups, when a group has one value, or when the values of a group do not vary.
 * Source: Welch 1951 (Biometrika 38, 330-336).
 *
 * @param levels the groups, as `anova` gives them
 */
export function welchAnova(levels: readonly AnovaLevel[]): WelchFigures {
  const k = levels.length;
  if (k < 2 || levels.some(({ sd }) => sd === null || sd === 0)) return { F: null, df1: null, df2: null, p: null };
  const weights = levels.map(({ n, sd }) => n / sd! ** 2);
  const weight = weights.reduce((sum, own) => sum + own, 0);
  const center = levels.reduce((sum, { mean }, at) => sum + weights[at]! * (mean - levels[0]!.mean), 0) / weight;
  const between = levels.reduce((sum, { mean }, at) => sum + weights[at]! * (mean - levels[0]!.mean - center) ** 2, 0);
  const lack = levels.reduce((sum, { n }, at) => sum + (1 - weights[at]! / weight) ** 2 / (n - 1), 0) / (k * k - 1);
  const F = between / (k - 1) / (1 + 2 * (k - 2) * lack);
  const [df1, df2] = [k - 1, 1 / (3 * lack)];
  return { F, df1, df2, p: fUpper(F, df1, df2) };
}
