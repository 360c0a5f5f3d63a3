/**
 * Ratings as columns: one row is one respondent's answers about one group in one wave.
 *
 * `respondent`, `from` (the rater's group), `to` (the rated group), `site` and `wave` hold indexes into
 * the label lists beside them; `site` and `wave` are -1 where the file names none. `answers[i][row]` is
 * the scored answer (1 to 5) to item `i`, `NaN` where it was skipped; single precision is enough for whole
 * numbers and halves a large file. Rows of respondents who do not work with a group are not in the table.
 */
export interface RatingTable {
  readonly respondents: readonly string[];
  readonly groups: readonly string[];
  readonly sites: readonly string[];
  readonly waves: readonly string[];
  readonly items: readonly string[];
  readonly respondent: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly site: Int32Array;
  readonly wave: Int32Array;
  readonly answers: readonly (Float32Array | Float64Array)[];
}

/** Which items (by position in `RatingTable.items`) make which score; `frequency` is null when no item is the frequency item. */
export interface Scoring {
  readonly communication: readonly number[];
  readonly relationship: readonly number[];
  readonly frequency: number | null;
  /** Answered items a rating needs to count in the index (default 4 of 7). */
  readonly minItems: number;
}

/** Cut-offs between weak, moderate and strong; conventions, set per effort. */
export interface Cutoffs {
  readonly between: readonly [moderate: number, strong: number];
  readonly within: readonly [moderate: number, strong: number];
}

export const CONVENTIONAL_CUTOFFS: Cutoffs = { between: [3.5, 4], within: [4.1, 4.6] };
