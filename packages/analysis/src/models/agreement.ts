import { type Covariance, covariance } from "../numeric/covariance.ts";
import type { RatingTable } from "../rating-table.ts";
import type { Rows } from "../rows.ts";
import { type AnswerProducts, answerProducts, covarianceOfTie } from "../ties/answer-products.ts";

/**
 * Agreement of the `n` raters who answer all items, against two ideas of answering at random. The slight skew is known
 * for five answer options alone.
 */
export interface AgreementFigures {
  n: number;
  meanItemVariance: number | null;
  rwgUniform: number | null;
  rwgSlightSkew: number | null;
}

/** Variance of five-point answers spread evenly, (A^2 - 1) / 12. */
export const UNIFORM_VARIANCE = uniformVariance(5);

/** Variance of five-point answers leaning slightly to one side (LeBreton & Senter 2008, table 2). */
export const SLIGHT_SKEW_VARIANCE = 1.34;

/** Variance of answers spread evenly over `anchors` answer options. */
export function uniformVariance(anchors: number): number {
  return (anchors * anchors - 1) / 12;
}

/**
 * rwg(j) = J (1 - r) / (J (1 - r) + r), with r the mean item variance (n - 1) over the variance expected from
 * random answers; r is capped at 1, so disagreement beyond chance gives 0 and never a negative number.
 *
 * 1 is full agreement. Sources: James, Demaree & Wolf 1984 (Journal of Applied Psychology 69, 85-98);
 * LeBreton & Senter 2008 (Organizational Research Methods 11, 815-852).
 */
export function rwgJ(meanItemVariance: number, items: number, randomVariance: number): number {
  const r = Math.min(meanItemVariance / randomVariance, 1);
  return (items * (1 - r)) / (items * (1 - r) + r);
}

/**
 * Agreement on `columns` (one per item) over the rows that answer all of them; all `null` below two such rows.
 *
 * @param anchors answer options; with other than five, agreement beyond a slight skew is `null`
 */
export function agreement(columns: readonly ArrayLike<number>[], rows?: Rows, anchors = 5): AgreementFigures {
  return agreementFigures(covariance(columns, rows), anchors);
}

function agreementFigures({ n, k, matrix }: Covariance, anchors: number): AgreementFigures {
  if (n < 2 || k === 0) return { n, meanItemVariance: null, rwgUniform: null, rwgSlightSkew: null };
  const meanItemVariance = matrix.reduce((sum, line, item) => sum + line[item]!, 0) / k;
  return {
    n,
    meanItemVariance,
    rwgUniform: rwgJ(meanItemVariance, k, uniformVariance(anchors)),
    rwgSlightSkew: anchors === 5 ? rwgJ(meanItemVariance, k, SLIGHT_SKEW_VARIANCE) : null,
  };
}

/**
 * Agreement of the raters of each tie over `rows`, in the order of `tieMatrix`.
 *
 * @param products those of the same rows, where they are at hand
 */
export function agreementOfTies(
  table: RatingTable,
  rows: Rows,
  products: AnswerProducts = answerProducts(table, rows),
): (AgreementFigures & { from: number; to: number })[] {
  const groups = table.groups.length;
  return Array.from(products.count, (_, tie) => ({
    from: Math.floor(tie / groups),
    to: tie % groups,
    ...agreementFigures(covarianceOfTie(products, tie), 5),
  }));
}
