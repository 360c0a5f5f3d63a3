import type { RatingTable } from "../rating-table.ts";
import { type CaseFigures, type CaseOptions, caseFigures, publishedTies } from "./case-figures.ts";

/** One case's network as a whole; every figure `null` when hidden. */
export interface CaseNetworkFigures extends CaseFigures {
  /** The label of its wave. */
  case: string;
}

/**
 * Each case's network as a whole, one for every wave of the table in its order.
 *
 * A network is the mean over people of each one's ratings of all the roles they rated, averaged item by item. It is told
 * from `minRaters` people on; figures are blunted, and items few people skipped are hidden, by the same rules as the
 * ties of a wave (docs/methods/case-level-networks.md). Nothing else may be published about these ratings.
 *
 * @throws RangeError for a threshold of 2 or below 1
 */
export function caseNetworks(table: RatingTable, options: CaseOptions): CaseNetworkFigures[] {
  if (table.waves.length === 0) return [];
  const everybody = new Int32Array(table.from.length);
  const site = new Int32Array(table.from.length).fill(-1);
  const together = { ...table, groups: [""], sites: [], from: everybody, to: everybody, site };
  return publishedTies(together, options).map((tie, position) => ({
    case: table.waves[position]!,
    ...caseFigures(tie, tie.n !== null),
  }));
}
