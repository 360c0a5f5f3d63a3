import { boundedNewton } from "../../numeric/bounded-newton.ts";
import { cholesky } from "../../numeric/cholesky.ts";
import { choleskyInverse } from "../../numeric/cholesky-inverse.ts";
import { maximumLikelihood, minimumResiduals } from "./uniqueness-discrepancy.ts";

/** How factors are found: least squared residual correlations, or maximum likelihood. */
export type Extraction = "minres" | "ml";

/** The smallest uniqueness that is tried, as in psych and factanal. */
const LEAST_UNIQUENESS = 0.005;

/** Factors before any rotation, the strongest first. */
export interface Extracted {
  /** `loadings[item][factor]`. */
  loadings: number[][];
  /** Whether an item's uniqueness stands at its lower bound (a Heywood case). */
  heywood: boolean;
}

/**
 * Finds common factors behind a correlation matrix; uniquenesses between 0.005 and 1 are tried. At the lower bound the
 * loadings of minimum residuals can still have a sum of squares above 1, as in psych.
 *
 * @param correlations positive definite
 * @returns `null` when no minimum is found
 */
export function extractFactors(
  correlations: readonly (readonly number[])[],
  factors: number,
  extraction: Extraction,
): Extracted | null {
  const discrepancy = (extraction === "ml" ? maximumLikelihood : minimumResiduals)(correlations, factors);
  const factor = cholesky(correlations);
  if (factor === null) return null;
  const point = boundedNewton(
    discrepancy.height,
    choleskyInverse(factor).map((line, i) => discrepancy.coordinate(1 / line[i]!)),
    discrepancy.coordinate(LEAST_UNIQUENESS),
    discrepancy.coordinate(1),
  );
  if (point === null) return null;
  return {
    loadings: discrepancy.loadings(point),
    heywood: point.some((x) => discrepancy.uniqueness(x) < LEAST_UNIQUENESS * (1 + 1e-9)),
  };
}
