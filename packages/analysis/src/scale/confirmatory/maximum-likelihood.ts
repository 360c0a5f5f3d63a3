import { cholesky, choleskySolve, logDeterminant } from "../../numeric/cholesky.ts";
import { choleskyInverse } from "../../numeric/cholesky-inverse.ts";
import { correlationOf } from "../../numeric/correlation.ts";
import { dot } from "../../numeric/dot.ts";
import {
  type CommonPart,
  commonCovariance,
  commonDirections,
  type Direction,
  startOfCommonPart,
  turnedPositive,
} from "./common-part.ts";
import type { FactorStructure } from "./factor-model.ts";

/** A factor model fitted to covariances, in their units. */
export interface MaximumLikelihoodFit {
  loadings: number[];
  /** Free to be negative, as in lavaan: a Heywood case. */
  residualVariances: number[];
  factorCorrelations: number[];
  /** log |Sigma| + tr(S Sigma^-1) - log |S| - k; times n it is the chi-square. */
  discrepancy: number;
  /** Implied correlations by the standard deviations of the data; 1 on the diagonal up to rounding. */
  implied: number[][];
  /** Standard errors times the root of n: of the loadings, residual variances and factor correlations. */
  unitErrors: { loadings: number[]; residualVariances: number[]; factorCorrelations: number[] };
}

/** Loadings, then residual variances, then factor correlations. */
type Point = readonly number[];

/**
 * Fits a model of one or more correlated factors (variance 1, every item on one of them) by maximum likelihood: it
 * minimises log |Sigma| + tr(S Sigma^-1) by Fisher scoring with step halving, on the correlation scale (the maximum
 * does not depend on the units). Standard errors come from the expected information.
 *
 * Each factor is signed so that the sum of its loadings is positive.
 * Source: Bollen 1989, Structural Equations with Latent Variables, appendix 4C.
 *
 * @returns `null` for a singular matrix, for a model that the data cannot identify, or when 500 steps do not reach a
 * maximum
 */
export function fitMaximumLikelihood(
  covariances: readonly (readonly number[])[],
  structure: FactorStructure,
): MaximumLikelihoodFit | null {
  if (cholesky(covariances) === null) return null;
  const target = correlationOf(covariances);
  const begin = startOfCommonPart(structure, target);
  let point: Point = [...begin.loadings, ...begin.loadings.map((x) => 1 - x ** 2), ...begin.factorCorrelations];
  for (let iteration = 0; iteration < 500; iteration++) {
    const scoring = scoringStep(target, structure, point);
    if (scoring === null) return null;
    const largest = Math.max(...scoring.step.map(Math.abs));
    if (largest < 1e-10) return inUnits(covariances, structure, point, scoring.information);
    const next = descend(target, structure, point, scoring.step);
    if (next === null) return largest < 1e-6 ? inUnits(covariances, structure, point, scoring.information) : null;
    point = next;
  }
  return null;
}

/** Fisher scoring: information^-1 times the negative gradient of half the discrepancy. */
function scoringStep(target: readonly (readonly number[])[], structure: FactorStructure, point: Point) {
  const implied = impliedBy(structure, point);
  const factor = cholesky(implied);
  if (factor === null) return null;
  const inverse = choleskyInverse(factor);
  const misfit = implied.map((line, i) => line.map((value, j) => target[i]![j]! - value));
  const pull = product(product(inverse, misfit), inverse);
  const directions = directionsAt(structure, point);
  const gradient = directions.map(({ left, right }) => dot(left, image(pull, right)));
  const information = cholesky(informationOf(inverse, directions));
  return information === null ? null : { step: choleskySolve(information, gradient), information };
}

function impliedBy(structure: FactorStructure, point: Point): number[][] {
  const k = structure.factorOf.length;
  const common = commonCovariance(structure, commonPartOf(structure, point));
  return common.map((line, i) => line.map((value, j) => value + (i === j ? point[k + i]! : 0)));
}

function commonPartOf({ factorOf: { length: k } }: FactorStructure, point: Point): CommonPart {
  return { loadings: point.slice(0, k), factorCorrelations: point.slice(2 * k) };
}

function directionsAt(structure: FactorStructure, point: Point): Direction[] {
  const k = structure.factorOf.length;
  const common = commonDirections(structure, commonPartOf(structure, point));
  const residual = common.slice(0, k).map(({ left }) => ({ left, right: left.map((x) => x / 2) }));
  return [...common.slice(0, k), ...residual, ...common.slice(k)];
}

/** 1/2 tr(Sigma^-1 dSigma_a Sigma^-1 dSigma_b) for every two parameters. */
function informationOf(inverse: readonly (readonly number[])[], directions: readonly Direction[]): number[][] {
  const images = directions.map(({ left, right }) => ({ left: image(inverse, left), right: image(inverse, right) }));
  return directions.map((a) =>
    images.map((b) => dot(a.left, b.left) * dot(a.right, b.right) + dot(a.left, b.right) * dot(a.right, b.left)),
  );
}

function image(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((line) => dot(line, vector));
}

/** The product of two matrices, the second symmetric or read by its lines. */
function product(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  return a.map((line) => b.map((_, j) => line.reduce((sum, value, m) => sum + value * b[m]![j]!, 0)));
}

/** Halves the step until log |Sigma| + tr(S Sigma^-1) does not rise; `null` when it always does. */
function descend(
  target: readonly (readonly number[])[],
  structure: FactorStructure,
  point: Point,
  step: readonly number[],
): Point | null {
  const from = heightAt(target, structure, point);
  for (let share = 1; share > 1e-9; share /= 2) {
    const candidate = point.map((value, i) => value + share * step[i]!);
    if (heightAt(target, structure, candidate) <= from + 1e-14) return candidate;
  }
  return null;
}

/** Infinite where the implied matrix is not positive definite. */
function heightAt(target: readonly (readonly number[])[], structure: FactorStructure, point: Point): number {
  const factor = cholesky(impliedBy(structure, point));
  if (factor === null) return Number.POSITIVE_INFINITY;
  const trace = target.reduce((sum, line, i) => sum + choleskySolve(factor, line)[i]!, 0);
  return logDeterminant(factor) + trace;
}

function inUnits(
  covariances: readonly (readonly number[])[],
  structure: FactorStructure,
  point: Point,
  information: readonly (readonly number[])[],
): MaximumLikelihoodFit {
  const k = covariances.length;
  const sd = covariances.map((line, i) => Math.sqrt(line[i]!));
  const target = correlationOf(covariances);
  const errors = choleskyInverse(information).map((line, a) => Math.sqrt(line[a]!));
  const turned = turnedPositive(structure, commonPartOf(structure, point));
  const saturated = logDeterminant(cholesky(target)!) + k;
  return {
    loadings: sd.map((unit, i) => turned.loadings[i]! * unit),
    residualVariances: sd.map((unit, i) => point[k + i]! * unit ** 2),
    factorCorrelations: turned.factorCorrelations,
    discrepancy: Math.max(0, heightAt(target, structure, point) - saturated),
    implied: impliedBy(structure, point),
    unitErrors: {
      loadings: sd.map((unit, i) => errors[i]! * unit),
      residualVariances: sd.map((unit, i) => errors[k + i]! * unit ** 2),
      factorCorrelations: errors.slice(2 * k),
    },
  };
}
