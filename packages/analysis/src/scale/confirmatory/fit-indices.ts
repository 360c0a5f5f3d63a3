import { chiSquareUpper } from "../../numeric/chi-square-distribution.ts";
import { findRoot } from "../../numeric/find-root.ts";
import { noncentralChiSquareLower } from "../../numeric/noncentral-chi-square-distribution.ts";

/** A chi-square of a model and its degrees of freedom. */
export interface ChiSquare {
  chisq: number;
  df: number;
}

/** How well a model fits; `null` where it leaves no degrees of freedom and so nothing to test. */
export interface FitIndices {
  p: number | null;
  /** Comparative fit index, 0 to 1. */
  cfi: number | null;
  /** Tucker-Lewis index; may pass 1. */
  tli: number | null;
  rmsea: number | null;
  /** 90 % interval of RMSEA. */
  rmsea90: [number, number] | null;
}

/**
 * p, CFI, TLI and RMSEA with its 90 % interval, from the chi-square of a model and of the baseline model in which no
 * two items correlate. With scaled chi-squares they are the scaled indices.
 *
 * A model that fits no worse than chance allows has CFI 1, also where the baseline does so too; TLI is then undefined
 * when the baseline's chi-square equals its degrees of freedom.
 * Sources: Bentler 1990 (Psychological Bulletin 107, 238-246); Tucker & Lewis 1973 (Psychometrika 38, 1-10); Steiger
 * 1990 (Multivariate Behavioral Research 25, 173-180).
 *
 * @param n what the discrepancy was multiplied with: rows for maximum likelihood, one fewer for least squares (lavaan)
 */
export function fitIndices(model: ChiSquare, baseline: ChiSquare, n: number): FitIndices {
  const { chisq, df } = model;
  if (df === 0) return { p: null, cfi: null, tli: null, rmsea: null, rmsea90: null };
  const excess = Math.max(chisq - df, 0);
  const perDegree = baseline.chisq / baseline.df;
  const bound = (p: number) => Math.sqrt(noncentralityAt(p, model) / (n * df));
  return {
    p: chiSquareUpper(chisq, df),
    cfi: excess === 0 ? 1 : 1 - excess / Math.max(baseline.chisq - baseline.df, excess),
    tli: perDegree === 1 ? null : (perDegree - chisq / df) / (perDegree - 1),
    rmsea: Math.sqrt(excess / (n * df)),
    rmsea90: [bound(0.95), bound(0.05)],
  };
}

/** The noncentrality with which a chi-square this large has probability `p` below it; 0 when even none gives less. */
function noncentralityAt(p: number, { chisq, df }: ChiSquare): number {
  const above = (ncp: number) => noncentralChiSquareLower(chisq, df, ncp) - p;
  if (above(0) <= 0) return 0;
  let high = Math.max(10, chisq);
  while (above(high) > 0) high *= 2;
  return findRoot(above, 0, high, 1e-10);
}
