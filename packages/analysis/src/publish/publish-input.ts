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
  const { table, publication, wave, site, everyRow, rows } = scope;
  const counted = everyRow.length - countTooFewItems(publication.scores, everyRow);
  const tooFewItems = site === null ? wave.tooFewItems : everyRow.length - counted;
  const reasons = { ...excluded, tooFewItems: (excluded.tooFewItems ?? 0) + tooFewItems };
  const total = Object.values(reasons).reduce((sum, count) => sum + count, counted);
  if (!publication.protected) {
    return { rows: total, used: counted, respondents: countRespondents(table, everyRow), excluded: reasons };
  }
  const open = isNothingHidden(scope);
  const shown = (count: number) => (open && site === null && isCountShown(count, publication.threshold) ? count : null);
  const published = Object.entries(reasons).map(([reason, count]): [string, number | null] => [reason, shown(count)]);
  return {
    rows: open && published.every(([, count]) => count !== null) ? total : null,
    used: rows.length,
    respondents: open ? countRespondents(table, rows) : null,
    excluded: Object.fromEntries(published),
  };
}
