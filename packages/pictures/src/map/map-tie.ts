/** How a half-tie or a loop looks: three bands, three directions of change, or hidden. */
export type TieLook = "strong" | "moderate" | "weak" | "rise" | "steady" | "fall" | "hidden";

/** A tie as the map draws it, whether it shows a strength or a change. */
export interface MapTie {
  from: string;
  to: string;
  look: TieLook;
  /** Drawn with a soft edge: the interval does not settle the look. */
  uncertain: boolean;
  /** The figure written on the line when a role is in focus; null when there is none to tell. */
  figure: string | null;
  /** The tie in one sentence, for screen readers and tooltips. */
  sentence: string;
}

/** What the map puts in front: one role with its ties, one tie with its counterpart, or nothing. */
export type MapFocus = { role: string } | { tie: readonly [from: string, to: string] } | null;
