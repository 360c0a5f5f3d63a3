import type { Caution } from "../cautions.ts";

/** Limits from few points move much with the next one, so that rules may signal what is not there. */
export function baselineCautions(points: number): Caution[] {
  return points < 12 ? ["fewer-than-twelve-points"] : [];
}
