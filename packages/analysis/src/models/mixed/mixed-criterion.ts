import type { MixedSystem } from "./mixed-system.ts";
import type { SystemSolution } from "./solve-system.ts";

/** Restricted maximum likelihood, for variances and estimates; plain, for comparing fixed parts. */
export type MixedMethod = "reml" | "ml";

/** What the residual sum of squares is divided by: rows, less the fixed effects under restricted likelihood. */
export function divisorOf({ n, layout }: MixedSystem, method: MixedMethod): number {
  return method === "reml" ? n - layout.fixed : n;
}

/** -2 log likelihood (restricted or plain), with the residual variance at its best value for these `theta`. */
export function profiledDeviance(system: MixedSystem, method: MixedMethod, solution: SystemSolution): number {
  const divisor = divisorOf(system, method);
  const restricted = method === "reml" ? solution.logDeterminantFixed : 0;
  const variance = solution.residual / divisor;
  return solution.logDeterminant + restricted + divisor * (1 + Math.log(2 * Math.PI * variance));
}
