import type { RatingTable } from "@interrelate/analysis";
import type { ReportedAs } from "../efforts/index.ts";

/**
 * The same ratings with some groups reported as one. Raters of the parts become raters of the whole; where somebody
 * rated several parts, each item is the mean of what they answered about them, so that nobody counts twice in a tie.
 * Ratings between the parts become ratings within the whole.
 *
 * @param groups the groups to report, in their order; every group's own id or the one it is reported as.
 */
export function mergeGroups(table: RatingTable, groups: readonly string[], reportedAs: ReportedAs): RatingTable {
  const place = new Map(groups.map((group, position) => [group, position]));
  const target = table.groups.map((group) => place.get(reportedAs.get(group) ?? group) ?? -1);
  const rows = rowsTogether(table, target);
  const column = (read: (row: number) => number) => Int32Array.from(rows, ([first]) => read(first ?? 0));
  return {
    ...table,
    groups: [...groups],
    respondent: column((row) => table.respondent[row] ?? 0),
    from: column((row) => target[table.from[row] ?? 0] ?? -1),
    to: column((row) => target[table.to[row] ?? 0] ?? -1),
    site: column((row) => table.site[row] ?? -1),
    wave: column((row) => table.wave[row] ?? -1),
    answers: table.answers.map((answers) => Float64Array.from(rows, (parts) => meanOf(parts, answers))),
  };
}

/** Rows of one respondent about one reported group in one wave, for every such triple, in the order of the table. */
function rowsTogether(table: RatingTable, target: readonly number[]): number[][] {
  const together = new Map<string, number[]>();
  for (let row = 0; row < table.respondent.length; row++) {
    const from = target[table.from[row] ?? 0];
    const to = target[table.to[row] ?? 0];
    const key = [table.wave[row], table.respondent[row], from, to].join(" ");
    const rows = together.get(key);
    if (rows === undefined) together.set(key, [row]);
    else rows.push(row);
  }
  return [...together.values()];
}

function meanOf(rows: readonly number[], answers: ArrayLike<number>): number {
  const given = rows.map((row) => answers[row] ?? Number.NaN).filter((answer) => !Number.isNaN(answer));
  return given.reduce((sum, answer) => sum + answer, 0) / given.length;
}
