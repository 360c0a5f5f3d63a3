import { UnusableData } from "../../unusable-data.ts";
import { minimizeEven } from "./minimize-even.ts";
import { type MixedMethod, profiledDeviance } from "./mixed-criterion.ts";
import type { MixedSystem } from "./mixed-system.ts";
import { solveSystem } from "./solve-system.ts";

/** Below this a relative standard deviation counts as 0, as in lme4. */
const NEXT_TO_NOTHING = 1e-4;

/** A deviance that rises less than this when a standard deviation is doubled does not depend on it. */
const INDIFFERENT = 1e-6;

/** The best relative standard deviations, and the deviance there. */
export interface ThetaEstimate {
  readonly theta: number[];
  readonly criterion: number;
}

/**
 * Minimises the profiled deviance from the given `theta` on, by default 1 each, as in lme4. Groupings that start at 0
 * are left out of the model.
 *
 * @throws UnusableData when the fixed columns hold all that a grouping could explain
 */
export function estimateTheta(
  system: MixedSystem,
  method: MixedMethod,
  start: readonly number[] = system.groupings.map(() => 1),
): ThetaEstimate {
  const free = [...system.groupings.keys()].filter((grouping) => start[grouping] !== 0);
  const spread = (point: readonly number[]): number[] => {
    const theta = system.groupings.map(() => 0);
    for (const [at, grouping] of free.entries()) theta[grouping] = point[at]!;
    return theta;
  };
  const deviance = (point: readonly number[]): number =>
    profiledDeviance(system, method, solveSystem(system, spread(point)));
  const floors = free.map((grouping) => Math.sqrt(system.groupings[grouping]!.levels / system.n) / 4);
  const found =
    free.length === 0
      ? []
      : minimizeEven(
          deviance,
          free.map((grouping) => start[grouping]!),
          floors,
        );
  const snapped = found.map((value) => (value < NEXT_TO_NOTHING ? 0 : value));
  const criterion = deviance(snapped);
  for (const [at, grouping] of free.entries()) {
    const doubled = snapped.with(at, 2 * snapped[at]!);
    if (snapped[at] !== 0 && deviance(doubled) - criterion < INDIFFERENT) {
      throw new UnusableData(
        `“${system.groupings[grouping]!.name}” cannot be told from the fixed effects, which already explain its differences: leave one of them out.`,
      );
    }
  }
  return { theta: spread(snapped), criterion };
}
