/** The correlation matrix of a covariance matrix whose variances are all above 0; ones on the diagonal. */
export function correlationOf(covariances: readonly (readonly number[])[]): number[][] {
  const sd = covariances.map((line, i) => Math.sqrt(line[i]!));
  return covariances.map((line, i) => line.map((value, j) => (i === j ? 1 : value / (sd[i]! * sd[j]!))));
}
