import type { Cutoffs, MapContent, MapFlow, MapStep, StepKind, Workgroup } from "@interrelate/contract";
import type { Band } from "../network/band.ts";

/** What may be known of the tie a hand-off runs over: published figures, hidden to protect people, or nobody's rating. */
export type HandOffTie =
  | {
      state: "shown";
      mean: number;
      low: number | null;
      high: number | null;
      n: number | null;
      band: Band;
      uncertain: boolean;
    }
  | { state: "hidden" }
  | { state: "unrated" };

/** A flow from one lane to another, with the tie it runs over. */
export interface DrawnHandOff {
  flow: MapFlow;
  from: MapStep;
  to: MapStep;
  /** The workgroups that hand over and take over. */
  giver: string;
  receiver: string;
  /** How the receiver experiences the giver, and the other way round. */
  tie: HandOffTie;
  back: HandOffTie;
  /** How often a week it counts as happening and how much as depending on it; `assumed` where nobody has said. */
  perWeek: number;
  criticality: number;
  assumed: { perWeek: boolean; criticality: boolean };
  /** Its need and its place by it, 1 for the greatest; null when the tie is not shown. */
  need: number | null;
  rank: number | null;
}

/** The times of the longest way through a map; null where they are not known. */
export interface StreamTimes {
  leadMinutes: number | null;
  touchMinutes: number | null;
  waitMinutes: number | null;
  /** What the lead time is at least. */
  atLeastMinutes: number | null;
}

/**
 * A process map with all that its picture tells: the lanes' places, the sizes of steps, the hand-offs and the times. Made
 * by `readProcess` of the package of process maps, to which the workgroups are added.
 */
export interface ProcessPicture {
  content: MapContent;
  frames: readonly { workgroupId: string; y: number; height: number }[];
  sizes: Readonly<Record<StepKind, { width: number; height: number }>>;
  handOffs: readonly DrawnHandOff[];
  stream: StreamTimes;
  workgroups: readonly Pick<Workgroup, "id" | "name" | "kind">[];
  /** Where the bands of ties begin and end. */
  cutoffs: Cutoffs;
}
