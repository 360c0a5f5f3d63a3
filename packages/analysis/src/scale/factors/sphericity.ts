import { chiSquareUpper } from "../../numeric/chi-square-distribution.ts";
import { cholesky, logDeterminant } from "../../numeric/cholesky.ts";

/**
 * Bartlett's test that no two items correlate in the population: chi-square = -(n - 1 - (2 k + 5) / 6) log |R| with
 * k (k - 1) / 2 degrees of freedom. p takes rows as independent and items as normal.
 *
 * Source: Bartlett 1950 (British Journal of Psychology, Statistical Section 3, 77-85).
 *
 * @param correlations positive definite, over `n` rows
 * @throws RangeError for a singular matrix
 */
export function sphericityTest(correlations: readonly (readonly number[])[], n: number) {
  const factor = cholesky(correlations);
  if (factor === null) throw new RangeError("Bartlett's test needs a correlation matrix that is not singular");
  const k = correlations.length;
  const chisq = Math.max(0, -(n - 1 - (2 * k + 5) / 6) * logDeterminant(factor));
  const df = (k * (k - 1)) / 2;
  return { chisq, df, p: chiSquareUpper(chisq, df) };
}
