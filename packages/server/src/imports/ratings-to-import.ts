import type { ImportPreview } from "@interrelate/contract";

/** A row that is not imported, with its line and the reason. */
export type RejectedRow = NonNullable<ImportPreview["outcome"]>["rejected"][number];

/** One respondent's answer sheet in one wave; numbers are positions in the lists of `RatingsToImport`, `site` -1 for none. */
export interface SheetToImport {
  readonly wave: number;
  readonly respondent: number;
  readonly group: number;
  readonly site: number;
}

/**
 * The valid rows of a file, ready to be stored, and every row that is not.
 *
 * Labels stand in the order of their first appearance among valid rows. Rating `r` is about workgroup `rated[r]` on
 * sheet `sheet[r]`; its seven answers are `answers[7 r]` to `answers[7 r + 6]`, 1 to 5 in display order (frequency in
 * the order of amount), 0 where skipped.
 */
export interface RatingsToImport {
  readonly rows: number;
  readonly respondents: readonly string[];
  readonly workgroups: readonly string[];
  readonly sites: readonly string[];
  readonly waves: readonly string[];
  readonly sheets: readonly SheetToImport[];
  readonly sheet: readonly number[];
  readonly rated: readonly number[];
  readonly worksWith: readonly boolean[];
  readonly answers: readonly number[];
  readonly rejected: readonly RejectedRow[];
}
