import type { Agreement, Reliability } from "../analysis.ts";
import { isCountShown, roundTo } from "../disclosure/blunting.ts";
import { PLAIN_RATERS } from "../disclosure/threshold.ts";
import { agreementOfTies } from "../models/agreement.ts";
import { alphaFigures } from "../scale/alpha.ts";
import { omegaFigures } from "../scale/omega.ts";
import { type AnswerProducts, pooledCovariance } from "../ties/answer-products.ts";
import { haveRespondents, type Scope } from "./scope.ts";
import { isItemSpreadSafe } from "./spread-of-ties.ts";

/**
 * Internal consistency over the complete rating rows of the shown ties, whose answers make `products`.
 *
 * Under protection it needs ten respondents and small ties whose spread does not show, has two decimals, and hides its number of rows (and the interval
 * that would tell it) when a few rows are incomplete.
 */
export function publishReliability(scope: Scope, products: AnswerProducts): Reliability {
  const { table, publication } = scope;
  const covariances = pooledCovariance(products);
  const figures = alphaFigures(covariances);
  const { omega: omegaValue } = omegaFigures(covariances);
  const isComplete = (row: number) => table.answers.every((answers) => !Number.isNaN(answers[row]!));
  const shown =
    !publication.protected || (haveRespondents(table, scope.rows, PLAIN_RATERS, isComplete) && isItemSpreadSafe(scope));
  const decimals = publication.protected ? 2 : null;
  const value = (figure: number | null) => (shown ? roundTo(figure, decimals) : null);
  const counted =
    shown && (!publication.protected || isCountShown(scope.rows.length - figures.n, publication.threshold));
  const feldt = counted ? figures.feldt95 : null;
  return {
    n: counted ? figures.n : null,
    alpha: value(figures.alpha),
    alphaStandardized: value(figures.alphaStandardized),
    feldt95: feldt === null ? null : [value(feldt[0]) ?? feldt[0], value(feldt[1]) ?? feldt[1]],
    omega: value(omegaValue),
    itemRest: Object.fromEntries(table.items.map((item, position) => [item, value(figures.itemRest[position]!)])),
  };
}

/**
 * Agreement within each tie over the raters who answered all items.
 *
 * Under protection only in ties with plain figures, ten such raters and no item whose spread would confine a small
 * hidden site; to one decimal and without their number
 * when a few raters skipped an item.
 */
export function publishAgreement(scope: Scope, products: AnswerProducts): Agreement[] {
  const { table, publication } = scope;
  return agreementOfTies(table, scope.rows, products).map((figures, tie) => {
    const names = { from: table.groups[figures.from]!, to: table.groups[figures.to]! };
    const { n, rwgUniform, rwgSlightSkew } = figures;
    if (!publication.protected) return { ...names, n, rwgUniform, rwgSlightSkew };
    const { plain, spreadFloors } = scope.decisions[tie]!;
    if (!plain || n < PLAIN_RATERS || spreadFloors.some((floor) => floor > 0)) {
      return { ...names, n: null, rwgUniform: null, rwgSlightSkew: null };
    }
    const exact = isCountShown(scope.figures[tie]!.n - n, publication.threshold);
    const round = (value: number | null) => roundTo(value, exact ? 2 : 1);
    return { ...names, n: exact ? n : null, rwgUniform: round(rwgUniform), rwgSlightSkew: round(rwgSlightSkew) };
  });
}
