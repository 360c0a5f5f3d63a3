import { cholesky, logDeterminant } from "../../numeric/cholesky.ts";
import type { Rows } from "../../rows.ts";
import { UnusableData } from "../../unusable-data.ts";
import { itemMoments } from "../factors/item-moments.ts";
import { averageVariance } from "./average-variance.ts";
import { factorCorrelationMatrix } from "./common-part.ts";
import type { ConfirmatoryFigures } from "./confirmatory.ts";
import { type Factor, factorStructure } from "./factor-model.ts";
import { fitIndices } from "./fit-indices.ts";
import { fitMaximumLikelihood } from "./maximum-likelihood.ts";
import { modelCautions } from "./model-cautions.ts";
import { standardizedResidual } from "./standardized-residual.ts";

/** Figures of the maximum likelihood fit, with what information criteria need. */
export interface ConfirmatoryMlFigures extends ConfirmatoryFigures {
  /** Of the data under the model, means free. */
  logLik: number;
  /** -2 log likelihood + 2 parameters (without the means). */
  aic: number;
  bic: number;
}

/**
 * Confirmatory factor analysis by maximum likelihood: every item on one factor, factors correlated and with variance
 * 1, covariances with divisor n over the rows that answer every item. chi-square = n times the discrepancy.
 *
 * Unwise with five categories or fewer that are far from symmetric: use WLSMV. p takes rows as independent.
 * Sources: Jöreskog 1969 (Psychometrika 34, 183-202); Hu & Bentler 1999 (Structural Equation Modeling 6, 1-55).
 *
 * @throws UnusableData where the model is not identified, items do not vary or follow from one another, there are too
 * few rows, or no maximum is found
 */
export function cfaMl(factors: readonly Factor[], rows?: Rows): ConfirmatoryMlFigures {
  const structure = factorStructure(factors);
  const { n, covariances, correlations } = itemMoments(
    factors.flatMap((factor) => factor.items),
    rows,
  );
  const ofRows = covariances.map((line) => line.map((value) => (value * (n - 1)) / n));
  const fit = fitMaximumLikelihood(ofRows, structure);
  if (fit === null) {
    throw new UnusableData("No maximum of the likelihood was found: the data do not carry this model.");
  }
  const k = correlations.length;
  const parameters = 2 * k + fit.factorCorrelations.length;
  const model = { chisq: n * fit.discrepancy, df: (k * (k + 1)) / 2 - parameters };
  const baseline = { chisq: -n * logDeterminant(cholesky(correlations)!), df: (k * (k - 1)) / 2 };
  const loadings = fit.loadings.map((loading, i) => loading / Math.sqrt(ofRows[i]![i]!));
  const residualVariances = fit.residualVariances.map((variance, i) => variance / ofRows[i]![i]!);
  const factorCorrelations = factorCorrelationMatrix(structure, fit);
  const logLik = -(n / 2) * (k * Math.log(2 * Math.PI) + logDeterminant(cholesky(ofRows)!) + fit.discrepancy + k);
  return {
    n,
    ...model,
    ...fitIndices(model, baseline, n),
    parameters,
    baseline,
    srmr: standardizedResidual(correlations, fit.implied),
    loadings,
    unstandardized: fit.loadings.map((estimate, i) => ({ estimate, se: fit.unitErrors.loadings[i]! / Math.sqrt(n) })),
    residualVariances,
    factorCorrelations,
    averageVariance: averageVariance(structure, loadings),
    logLik,
    aic: 2 * parameters - 2 * logLik,
    bic: Math.log(n) * parameters - 2 * logLik,
    cautions: modelCautions(model.df, residualVariances, factorCorrelations),
  };
}
