import { cholesky, choleskySolve } from "../../numeric/cholesky.ts";
import { pairsOf } from "../../numeric/pairs.ts";
import {
  type CommonPart,
  commonCovariance,
  commonDirections,
  startOfCommonPart,
  turnedPositive,
} from "./common-part.ts";
import type { FactorStructure } from "./factor-model.ts";

/** A factor model fitted to correlations; item variances are 1. */
export interface WeightedFit extends CommonPart {
  /** The weighted sum of squared differences between correlations and implied ones; times n - 1 it is the chi-square. */
  discrepancy: number;
  /** Implied correlations, 1 on the diagonal. */
  implied: number[][];
  /** How each implied correlation (pairs of items) changes with each loading, then each factor correlation. */
  jacobian: number[][];
}

/**
 * Fits a model of one or more correlated factors (variance 1, every item on one of them) to correlations by least
 * squares, each correlation weighed by itself (diagonally weighted): Gauss-Newton steps, halved until the sum falls.
 *
 * Each factor is signed so that the sum of its loadings is positive.
 *
 * @param weights of pairs of items in the order of `pairsOf`
 * @returns `null` for a model that the data cannot identify, or when 500 steps do not arrive
 */
export function fitWeightedLeastSquares(
  correlations: readonly (readonly number[])[],
  weights: readonly number[],
  structure: FactorStructure,
): WeightedFit | null {
  const pairs = pairsOf(correlations.length);
  const at = (part: CommonPart) => {
    const common = commonCovariance(structure, part);
    const misfit = pairs.map(([i, j]) => correlations[i]![j]! - common[i]![j]!);
    return { misfit, discrepancy: misfit.reduce((sum, x, pair) => sum + weights[pair]! * x * x, 0) };
  };
  let part = startOfCommonPart(structure, correlations);
  for (let turn = 0; turn < 500; turn++) {
    const { misfit, discrepancy } = at(part);
    const step = gaussNewton(jacobianAt(structure, part), weights, misfit);
    if (step === null) return null;
    const largest = Math.max(...step.map(Math.abs));
    if (largest < 1e-10) return finished(structure, part, discrepancy);
    const next = halved(
      (share) => moved(part, step, share),
      (candidate) => at(candidate).discrepancy < discrepancy,
    );
    if (next === null) return largest < 1e-6 ? finished(structure, part, discrepancy) : null;
    part = next;
  }
  return null;
}

function jacobianAt(structure: FactorStructure, part: CommonPart): number[][] {
  const directions = commonDirections(structure, part);
  return pairsOf(part.loadings.length).map(([i, j]) =>
    directions.map(({ left, right }) => left[i]! * right[j]! + left[j]! * right[i]!),
  );
}

function gaussNewton(jacobian: readonly (readonly number[])[], weights: readonly number[], misfit: readonly number[]) {
  const parameters = jacobian[0]!.length;
  const pull = new Array<number>(parameters).fill(0);
  const normal = pull.map(() => new Array<number>(parameters).fill(0));
  for (const [pair, line] of jacobian.entries()) {
    for (const [a, slope] of line.entries()) {
      const weighted = weights[pair]! * slope;
      pull[a]! += weighted * misfit[pair]!;
      for (const [b, other] of line.entries()) normal[a]![b]! += weighted * other;
    }
  }
  const factor = cholesky(normal);
  return factor === null ? null : choleskySolve(factor, pull);
}

function moved({ loadings, factorCorrelations }: CommonPart, step: readonly number[], share: number): CommonPart {
  return {
    loadings: loadings.map((loading, i) => loading + share * step[i]!),
    factorCorrelations: factorCorrelations.map((r, at) => r + share * step[loadings.length + at]!),
  };
}

function halved(candidateAt: (share: number) => CommonPart, better: (candidate: CommonPart) => boolean) {
  for (let share = 1; share > 1e-9; share /= 2) {
    const candidate = candidateAt(share);
    if (better(candidate)) return candidate;
  }
  return null;
}

function finished(structure: FactorStructure, part: CommonPart, discrepancy: number): WeightedFit {
  const turned = turnedPositive(structure, part);
  const common = commonCovariance(structure, turned);
  return {
    ...turned,
    discrepancy,
    implied: common.map((line, i) => line.map((value, j) => (i === j ? 1 : value))),
    jacobian: jacobianAt(structure, turned),
  };
}
