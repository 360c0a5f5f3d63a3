import { chiSquareUpper } from "../../numeric/chi-square-distribution.ts";
import { estimateTheta } from "./estimate-theta.ts";
import type { MixedFit } from "./fit-mixed.ts";
import type { MixedSystem } from "./mixed-system.ts";

/** Whether a random intercept is needed: the model without it against the model with it. */
export interface RandomTermTest {
  readonly grouping: string;
  /** How much the deviance rises without the grouping. */
  readonly chisq: number;
  /** Upper tail of chi-square with one degree of freedom. */
  readonly pChisq: number;
  /** Half of it: a variance of 0 lies on the boundary of what is possible. */
  readonly p: number;
}

/**
 * Likelihood-ratio tests of each random intercept of a fitted model, the fixed part and method unchanged. The halved
 * p comes from the mixture of chi-squares with 0 and 1 degrees of freedom, half each; it is 1 when the variance is
 * estimated as 0.
 *
 * Source: Self & Liang 1987 (Journal of the American Statistical Association 82, 605-610), case 5.
 */
export function testRandomTerms(system: MixedSystem, fit: MixedFit): RandomTermTest[] {
  return system.groupings.map(({ name }, grouping) => {
    if (fit.theta[grouping] === 0) return { grouping: name, chisq: 0, pChisq: 1, p: 1 };
    // A variance next to 0 may grow once another grouping is gone, so all others start well above it.
    const start = fit.theta.map((value, other) => (other === grouping ? 0 : Math.max(value, 0.1)));
    const without = estimateTheta(system, fit.method, start);
    const chisq = Math.max(0, without.criterion - fit.criterion);
    const pChisq = chiSquareUpper(chisq, 1);
    return { grouping: name, chisq, pChisq, p: pChisq / 2 };
  });
}
