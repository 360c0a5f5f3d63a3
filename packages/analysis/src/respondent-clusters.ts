import type { RatingTable } from "./rating-table.ts";
import type { Rows } from "./rows.ts";

/** The respondents of some rows, numbered from 0 as bootstrap clusters. */
export interface RespondentClusters {
  /** Cluster of each respondent of the table, -1 for those without a row. */
  readonly clusterOf: Int32Array;
  /** Workgroup of each cluster, the stratum it is drawn in. */
  readonly strata: Int32Array;
}

/** Numbers the respondents of `rows` in order of appearance; rows should be of one wave, where a person has one workgroup. */
export function respondentClusters(table: RatingTable, rows: Rows): RespondentClusters {
  const clusterOf = new Int32Array(table.respondents.length).fill(-1);
  const strata: number[] = [];
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position]!;
    const respondent = table.respondent[row]!;
    if (clusterOf[respondent] !== -1) continue;
    clusterOf[respondent] = strata.length;
    strata.push(table.from[row]!);
  }
  return { clusterOf, strata: Int32Array.from(strata) };
}
