import type { Caution } from "../../cautions.ts";
import { cholesky } from "../../numeric/cholesky.ts";

/**
 * Why a fitted model may say nothing: it leaves nothing to test, a residual variance is below 0, or factors correlate
 * so highly that no such factors can exist.
 */
export function modelCautions(
  df: number,
  residualVariances: readonly number[],
  factorCorrelations: readonly (readonly number[])[],
): Caution[] {
  const cautions: Caution[] = [];
  if (df === 0) cautions.push("no-degrees-of-freedom");
  if (residualVariances.some((variance) => variance < 0)) cautions.push("heywood-case");
  if (cholesky(factorCorrelations) === null) cautions.push("factors-not-distinct");
  return cautions;
}
