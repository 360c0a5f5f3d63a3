import type { Levels } from "../design-levels.ts";
import { biasReducedSpread } from "./bias-reduced-spread.ts";
import { clusterSpread } from "./cluster-spread.ts";
import type { LeastSquares } from "./least-squares.ts";
import { classicalSpread, hc3Spread } from "./row-spread.ts";
import type { Spread } from "./spread.ts";

/** Which standard errors: `classical` trusts rows to be alike and independent, the others do not. */
export type ErrorKind = "classical" | "hc3" | ClusteredKind;
export type ClusteredKind = "cr0" | "cr1" | "cr2";

/** The rows' own errors, or those of clusters of rows. */
export type ErrorChoice =
  | { readonly kind: "classical" | "hc3" }
  | { readonly kind: ClusteredKind; readonly clusters: Levels };

/**
 * The spread of a fit's coefficients.
 *
 * - `classical`: rows independent with one variance.
 * - `hc3`: rows independent, each with a variance of its own (MacKinnon & White 1985).
 * - `cr0`, `cr1`: clusters independent, plain and with the factor G/(G-1) (n-1)/(n-k); G - 1 degrees of freedom.
 * - `cr2`: bias-reduced, with Satterthwaite degrees of freedom; for fewer than forty clusters.
 *
 * @throws UnusableData with fewer than two clusters, or (`hc3`) when a row alone decides a coefficient
 */
export function spreadOf(fit: LeastSquares, choice: ErrorChoice): Spread {
  switch (choice.kind) {
    case "classical":
      return classicalSpread(fit);
    case "hc3":
      return hc3Spread(fit);
    case "cr2":
      return biasReducedSpread(fit, choice.clusters);
    default:
      return clusterSpread(fit, choice.clusters, choice.kind === "cr1");
  }
}
