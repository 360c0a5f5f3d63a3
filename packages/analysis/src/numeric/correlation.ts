/** The correlation matrix of a covariance matrix; ones on the diagonal, `NaN` beside a variance of 0. */
export function correlationOf(covariances: readonly (readonly number[])[]): number[][] {
  const sd = covariances.map((line, i) => Math.sqrt(line[i]!));
  return covariances.map((line, i) => line.map((value, j) => (i === j ? 1 : value / (sd[i]! * sd[j]!))));
}
