import type { RatingTable } from "./rating-table.ts";
import type { Rows } from "./rows.ts";

/** The respondents of some rows as bootstrap clusters, numbered within their workgroup. */
export interface RespondentClusters {
  /** Number of each respondent within the workgroup, -1 for those without a row. */
  readonly place: Int32Array;
  /** Respondents of each workgroup. */
  readonly sizes: Int32Array;
}

/**
 * Numbers the respondents of `rows` within their workgroup, in order of appearance; rows should be of one wave,
 * where a person has one workgroup.
 */
export function respondentClusters(table: RatingTable, rows: Rows): RespondentClusters {
  const place = new Int32Array(table.respondents.length).fill(-1);
  const sizes = new Int32Array(table.groups.length);
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position]!;
    const respondent = table.respondent[row]!;
    if (place[respondent] === -1) place[respondent] = sizes[table.from[row]!]!++;
  }
  return { place, sizes };
}
