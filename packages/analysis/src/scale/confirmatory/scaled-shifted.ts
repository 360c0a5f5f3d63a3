import { Matrix, solve } from "ml-matrix";
import type { ChiSquare } from "./fit-indices.ts";

/** A chi-square whose mean and variance are those of its degrees of freedom. */
export interface ScaledChiSquare extends ChiSquare {
  /** What the plain chi-square is divided by before the shift. */
  scalingFactor: number | null;
}

/**
 * Scales and shifts a chi-square so that under the model it has the mean and variance of a chi-square distribution:
 * a T + df - a tr(U E), with a = sqrt(df / tr((U E)^2)).
 *
 * Source: Asparouhov & Muthén 2010, Simple second order chi-square correction (Mplus technical appendix).
 *
 * @param product U E: the residual weights of the model times the covariances of the errors (times n)
 */
export function scaledShifted({ chisq, df }: ChiSquare, product: Matrix): ScaledChiSquare {
  if (df === 0) return { chisq, df, scalingFactor: null };
  const scale = Math.sqrt(df / traceOfSquare(product));
  return { chisq: Math.max(0, scale * chisq + df - scale * product.trace()), df, scalingFactor: 1 / scale };
}

/** W - W J (J' W J)^-1 J' W: what the weights leave of differences that the model cannot follow. */
export function residualWeights(weights: readonly number[], jacobian: readonly (readonly number[])[]): Matrix {
  const slopes = new Matrix(jacobian.map((line) => [...line]));
  const weighted = slopes.clone().mulColumnVector([...weights]);
  const followed = weighted.mmul(solve(slopes.transpose().mmul(weighted), weighted.transpose()));
  return Matrix.diag([...weights]).sub(followed);
}

function traceOfSquare(matrix: Matrix): number {
  return Matrix.mul(matrix, matrix.transpose()).sum();
}
