import type { Analysis } from "../analysis.ts";
import { isCountShown } from "../disclosure/blunting.ts";
import { countTooFewItems } from "../scale/scores.ts";
import { countRespondents, isNothingHidden, type Scope } from "./scope.ts";

/**
 * How many ratings and respondents the figures rest on, and what was left out and why.
 *
 * Under protection `used` counts the ratings of shown ties; the other counts could be set against known totals
 * and so are given only when nothing in the wave is hidden, and a count only when it is none or reaches the
 * threshold.
 *
 * @param excluded ratings already left out before the table was made, by reason
 */
export function publishInput(scope: Scope, excluded: Readonly<Record<string, number>>): Analysis["input"] {
  const { table, publication, everyRow, rows } = scope;
  const tooFewItems = (excluded["tooFewItems"] ?? 0) + countTooFewItems(publication.scores, everyRow);
  const reasons = Object.entries({ ...excluded, tooFewItems });
  const leftOut = reasons.reduce((sum, [, count]) => sum + count, 0);
  const used = everyRow.length - countTooFewItems(publication.scores, everyRow);
  const total = used + leftOut;
  if (!publication.protected) {
    const respondents = countRespondents(table, everyRow);
    return { rows: total, used, respondents, excluded: Object.fromEntries(reasons) };
  }
  const open = isNothingHidden(scope);
  const published = reasons.map(([reason, count]): [string, number | null] => [
    reason,
    open && isCountShown(count, publication.threshold) ? count : null,
  ]);
  return {
    rows: open && published.every(([, count]) => count !== null) ? total : null,
    used: rows.length - countTooFewItems(publication.scores, rows),
    respondents: open ? countRespondents(table, rows) : null,
    excluded: Object.fromEntries(published),
  };
}
