import type { Cutoffs } from "@interrelate/contract";
import type { ShownTie, TieReading } from "../tie-reading.ts";
import type { ActInputs } from "./act-input.ts";

/**
 * What the tie of a pair says, of its one or two directions that are shown; null for both inputs where none is.
 *
 * Weakness = (5 - mean) / 4 of the weaker direction. Certainty is how settled it is that a direction is weak: the mean
 * of the two shares of its interval that lie below the two cut-offs, so 1 for a settled weak tie, 1/2 for a settled
 * moderate one and 0 for a settled strong one; the greater of the two directions counts. Null where no interval is
 * published.
 */
export function tieInputs(
  directions: readonly TieReading[],
  cuts: Cutoffs["between"],
): Pick<ActInputs, "weakness" | "certainty"> {
  const shown = directions.filter((tie): tie is ShownTie => tie.state === "shown");
  return { weakness: greatest(shown.map(weakness)), certainty: greatest(shown.flatMap((tie) => certainty(tie, cuts))) };
}

function weakness({ mean }: ShownTie): number {
  return (5 - Math.min(Math.max(mean, 1), 5)) / 4;
}

function certainty({ low, high }: ShownTie, cuts: Cutoffs["between"]): number[] {
  if (low === null || high === null) return [];
  const [first, second] = cuts;
  return [(shareBelow(low, high, first) + shareBelow(low, high, second)) / 2];
}

/** How much of an interval lies below a cut-off; all or nothing of one without a width. */
function shareBelow(low: number, high: number, cut: number): number {
  if (high <= low) return low < cut ? 1 : 0;
  return Math.min(Math.max((cut - low) / (high - low), 0), 1);
}

function greatest(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.max(...values);
}
