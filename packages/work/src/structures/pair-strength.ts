import type { Cutoffs } from "@interrelate/contract";
import { type Band, bandOf, type TieReading } from "../tie-reading.ts";

const BANDS: readonly Band[] = ["weak", "moderate", "strong"];

/** How strong the tie of a pair is, where the weaker of its two directions counts. */
export interface PairStrength {
  /** Every band that the published figures leave possible, the weakest first. */
  bands: Band[];
  /** The direction with the lower mean, where both are shown; else the one that is. Null where none is. */
  weaker: "there" | "back" | null;
  /** Why more than one band is possible; null where only one is. */
  open: "hidden" | "unrated" | "uncertain" | null;
}

/**
 * The strength of a pair from the readings of its two directions. What a hidden tie or one that nobody rated is like is
 * not known, so it may be anything; only where the other direction is weak for certain does that not matter.
 */
export function pairStrength(there: TieReading, back: TieReading, cuts: Cutoffs["between"]): PairStrength {
  const reachable = reachOf(back, cuts);
  const pairs = reachOf(there, cuts).flatMap((one) => reachable.map((other) => Math.min(one, other)));
  const bands = BANDS.filter((_, rank) => pairs.includes(rank));
  return { bands, weaker: weakerOf(there, back), open: bands.length > 1 ? whyOpen([there, back]) : null };
}

/** The ranks of the bands that a tie may belong to. */
function reachOf(tie: TieReading, cuts: Cutoffs["between"]): number[] {
  const all = [...BANDS.keys()];
  if (tie.state !== "shown") return all;
  if (!tie.uncertain) return [BANDS.indexOf(tie.band)];
  if (tie.low === null || tie.high === null) return all;
  const [low, high] = [BANDS.indexOf(bandOf(tie.low, cuts)), BANDS.indexOf(bandOf(tie.high, cuts))];
  // Ends that are published rounded may lie in one band while the interval itself does not.
  return low === high ? all : all.slice(low, high + 1);
}

function weakerOf(there: TieReading, back: TieReading): PairStrength["weaker"] {
  if (there.state !== "shown") return back.state === "shown" ? "back" : null;
  if (back.state !== "shown") return "there";
  return back.mean < there.mean ? "back" : "there";
}

function whyOpen(ties: readonly TieReading[]): PairStrength["open"] {
  if (ties.some(({ state }) => state === "hidden")) return "hidden";
  return ties.some(({ state }) => state === "unrated") ? "unrated" : "uncertain";
}
