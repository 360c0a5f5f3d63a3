import type { Tie } from "../analysis.ts";
import { type AnalyzeOptions, scopeBase } from "../analyze-family.ts";
import { publishTies } from "../publish/publish-ties.ts";
import { openScope } from "../publish/scope.ts";
import type { RatingTable } from "../rating-table.ts";
import { oneRatingEach } from "./one-rating-each.ts";

/** A mean on the scored scale with its 95 % t-interval over people; all `null` when hidden. */
export interface CaseFigure {
  mean: number | null;
  low: number | null;
  high: number | null;
}

/** A figure of the index, of how many people, and the same of each item by label. */
export interface CaseFigures extends CaseFigure {
  /** People who rated; `null` when hidden. */
  raters: number | null;
  items: Record<string, CaseFigure>;
}

/** What ties and networks of cases both need: the threshold of raters (3 or more, or 1 for no protection) and the scale. */
export type CaseOptions = Pick<AnalyzeOptions, "minRaters" | "scoring">;

/**
 * Every tie of every wave of a table, each person counted once in each, with what may be shown of it.
 *
 * @throws RangeError for a threshold of 2 or below 1
 */
export function publishedTies(table: RatingTable, options: CaseOptions): Tie[] {
  const base = scopeBase(oneRatingEach(table, options.scoring), options);
  return base.publication.waves.flatMap((wave) => publishTies(openScope(base, wave, null, wave.rows)));
}

/** A tie as printed, or nothing of it. */
export function caseFigures({ n, items, ...index }: Tie, isShown: boolean): CaseFigures {
  return {
    raters: isShown ? n : null,
    ...figure(index, isShown),
    items: Object.fromEntries(Object.entries(items).map(([item, own]) => [item, figure(own, isShown)])),
  };
}

function figure({ mean, low, high }: CaseFigure, isShown: boolean): CaseFigure {
  return isShown ? { mean, low, high } : { mean: null, low: null, high: null };
}
