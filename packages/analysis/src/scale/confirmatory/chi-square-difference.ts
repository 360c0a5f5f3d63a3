import { chiSquareUpper } from "../../numeric/chi-square-distribution.ts";
import type { ChiSquare } from "./fit-indices.ts";

/** A test of a model against a wider one that contains it. */
export interface DifferenceTest extends ChiSquare {
  p: number;
}

/**
 * The likelihood-ratio test of a model (maximum likelihood, same rows) against a wider one that contains it.
 *
 * @returns `null` when the wider model has no fewer degrees of freedom
 */
export function chiSquareDifference(narrow: ChiSquare, wide: ChiSquare): DifferenceTest | null {
  const df = narrow.df - wide.df;
  if (df <= 0) return null;
  const chisq = Math.max(0, narrow.chisq - wide.chisq);
  return { chisq, df, p: chiSquareUpper(chisq, df) };
}
