import { type Covariance, covariance } from "../numeric/covariance.ts";
import type { Rows } from "../rows.ts";
import { fitMaximumLikelihood } from "./confirmatory/maximum-likelihood.ts";

/** Reliability of the sum of the items under one common factor; arrays follow the items. */
export interface OmegaFigures {
  n: number;
  omega: number | null;
  loadings: number[] | null;
  residualVariances: number[] | null;
  /** False when a residual variance is negative (a Heywood case): the figures then do not describe a real model. */
  admissible: boolean;
}

/**
 * Omega = (sum of loadings)^2 / ((sum of loadings)^2 + sum of residual variances), from a one-factor model
 * fitted by maximum likelihood to the rows that answer all items (unstandardized, factor variance 1,
 * model-implied variance as denominator; covariances with divisor n, as in lavaan).
 *
 * `null` below three items, with no more rows than items, for a singular covariance matrix and when no
 * maximum is found. Sources: McDonald 1999, Test Theory; Flora 2020 (Advances in Methods and Practices in
 * Psychological Science 3, 484-501).
 */
export function omega(columns: readonly ArrayLike<number>[], rows?: Rows): OmegaFigures {
  return omegaFigures(covariance(columns, rows));
}

/** The same from the covariances of the items over complete rows. */
export function omegaFigures({ n, k, matrix }: Covariance): OmegaFigures {
  const ofRows = matrix.map((line) => line.map((value) => (value * (n - 1)) / n));
  const structure = { factorOf: matrix.map(() => 0), factors: 1 };
  const fit = k >= 3 && n > k ? fitMaximumLikelihood(ofRows, structure) : null;
  if (fit === null) return { n, omega: null, loadings: null, residualVariances: null, admissible: false };
  const common = fit.loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  const residual = fit.residualVariances.reduce((sum, variance) => sum + variance, 0);
  return {
    n,
    omega: common / (common + residual),
    loadings: fit.loadings,
    residualVariances: fit.residualVariances,
    admissible: fit.residualVariances.every((variance) => variance >= 0),
  };
}
