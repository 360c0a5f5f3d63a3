import type { Caution } from "../cautions.ts";
import { roundTo } from "../disclosure/blunting.ts";
import { iccReml } from "../models/icc-reml.ts";
import { rowsWhere } from "../rows.ts";
import { publishIcc } from "./publish-icc.ts";
import type { Scope } from "./scope.ts";

/** ICC(1) of the index by restricted maximum likelihood, and what makes reading it unwise. */
export interface RemlIcc {
  icc1: number;
  cautions: Caution[];
}

/** One for each grouping of `Analysis.icc`. */
export interface IccStatistics {
  site: RemlIcc | null;
  ratedGroup: RemlIcc | null;
  respondent: RemlIcc | null;
}

/**
 * ICC(1) by REML over the same rows as the published ones, and only where those are published. By respondent only
 * where all figures of the published one are: a second estimate beside it depends on how many people answered.
 */
export function publishIccReml(scope: Scope): IccStatistics {
  const { table, publication, rows } = scope;
  const published = publishIcc(scope);
  const estimate = (codes: ArrayLike<number>, own: Int32Array): RemlIcc | null => {
    const { icc1, cautions } = iccReml(publication.scores.index, codes, own);
    return icc1 === null ? null : { icc1: roundTo(icc1, publication.protected ? 2 : null)!, cautions };
  };
  return {
    site: published.site && estimate(table.site, rowsAtSites(scope)),
    ratedGroup: published.ratedGroup && estimate(table.to, rows),
    respondent: published.respondent?.df1 == null ? null : estimate(table.respondent, rows),
  };
}

/** Ratings of ties that are shown at the site where they were given; without protection all. */
function rowsAtSites({ table, publication, wave, everyRow }: Scope): Int32Array {
  if (!publication.protected) return everyRow;
  const groups = table.groups.length;
  const isShown = (row: number) =>
    table.site[row]! >= 0 && wave.ties[table.from[row]! * groups + table.to[row]!]!.parts[table.site[row]!]!.shown;
  return rowsWhere(table, isShown, everyRow);
}
