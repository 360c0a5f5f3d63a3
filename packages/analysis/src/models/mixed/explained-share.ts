import { summarize } from "../../numeric/summary.ts";
import type { MixedFit } from "./fit-mixed.ts";
import type { MixedData } from "./mixed-data.ts";

/** Shares of the variance of the outcome. */
export interface ExplainedShare {
  /** By the fixed part. */
  readonly marginal: number;
  /** By the fixed part and the groupings. */
  readonly conditional: number;
}

/**
 * R squared of a mixed model with random intercepts: the variance (divisor n - 1) of the fixed part's predictions, with
 * or without the groupings' variances, over the sum of all variances.
 *
 * Source: Nakagawa & Schielzeth 2013 (Methods in Ecology and Evolution 4, 133-142).
 */
export function explainedShare({ columns, names }: MixedData, fit: MixedFit): ExplainedShare {
  const predicted = new Float64Array(fit.n);
  for (const [j, name] of names.entries()) {
    const { estimate } = fit.fixed[name]!;
    const column = columns[j]!;
    for (let row = 0; row < predicted.length; row++) predicted[row]! += estimate * column[row]!;
  }
  const fixed = summarize(predicted).sd! ** 2;
  const random = Object.values(fit.variances).reduce((sum, variance) => sum + variance, 0);
  const all = fixed + random + fit.residualVariance;
  return { marginal: fixed / all, conditional: (fixed + random) / all };
}
