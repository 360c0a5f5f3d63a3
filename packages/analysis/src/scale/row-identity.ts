import { isMissing } from "./answer-reader.ts";
import type { MappedColumns, RatingMapping } from "./rating-mapping.ts";

/** Who rated whom, where and when, as a row names it; `null` where the mapping or the row names none. */
export interface RowIdentity {
  respondent: string;
  own: string;
  rated: string;
  site: string | null;
  wave: string | null;
}

/** What is wrong with a row. */
export interface RowProblem {
  reason: "missingGroup" | "invalidValue";
  detail: string;
}

/** Reads the names in a row; a problem when the row is ragged, or lacks its respondent, a group or its wave. */
export function readIdentity(
  cells: readonly string[],
  columns: MappedColumns,
  mapping: RatingMapping,
): RowIdentity | RowProblem {
  if (cells.length !== columns.width) {
    return invalidValue(`The row has ${cells.length} cells where the header has ${columns.width}.`);
  }
  const cell = (column: number) => {
    const text = column === -1 ? "" : cells[column]!.trim();
    return isMissing(text) ? null : text;
  };
  const respondent = cell(columns.respondent);
  const own = cell(columns.respondentGroup);
  const rated = cell(columns.ratedGroup);
  const wave = cell(columns.wave);
  if (respondent === null) return invalidValue(`${mapping.respondent} is empty.`);
  if (own === null) return { reason: "missingGroup", detail: `${mapping.respondentGroup} is empty.` };
  if (rated === null) return { reason: "missingGroup", detail: `${mapping.ratedGroup} is empty.` };
  if (wave === null && columns.wave !== -1) return invalidValue(`${mapping.wave} is empty.`);
  return { respondent, own, rated, site: cell(columns.site), wave };
}

/** A row that holds something it cannot hold. */
export function invalidValue(detail: string): RowProblem {
  return { reason: "invalidValue", detail };
}
