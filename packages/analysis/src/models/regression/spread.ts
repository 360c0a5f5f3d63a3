/**
 * How far weighted sums of the coefficients of a fit may be off. Such a sum is given by its direction, its weights in
 * the coordinates of the fit's orthonormal basis (`directionOf`).
 */
export interface Spread {
  /** The covariance of two weighted sums; of a sum with itself its variance. */
  covariance(first: Float64Array, second: Float64Array): number;
  /** Degrees of freedom of the t test of a weighted sum. */
  df(direction: Float64Array): number;
}

/**
 * The covariance that scores of independent units (rows, clusters) give: the sum over units of the products of their
 * two projections. Taken so, and not from a matrix, a variance of 0 comes out as 0.
 *
 * @param scores `scores[unit * k + i]`, in the coordinates of the basis
 */
export function scoreCovariance(scores: Float64Array, first: Float64Array, second: Float64Array): number {
  const k = first.length;
  let sum = 0;
  for (let start = 0; start < scores.length; start += k) {
    let one = 0;
    let other = 0;
    for (let i = 0; i < k; i++) {
      one += scores[start + i]! * first[i]!;
      other += scores[start + i]! * second[i]!;
    }
    sum += one * other;
  }
  return sum;
}
