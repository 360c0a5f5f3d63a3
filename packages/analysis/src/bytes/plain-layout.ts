import type { MappedColumns } from "../scale/rating-mapping.ts";

/** How the rows of a plain file are built: no quotation marks, every row on a line of its own. */
export interface PlainLayout {
  /** The byte between two cells. */
  readonly delimiter: number;
  /** Whether lines end with a carriage return and a line feed. */
  readonly returns: boolean;
  /** By column: 0 to 4 for a label (in the order of `LABELS`), `FIRST_ITEM` and up for an answer, -1 for neither. */
  readonly roles: Int8Array;
  /** Number of items. */
  readonly items: number;
}

/** The columns that hold labels. */
export const LABELS = ["respondent", "own", "rated", "site", "wave"] as const;

/** The role of the first item's column. */
export const FIRST_ITEM = LABELS.length;

/** What each column holds; `null` when a column has two roles, or one no parser takes. */
export function rolesOf(columns: MappedColumns): Int8Array | null {
  const roles = new Int8Array(columns.width).fill(-1);
  const labels = [columns.respondent, columns.respondentGroup, columns.ratedGroup, columns.site, columns.wave];
  for (const [role, column] of [...labels, ...columns.items].entries()) {
    if (column === -1) continue;
    if (roles[column] !== -1 || role > 127) return null;
    roles[column] = role;
  }
  return columns.status === -1 ? roles : null;
}
