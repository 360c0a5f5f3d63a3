/**
 * How far the coefficients of a fit may be off, in the coordinates of its orthonormal basis: the covariance matrix of
 * the coefficients is `R^-1 matrix R'^-1`.
 */
export interface Spread {
  /** Symmetric, k x k. */
  readonly matrix: readonly (readonly number[])[];
  /** Degrees of freedom of the t test of a combination of coefficients, `direction` = `R'^-1 combination`. */
  df(direction: Float64Array): number;
}
