/**
 * Standardised root mean square residual: the root of the mean squared difference between correlations and implied
 * ones, over the lower triangle with its diagonal (k (k + 1) / 2 entries).
 *
 * Source: Hu & Bentler 1999 (Structural Equation Modeling 6, 1-55), as lavaan computes it.
 */
export function standardizedResidual(
  correlations: readonly (readonly number[])[],
  implied: readonly (readonly number[])[],
): number {
  const k = correlations.length;
  let sum = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) sum += (correlations[i]![j]! - implied[i]![j]!) ** 2;
  }
  return Math.sqrt((2 * sum) / (k * (k + 1)));
}
