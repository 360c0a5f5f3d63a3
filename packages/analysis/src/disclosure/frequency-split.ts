import type { TieDecision } from "./decide-tie.ts";
import { PLAIN_RATERS } from "./threshold.ts";
import type { TieCounts } from "./tie-counts.ts";

/**
 * Whether the split of the frequency answers of a tie may be shown at a site (`part`) or, for `part` null, over
 * all sites: from ten answers, and over all sites only when the answers outside the sites with a split are
 * none or at least ten as well and spread enough to leave the small hidden sites open.
 *
 * @param measure the measure number of the frequency item
 */
export function isSplitShown(
  counts: TieCounts,
  decision: TieDecision,
  tie: number,
  part: number | null,
  measure: number,
): boolean {
  const answers = (at: number) => counts.moments.count[(tie * counts.parts + at) * counts.measures + measure] ?? 0;
  const ofPart = (at: number) => {
    const own = decision.parts[at];
    return own?.plain === true && own.modes[measure] !== "hidden" && answers(at) >= PLAIN_RATERS;
  };
  if (part !== null) return ofPart(part);
  const { plain, modes, spreadFloors } = decision.whole;
  if (!plain || modes[measure] === "hidden" || spreadFloors[measure]! > 0) return false;
  let all = 0;
  let rest = 0;
  for (let at = 0; at < counts.parts; at++) {
    all += answers(at);
    if (!ofPart(at)) rest += answers(at);
  }
  return all >= PLAIN_RATERS && (rest === 0 || rest >= PLAIN_RATERS);
}
