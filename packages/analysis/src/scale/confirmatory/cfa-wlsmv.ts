import { inverse, Matrix } from "ml-matrix";
import { pairsOf } from "../../numeric/pairs.ts";
import type { Rows } from "../../rows.ts";
import { averageVariance } from "./average-variance.ts";
import { factorCorrelationMatrix } from "./common-part.ts";
import type { ConfirmatoryFigures } from "./confirmatory.ts";
import { type Factor, factorStructure } from "./factor-model.ts";
import { type ChiSquare, type FitIndices, fitIndices } from "./fit-indices.ts";
import { modelCautions } from "./model-cautions.ts";
import { fitOrdered, orderedSample, weightsOf } from "./ordered-fit.ts";
import type { Polychorics } from "./polychorics.ts";
import { residualWeights, scaledShifted } from "./scaled-shifted.ts";
import { standardizedResidual } from "./standardized-residual.ts";
import type { WeightedFit } from "./weighted-least-squares.ts";

/** Figures of a WLSMV fit: chi-square, baseline and indices are the scaled ones. */
export interface ConfirmatoryWlsmvFigures extends ConfirmatoryFigures {
  /** What the plain chi-square is divided by before it is shifted; `null` without degrees of freedom. */
  scalingFactor: number | null;
  /** The plain ones, which follow no chi-square distribution: for comparison with other programs only. */
  unscaled: ChiSquare & FitIndices;
  /** Of each item. */
  thresholds: number[][];
}

/**
 * Confirmatory factor analysis of ordered items: a factor model of their polychoric correlations by diagonally weighted
 * least squares (delta parameterisation), with robust standard errors and a scaled and shifted chi-square (WLSMV).
 *
 * Every item on one factor, factors correlated and with variance 1. Chi-square, RMSEA and standard errors take n - 1, as
 * lavaan does for least squares. p takes rows as independent. Unwise below 200 rows.
 * Sources: Muthén, du Toit & Spisic 1997; Asparouhov & Muthén 2010; Savalei 2021 (Structural Equation Modeling 28).
 *
 * @throws UnusableData where the model is not identified, an item has a single answer or more than 20, two items leave
 * no finite correlation, there are too few rows, or no minimum is found
 */
export function cfaWlsmv(factors: readonly Factor[], rows?: Rows): ConfirmatoryWlsmvFigures {
  const structure = factorStructure(factors);
  const sample = orderedSample(
    factors.flatMap((factor) => factor.items),
    rows,
  );
  const { n, correlations, errors } = sample;
  const weights = weightsOf(sample);
  const fit = fitOrdered(sample, structure);
  const spread = new Matrix(errors);
  const plain = { chisq: (n - 1) * fit.discrepancy, df: weights.length - fit.jacobian[0]!.length };
  const plainBaseline = { chisq: (n - 1) * baselineDiscrepancy(sample), df: weights.length };
  const { scalingFactor, ...model } = scaledShifted(plain, residualWeights(weights, fit.jacobian).mmul(spread));
  const { chisq, df } = scaledShifted(plainBaseline, Matrix.diag(weights).mmul(spread));
  const baseline = { chisq, df };
  const residualVariances = fit.loadings.map((loading) => 1 - loading ** 2);
  const factorCorrelations = factorCorrelationMatrix(structure, fit);
  const se = standardErrors(fit, weights, spread);
  return {
    n,
    ...model,
    ...fitIndices(model, baseline, n - 1),
    scalingFactor,
    parameters: sample.thresholds.flat().length + fit.jacobian[0]!.length,
    baseline,
    srmr: standardizedResidual(correlations, fit.implied),
    loadings: fit.loadings,
    unstandardized: fit.loadings.map((estimate, i) => ({ estimate, se: se[i]! / Math.sqrt(n - 1) })),
    residualVariances,
    factorCorrelations,
    averageVariance: averageVariance(structure, fit.loadings),
    unscaled: { ...plain, ...fitIndices(plain, plainBaseline, n - 1) },
    thresholds: sample.thresholds,
    cautions: [
      ...modelCautions(model.df, residualVariances, factorCorrelations),
      ...sample.cautions,
      ...(n < 200 ? (["fewer-than-two-hundred-rows"] as const) : []),
    ],
  };
}

function baselineDiscrepancy({ correlations, errors }: Polychorics): number {
  return pairsOf(correlations.length).reduce(
    (sum, [i, j], pair) => sum + correlations[i]![j]! ** 2 / errors[pair]![pair]!,
    0,
  );
}

/** Robust: (J' W J)^-1 J' W E W J (J' W J)^-1, the root of its diagonal. */
function standardErrors({ jacobian }: WeightedFit, weights: readonly number[], spread: Matrix): number[] {
  const slopes = new Matrix(jacobian);
  const weighted = slopes.clone().mulColumnVector([...weights]);
  const bread = inverse(slopes.transpose().mmul(weighted));
  const robust = bread.mmul(weighted.transpose()).mmul(spread).mmul(weighted).mmul(bread);
  return robust.diagonal().map(Math.sqrt);
}
