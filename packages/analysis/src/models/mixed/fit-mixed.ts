import type { Caution } from "../../cautions.ts";
import { choleskySolve } from "../../numeric/cholesky.ts";
import { tTwoSided } from "../../numeric/t-distribution.ts";
import { estimateTheta } from "./estimate-theta.ts";
import { divisorOf, type MixedMethod } from "./mixed-criterion.ts";
import type { MixedData } from "./mixed-data.ts";
import { type MixedSystem, mixedSystem } from "./mixed-system.ts";
import { relativeCovariance, satterthwaite } from "./satterthwaite.ts";
import { type SystemSolution, solveSystem } from "./solve-system.ts";
import { inDataUnits } from "./working-columns.ts";

/** A fitted linear mixed model with random intercepts. */
export interface MixedFit {
  readonly method: MixedMethod;
  readonly n: number;
  /** Levels of each grouping. */
  readonly groups: Readonly<Record<string, number>>;
  /** Variance of each grouping's intercepts. */
  readonly variances: Readonly<Record<string, number>>;
  readonly residualVariance: number;
  /** Standard deviation of each grouping's intercepts, divided by the residual one, in the order of the groupings. */
  readonly theta: readonly number[];
  readonly fixed: Readonly<Record<string, FixedEffect>>;
  /** -2 log likelihood: restricted or plain, as the method. */
  readonly criterion: number;
  readonly logLik: number;
  readonly aic: number;
  readonly bic: number;
  /** Whether the variance of a grouping is estimated as 0. */
  readonly singular: boolean;
  readonly cautions: readonly Caution[];
}

/** An estimated coefficient of the fixed part; `df` after Satterthwaite. */
export interface FixedEffect {
  readonly estimate: number;
  readonly se: number;
  readonly df: number | null;
  readonly t: number;
  readonly p: number | null;
}

/**
 * Fits y = X b + effects of the levels of one or more groupings (crossed or nested) + residual, all effects normal and
 * independent, by restricted (`reml`) or plain (`ml`) maximum likelihood.
 *
 * Unwise with fewer than five levels of a grouping, whose variance is then badly determined, and singular when a
 * variance is estimated as 0: both are told in `cautions`. Likelihoods of models with different fixed parts can only
 * be compared under `ml`.
 *
 * Sources: Bates, Maechler, Bolker & Walker 2015 (Journal of Statistical Software 67, 1); Kuznetsova, Brockhoff &
 * Christensen 2017 (Journal of Statistical Software 82, 13).
 *
 * @throws UnusableData when no such model can be fitted to these data
 */
export function fitMixed(data: MixedData, { method }: { readonly method: MixedMethod }): MixedFit {
  return fitMixedSystem(mixedSystem(data), { method });
}

/** The same from what `mixedSystem` has summed up, for several fits to the same rows. */
export function fitMixedSystem(system: MixedSystem, { method }: { readonly method: MixedMethod }): MixedFit {
  const { theta, criterion } = estimateTheta(system, method);
  const solution = solveSystem(system, theta);
  const residualVariance = solution.residual / divisorOf(system, method);
  const parameters = system.layout.fixed + system.groupings.length + 1;
  const singular = theta.includes(0);
  const fewLevels = system.groupings.some(({ levels }) => levels < 5);
  const named = <Value>(values: readonly Value[]): Record<string, Value> =>
    Object.fromEntries(system.groupings.map(({ name }, at) => [name, values[at]!]));
  return {
    method,
    n: system.n,
    groups: named(system.groupings.map(({ levels }) => levels)),
    variances: named(theta.map((value) => value ** 2 * residualVariance)),
    residualVariance,
    theta,
    fixed: fixedEffects(system, solution, residualVariance, satterthwaite(system, method, theta)),
    criterion,
    logLik: -criterion / 2,
    aic: criterion + 2 * parameters,
    bic: criterion + Math.log(system.n) * parameters,
    singular,
    cautions: [...(fewLevels ? ["fewer-than-five-levels" as const] : []), ...(singular ? ["singular" as const] : [])],
  };
}

function fixedEffects(
  system: MixedSystem,
  solution: SystemSolution,
  residualVariance: number,
  df: readonly (number | null)[],
): Record<string, FixedEffect> {
  const relative = relativeCovariance(system, solution);
  const estimates = inDataUnits(system.working, workingEstimates(solution));
  return Object.fromEntries(
    estimates.map((estimate, j) => {
      const se = Math.sqrt(relative[j]![j]! * residualVariance);
      const t = estimate / se;
      const own = df[j]!;
      return [system.names[j]!, { estimate, se, df: own, t, p: own === null ? null : tTwoSided(t, own) }];
    }),
  );
}

/** The factor's last line is its fixed block times the estimates. */
function workingEstimates({ tail }: SystemSolution): number[] {
  const fixed = tail.length - 1;
  const block = tail.slice(0, fixed).map((line) => line.slice(0, fixed));
  const right = tail[fixed]!.slice(0, fixed);
  const product = block.map((line) => line.reduce((sum, value, j) => sum + value * right[j]!, 0));
  return choleskySolve(block, product);
}
