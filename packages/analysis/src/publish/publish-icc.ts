import type { Analysis, Icc } from "../analysis.ts";
import { roundTo } from "../disclosure/blunting.ts";
import { PLAIN_RATERS } from "../disclosure/threshold.ts";
import { type IccFigures, icc } from "../models/icc.ts";
import { rowsWhere } from "../rows.ts";
import { isSpreadSafe } from "./pooled-spread.ts";
import { countRespondents, isNothingHidden, type Scope } from "./scope.ts";

/**
 * Intraclass correlations of the index by site, rated group and respondent, over rating rows.
 *
 * Under protection the one by site rests on the ties shown at the sites, the others on the ties shown over all
 * sites; of the one by respondent only ICC(1) is given when anything in the wave is hidden, because its other
 * figures tell the number of respondents.
 */
export function publishIcc(scope: Scope): Analysis["icc"] {
  const { table, publication, rows } = scope;
  const { index } = publication.scores;
  const many = !publication.protected || countRespondents(table, rows) >= PLAIN_RATERS;
  const safe = many && (!publication.protected || isSpreadSafe(cellsOfTies(scope)));
  const countsOpen = !publication.protected || isNothingHidden(scope);
  return {
    site: scope.site === null ? iccBySite(scope) : null,
    ratedGroup: safe ? publish(scope, icc(index, table.to, rows), true) : null,
    respondent: safe ? publish(scope, icc(index, table.respondent, rows), countsOpen) : null,
  };
}

function iccBySite(scope: Scope): Icc | null {
  const { table, publication, wave, everyRow } = scope;
  const groups = table.groups.length;
  const { index } = publication.scores;
  if (!publication.protected) return publish(scope, icc(index, table.site, everyRow), true);
  const isShown = (row: number) =>
    table.site[row]! >= 0 && wave.ties[table.from[row]! * groups + table.to[row]!]!.parts[table.site[row]!]!.shown;
  const rows = rowsWhere(table, isShown, everyRow);
  return isSpreadSafe(cellsOfSites(scope)) && countRespondents(table, rows) >= PLAIN_RATERS
    ? publish(scope, icc(index, table.site, rows), true)
    : null;
}

/** The shown ties at every site. */
function cellsOfSites({ table, wave: { counts, ties } }: Scope) {
  return ties.flatMap(({ parts }, tie) =>
    table.sites.flatMap((_, site) => {
      const { shown, plain } = parts[site]!;
      const n = counts.moments.count[(tie * counts.parts + site) * counts.measures]!;
      return shown ? [{ figure: { n }, plain }] : [];
    }),
  );
}

function cellsOfTies(scope: Scope) {
  return scope.figures
    .map((figure, tie) => ({ figure, plain: scope.decisions[tie]!.plain }))
    .filter((_, tie) => scope.decisions[tie]!.shown);
}

function publish(scope: Scope, figures: IccFigures, countsOpen: boolean): Icc | null {
  const { icc1, icc2, F, df1, df2, p, k0 } = figures;
  if (!scope.publication.protected) return { icc1, icc2, F, df1, df2, p, k0 };
  if (icc1 === null) return null;
  if (!countsOpen) return { icc1: roundTo(icc1, 2), icc2: null, F: null, df1: null, df2: null, p: null, k0: null };
  return {
    icc1: roundTo(icc1, 2),
    icc2: roundTo(icc2, 2),
    F: roundTo(F, 2),
    df1,
    df2,
    p: roundTo(p, 3),
    k0: roundTo(k0, 1),
  };
}
