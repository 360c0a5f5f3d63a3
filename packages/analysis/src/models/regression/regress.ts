import type { Caution } from "../../cautions.ts";
import type { Design } from "../design.ts";
import { combination, type Estimate } from "./combination.ts";
import { type ErrorChoice, spreadOf } from "./error-choice.ts";
import { type LeastSquares, leastSquares } from "./least-squares.ts";
import type { Spread } from "./spread.ts";

/** A regression with tests of its coefficients; `Names` are those known beforehand. */
export interface Regression<Names extends string = string> {
  readonly fit: LeastSquares;
  readonly spread: Spread;
  /** By R's names of the coefficients. */
  readonly coefficients: Readonly<Record<Names, Estimate>>;
  readonly cautions: readonly Caution[];
}

/** Below this many clusters CR1 tends to be too small (Cameron & Miller 2015). */
const ENOUGH_CLUSTERS = 40;

/** Below this many degrees of freedom CR2 cannot be relied on (Pustejovsky & Tipton 2018). */
const ENOUGH_DEGREES = 4;

/**
 * Ordinary least squares with classical, HC3, CR0, CR1 or CR2 standard errors.
 *
 * Unwise with few clusters (CR0, CR1: fewer than forty; CR2: fewer than four degrees of freedom).
 * Checked against R's `lm`, `sandwich` and `clubSandwich`.
 *
 * @throws UnusableData when there are too few rows or clusters, or one column is a combination of others
 */
export function regress<Names extends string = string>(
  design: Pick<Design, "names" | "columns" | "response">,
  errors: ErrorChoice,
): Regression<Names> {
  const fit = leastSquares(design);
  const spread = spreadOf(fit, errors);
  const estimates = fit.names.map((name, place): [string, Estimate] => [
    name,
    combination(
      fit,
      spread,
      fit.names.map((_, other) => (other === place ? 1 : 0)),
    ),
  ]);
  return {
    fit,
    spread,
    coefficients: Object.fromEntries(estimates) as Record<Names, Estimate>,
    cautions: cautionsOf(
      fit,
      errors,
      estimates.map(([, estimate]) => estimate),
    ),
  };
}

function cautionsOf(fit: LeastSquares, errors: ErrorChoice, estimates: readonly Estimate[]): Caution[] {
  if (fit.perfect) return ["perfect-fit"];
  const cautions: Caution[] = [];
  if ((errors.kind === "cr0" || errors.kind === "cr1") && errors.clusters.labels.length < ENOUGH_CLUSTERS) {
    cautions.push("few-clusters");
  }
  if (errors.kind === "cr2" && estimates.some(({ df }) => df !== null && df < ENOUGH_DEGREES)) {
    cautions.push("few-degrees-of-freedom");
  }
  if (estimates.some(({ se }) => se === null)) cautions.push("one-cluster-decides");
  return cautions;
}
