import type { Tie, WaveResults } from "@interrelate/contract";
import { bandOf, type TieReading, type Ties } from "./tie-reading.ts";

const HIDDEN: TieReading = { state: "hidden" };
const UNRATED: TieReading = { state: "unrated" };

/** What is read of the results of a wave. */
export type TieSource = Pick<WaveResults, "analysis" | "cutoffs" | "together">;

/**
 * The published ties of a wave, by rater and rated workgroup, on the index of all dimensions asked.
 *
 * A pair the results do not know is unrated, as of a workgroup that came later; where workgroups are reported together
 * it is hidden, since it may be one of them, whose own figures are not shown. Everything is hidden at a site that is
 * not shown at all.
 */
export function tiesOf(results: TieSource): Ties {
  const { analysis } = results;
  if (analysis === null) return () => HIDDEN;
  const suppressed = new Set(
    analysis.suppressed.flatMap(({ path, from, to }) => (path === "ties" ? key(from, to) : [])),
  );
  const ties = new Map(analysis.ties.map((tie) => [key(tie.from, tie.to), tie]));
  const absent = results.together.length > 0 ? HIDDEN : UNRATED;
  return (rater, rated) => {
    const tie = ties.get(key(rater, rated));
    if (suppressed.has(key(rater, rated))) return HIDDEN;
    return tie === undefined ? absent : readTie(tie, results);
  };
}

function readTie(tie: Tie, { cutoffs }: TieSource): TieReading {
  const { mean, low, high, n } = tie;
  // Without protection a tie that nobody rated counts its raters; a hidden one never does.
  if (mean === null) return n === 0 ? UNRATED : HIDDEN;
  const cuts = tie.from === tie.to ? cutoffs.within : cutoffs.between;
  const settled = low !== null && high !== null && bandOf(low, cuts) === bandOf(high, cuts);
  // Published ends are rounded; the analysis knows the interval that is not.
  const uncertain = !settled || tie.uncertain === true;
  return { state: "shown", mean, low, high, n, band: bandOf(mean, cuts), uncertain };
}

function key(rater = "", rated = ""): string {
  return JSON.stringify([rater, rated]);
}
