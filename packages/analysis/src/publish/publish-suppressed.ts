import type { Suppression } from "../analysis.ts";
import type { MeanFigure } from "../numeric/mean-figure.ts";
import { FIRST_ITEM } from "../scale/measures.ts";
import type { TieFigures } from "../ties/tie-matrix.ts";
import { isNothingHidden, type Scope } from "./scope.ts";

/**
 * What the scope hides and why. A tie nobody rated is listed like one with too few raters, so that the two look
 * the same; dimensions are listed under the ties that are shown. At a site everything is hidden together with
 * something else: which of the hidden sites are the small ones would help to work out how small they are.
 */
export function publishSuppressed(scope: Scope): Suppression[] {
  if (!scope.publication.protected) return [];
  const place = {
    ...(scope.wave.wave === null ? {} : { wave: scope.wave.wave }),
    ...(scope.site === null ? {} : { site: scope.table.sites[scope.site]! }),
  };
  const ofTies = scope.figures.flatMap((figure, tie) => hiddenOfTie(scope, figure, tie));
  const counts = isNothingHidden(scope) ? [] : ["input.rows", "input.respondents", "input.excluded", "icc.respondent"];
  return [...ofTies, ...counts.map((path): Suppression => ({ path, why: "complementary" }))].map((entry) => ({
    ...entry,
    ...place,
  }));
}

function hiddenOfTie(scope: Scope, figure: TieFigures, tie: number): Suppression[] {
  const { table, publication } = scope;
  const { shown, modes } = scope.decisions[tie]!;
  const names = { from: table.groups[figure.from]!, to: table.groups[figure.to]! };
  const why = (own: MeanFigure): Suppression["why"] =>
    scope.site === null && own.n < publication.threshold ? "tooFewRaters" : "complementary";
  if (!shown) return [{ path: "ties", ...names, why: why(figure) }];
  const measures: [string, MeanFigure, number][] = [
    ["ties.communication", figure.communication, 1],
    ["ties.relationship", figure.relationship, 2],
    ...figure.items.map((own, item): [string, MeanFigure, number] => [
      `ties.items.${table.items[item]!}`,
      own,
      FIRST_ITEM + item,
    ]),
  ];
  return measures
    .filter(([, , measure]) => modes[measure] === "hidden")
    .map(([path, own]) => ({ path, ...names, why: why(own) }));
}
