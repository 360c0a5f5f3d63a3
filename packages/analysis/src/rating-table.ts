/**
 * Ratings as columns: one row is one respondent's answers about one group in one wave.
 *
 * `respondent`, `from` (the rater's group), `to` (the rated group), `site` and `wave` hold indexes into
 * the label lists beside them; `site` and `wave` are -1 where the file names none. `answers[i][row]` is
 * the scored answer (1 to 5) to item `i`, `NaN` where it was skipped. Columns may be of any precision that holds
 * their values: whole answers need two bytes each, which matters from millions of rows on. Rows of respondents who
 * do not work with a group are not in the table.
 */
export interface RatingTable {
  readonly respondents: readonly string[];
  readonly groups: readonly string[];
  readonly sites: readonly string[];
  readonly waves: readonly string[];
  readonly items: readonly string[];
  readonly respondent: WholeNumbers;
  readonly from: WholeNumbers;
  readonly to: WholeNumbers;
  readonly site: WholeNumbers;
  readonly wave: WholeNumbers;
  readonly answers: readonly (Float32Array | Float64Array)[];
}

/** Whole numbers in as many bytes as the largest of them needs. */
export type WholeNumbers = Int8Array | Int16Array | Int32Array;

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

/** Answered items of seven that a rating needs unless the effort says otherwise. */
export const DEFAULT_MIN_ITEMS = 4;

export const CONVENTIONAL_CUTOFFS: Cutoffs = { between: [3.5, 4], within: [4.1, 4.6] };
