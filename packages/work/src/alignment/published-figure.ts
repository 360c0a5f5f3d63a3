/** A published mean with its 95 % interval; all null where it is hidden, the ends also where none is published. */
export interface PublishedFigure {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The figure of what is not shown. */
export const NOT_SHOWN: PublishedFigure = { mean: null, low: null, high: null };
