/** A mean that was not to be known and can be confined to less than a range of 1. */
export interface MeanFinding {
  readonly what: "mean";
  /** Position of the snapshot. */
  readonly snapshot: number;
  readonly wave: string | null;
  readonly from: string;
  readonly to: string;
  /** Whose mean it is: a site, the whole tie, or a few raters who have something in common. */
  readonly who: string;
  readonly measure: string;
  readonly n: number;
  readonly low: number;
  readonly high: number;
}

/** A number of raters, or of people who answered, that was not to be known and can be worked out. */
export interface NumberFinding {
  readonly what: "number";
  readonly snapshot: number;
  readonly wave: string | null;
  readonly from: string;
  /** The rated group; `null` for people who answered. */
  readonly to: string | null;
  readonly who: string;
  readonly n: number;
}

/** A figure printed with more decimals than the rules allow. */
export interface PrecisionFinding {
  readonly what: "precision";
  readonly snapshot: number;
  readonly wave: string | null;
  readonly site: string | null;
  readonly path: string;
  readonly value: number;
}

/** Something published that gives away what was to stay hidden. */
export type Finding = MeanFinding | NumberFinding | PrecisionFinding;
