import { dot } from "../../numeric/dot.ts";
import { UnusableData } from "../../unusable-data.ts";
import type { LeastSquares } from "./least-squares.ts";
import { type Spread, scoreCovariance } from "./spread.ts";

/** The spread when rows are independent and have one variance. */
export function classicalSpread({ sigma, df }: LeastSquares): Spread {
  return { covariance: (first, second) => sigma ** 2 * dot(first, second), df: () => df };
}

/** A row this close to leverage 1 is fitted exactly, whatever its response. */
const OWN_FIT = 1e-12;

/**
 * The spread when rows are independent, each with a variance of its own: squared residuals over (1 - leverage)^2.
 *
 * Source: MacKinnon & White 1985 (Journal of Econometrics 29, 305-325), as HC3 of R's `sandwich`.
 *
 * @throws UnusableData when a row has leverage 1
 */
export function hc3Spread({ n, residuals, df, basis }: LeastSquares): Spread {
  const k = basis.length;
  const scores = new Float64Array(n * k);
  for (let row = 0; row < n; row++) {
    const rest = 1 - basis.reduce((sum, direction) => sum + direction[row]! ** 2, 0);
    if (rest < OWN_FIT) {
      throw new UnusableData(
        "One row alone decides a coefficient (no other row has that category or value), so HC3 errors are undefined.",
      );
    }
    for (const [i, direction] of basis.entries()) scores[row * k + i] = (direction[row]! * residuals[row]!) / rest;
  }
  return { covariance: (first, second) => scoreCovariance(scores, first, second), df: () => df };
}
