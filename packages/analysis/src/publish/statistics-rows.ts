import { isCountShown } from "../disclosure/blunting.ts";
import { PLAIN_RATERS } from "../disclosure/threshold.ts";
import { rowsWhere } from "../rows.ts";
import { haveRespondents, type Scope } from "./scope.ts";
import { isItemSpreadSafe } from "./spread-of-ties.ts";

/** The complete rating rows of the shown ties, and what may be told of them. */
export interface CompleteRatings {
  readonly rows: Int32Array;
  /** Whether figures of how their items vary together may be shown. */
  readonly shown: boolean;
  /** Whether their number may be told, or a figure from which it follows. */
  readonly counted: boolean;
}

/**
 * The ratings that answer every item. Under protection their spread is shown when it is given by ten people or more and
 * keeps that of small ties to itself; their number when a few incomplete ones would not follow from it.
 */
export function completeRatings(scope: Scope): CompleteRatings {
  const { table, publication } = scope;
  const isComplete = (row: number) => table.answers.every((answers) => !Number.isNaN(answers[row]!));
  const rows = rowsWhere(table, isComplete, scope.rows);
  if (!publication.protected) return { rows, shown: true, counted: true };
  const shown = haveRespondents(table, rows, PLAIN_RATERS) && isItemSpreadSafe(scope);
  return { rows, shown, counted: shown && isCountShown(scope.rows.length - rows.length, publication.threshold) };
}
