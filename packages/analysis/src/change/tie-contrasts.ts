import type { RatingTable } from "../rating-table.ts";
import type { Rows } from "../rows.ts";
import { type Contrast, pairedContrast, unpairedContrast } from "./contrast.ts";

/** Both contrasts of one tie between two waves; the caller chooses which one may be shown. */
export interface TieContrast {
  from: number;
  to: number;
  /** Over the respondents of `from` who scored `to` in both waves. */
  paired: Contrast;
  /** Over all ratings of each wave, as if nobody took part twice. */
  unpaired: Contrast;
}

/**
 * Contrasts every tie (in the order of `tieMatrix`) between the rows of one wave and the rows of another.
 * `index` holds one score per table row, `NaN` = none. Respondents are linked by their index in the table and
 * only within the same workgroup: somebody who moved between workgroups is not a repeated rater of a tie.
 */
export function tieContrasts(
  table: RatingTable,
  index: ArrayLike<number>,
  beforeRows: Rows,
  afterRows: Rows,
): TieContrast[] {
  const groups = table.groups.length;
  const before = scoresByTie(table, index, beforeRows);
  const after = scoresByTie(table, index, afterRows);
  return Array.from({ length: groups * groups }, (_, cell) => {
    const [first, second] = [before[cell]!, after[cell]!];
    const linked = [...first.keys()].filter((respondent) => second.has(respondent));
    return {
      from: Math.floor(cell / groups),
      to: cell % groups,
      paired: pairedContrast(
        linked.map((respondent) => first.get(respondent)!),
        linked.map((respondent) => second.get(respondent)!),
      ),
      unpaired: unpairedContrast([...first.values()], [...second.values()]),
    };
  });
}

/** Scores of each tie by respondent; a respondent rates a tie once in a wave. */
function scoresByTie(table: RatingTable, index: ArrayLike<number>, rows: Rows): Map<number, number>[] {
  const groups = table.groups.length;
  const ties = Array.from({ length: groups * groups }, () => new Map<number, number>());
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position]!;
    const score = index[row]!;
    if (!Number.isNaN(score)) ties[table.from[row]! * groups + table.to[row]!]!.set(table.respondent[row]!, score);
  }
  return ties;
}
