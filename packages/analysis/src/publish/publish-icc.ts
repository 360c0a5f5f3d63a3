import type { Analysis, Icc } from "../analysis.ts";
import { roundTo } from "../disclosure/blunting.ts";
import { PLAIN_RATERS } from "../disclosure/threshold.ts";
import { sumsOfMoments } from "../models/anova-sums.ts";
import { type IccFigures, icc, iccOfSums } from "../models/icc.ts";
import { meanFigure } from "../numeric/mean-figure.ts";
import { addCell, createMoments, type Moments } from "../numeric/moments.ts";
import { isSpreadSafe, type PooledCell, pooledCell } from "./pooled-spread.ts";
import { haveRespondents, isNothingHidden, type Scope } from "./scope.ts";
import { isIndexSpreadSafe, TWO_DECIMALS } from "./spread-of-ties.ts";

/**
 * Intraclass correlations of the index by site, rated group and respondent, over rating rows.
 *
 * Under protection the one by site rests on the ties shown at the sites, the others on the ties shown over all
 * sites; of the one by respondent only ICC(1) is given when anything in the wave is hidden, because its other
 * figures tell the number of respondents. F and p tell spread more exactly than the others: they are left out where only
 * the rounding of these keeps a small hidden site open.
 */
export function publishIcc(scope: Scope): Analysis["icc"] {
  const { table, publication, rows } = scope;
  const protects = publication.protected;
  const safe = !protects || (haveRespondents(table, rows, PLAIN_RATERS) && isIndexSpreadSafe(scope, TWO_DECIMALS));
  const fine = isIndexSpreadSafe(scope, 0);
  const countsOpen = !protects || isNothingHidden(scope);
  const byRespondent = () => icc(publication.scores.index, table.respondent, rows);
  return {
    site: scope.site === null ? iccBySite(scope) : null,
    ratedGroup: safe ? publish(scope, iccByRatedGroup(scope), { counts: true, fine }) : null,
    respondent: safe ? publish(scope, byRespondent(), { counts: countsOpen, fine }) : null,
  };
}

function iccBySite(scope: Scope): Icc | null {
  const { table, publication, wave, everyRow } = scope;
  const groups = table.groups.length;
  const isShown = (tie: number, site: number) => !publication.protected || wave.ties[tie]!.parts[site]!.shown;
  const tieOf = (row: number) => table.from[row]! * groups + table.to[row]!;
  const isCounted = (row: number) => table.site[row]! >= 0 && isShown(tieOf(row), table.site[row]!);
  const safe =
    !publication.protected ||
    (isSpreadSafe(cellsOfSites(scope)) && haveRespondents(table, everyRow, PLAIN_RATERS, isCounted));
  if (!safe) return null;
  const moments = createMoments(table.sites.length);
  for (const tie of wave.ties.keys()) {
    for (const site of table.sites.keys()) if (isShown(tie, site)) addIndex(scope, tie, site, moments, site);
  }
  return publish(scope, iccOfSums(sumsOfMoments(moments)), { counts: true, fine: true });
}

/** By the rated group of the shown ties. */
function iccByRatedGroup(scope: Scope): IccFigures {
  const { table, site, wave, decisions } = scope;
  const groups = table.groups.length;
  const moments = createMoments(groups);
  for (const [tie, { shown }] of decisions.entries()) {
    const parts = site === null ? [...Array(wave.counts.parts).keys()] : [site];
    if (shown) for (const part of parts) addIndex(scope, tie, part, moments, tie % groups);
  }
  return iccOfSums(sumsOfMoments(moments));
}

/** Adds the index of one tie's ratings in one part. */
function addIndex({ wave: { counts } }: Scope, tie: number, part: number, moments: Moments, group: number): void {
  addCell(moments, group, counts.moments, (tie * counts.parts + part) * counts.measures);
}

/** The shown ties at every site. */
function cellsOfSites({ table, wave: { counts, ties } }: Scope): PooledCell[] {
  return ties.flatMap(({ parts }, tie) =>
    table.sites.flatMap((_, site) => {
      const figure = meanFigure(counts.moments, (tie * counts.parts + site) * counts.measures);
      return parts[site]!.shown ? [pooledCell(figure, parts[site]!, 0)] : [];
    }),
  );
}

/** Which figures beside ICC(1) may be told: those that tell the number of people, and those that tell spread finely. */
interface Open {
  readonly counts: boolean;
  readonly fine: boolean;
}

function publish(scope: Scope, figures: IccFigures, open: Open): Icc | null {
  const { icc1, icc2, F, df1, df2, p, k0 } = figures;
  if (!scope.publication.protected) return { icc1, icc2, F, df1, df2, p, k0 };
  if (icc1 === null) return null;
  if (!open.counts) return { icc1: roundTo(icc1, 2), icc2: null, F: null, df1: null, df2: null, p: null, k0: null };
  return {
    icc1: roundTo(icc1, 2),
    icc2: roundTo(icc2, 2),
    F: open.fine ? roundTo(F, 2) : null,
    df1,
    df2,
    p: open.fine ? roundTo(p, 3) : null,
    k0: roundTo(k0, 1),
  };
}
