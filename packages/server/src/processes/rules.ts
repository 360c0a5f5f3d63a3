import type { ContextLevels } from "@interrelate/contract";

/** Whether a judgement of the context has no level at all: it takes an earlier one back. */
export function saysNothing({ uncertainty, interdependence, timeConstraint }: ContextLevels): boolean {
  return uncertainty === null && interdependence === null && timeConstraint === null;
}
