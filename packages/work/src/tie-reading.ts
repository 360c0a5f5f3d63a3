import type { Cutoffs } from "@interrelate/contract";

/** How strong a tie is called, by the cut-offs of its effort. */
export type Band = "weak" | "moderate" | "strong";

/** A tie whose figures are published. */
export interface ShownTie {
  state: "shown";
  mean: number;
  /** The ends of the 95 % interval; null where none is published. */
  low: number | null;
  high: number | null;
  /** Its raters; null where their number is not published. */
  n: number | null;
  band: Band;
  /** Whether the interval reaches another band, or there is none. */
  uncertain: boolean;
}

/**
 * What may be known of how one workgroup experiences another: published figures; hidden to protect those who answered;
 * or unrated, because nobody answered or nobody was asked. Results that are protected never tell these two apart by
 * themselves: there a tie that nobody rated is hidden.
 */
export type TieReading = ShownTie | { state: "hidden" } | { state: "unrated" };

/** The reading of the tie from those who rate to those who are rated. */
export type Ties = (rater: string, rated: string) => TieReading;

/** The band of a mean: below the first cut-off weak, above the second strong, otherwise moderate. */
export function bandOf(mean: number, [moderate, strong]: Cutoffs["between"]): Band {
  if (mean < moderate) return "weak";
  return mean > strong ? "strong" : "moderate";
}
