import { cholesky, choleskySolve, logDeterminant } from "../numeric/cholesky.ts";

/** A fitted one-factor model: covariance = loadings loadings' + diag(residualVariances). */
export interface OneFactorFit {
  loadings: number[];
  residualVariances: number[];
}

/**
 * Fits one common factor of variance 1 to a covariance matrix by maximum likelihood: it minimises
 * log |Sigma| + tr(S Sigma^-1) by Fisher scoring with step halving, on the correlation scale (the maximum
 * does not depend on the units). Residual variances are free to be negative, as in lavaan.
 *
 * Loadings are signed so that their sum is positive.
 * Source: Bollen 1989, Structural Equations with Latent Variables, appendix 4C.
 *
 * @returns `null` below three items, for a singular matrix, or when 200 steps do not reach a maximum
 */
export function fitOneFactor(covariances: readonly (readonly number[])[]): OneFactorFit | null {
  const k = covariances.length;
  if (k < 3 || cholesky(covariances) === null) return null;
  const sd = covariances.map((line, i) => Math.sqrt(line[i]!));
  const target = covariances.map((line, i) => line.map((value, j) => value / (sd[i]! * sd[j]!)));
  let point = start(target);
  let state = evaluate(target, point);
  for (let iteration = 0; state !== null && iteration < 200; iteration++) {
    const step = scoringStep(target, point, state.inverse);
    if (step === null) return null;
    if (step.every((change) => Math.abs(change) < 1e-10)) return inUnits(point, sd);
    const next = descend(target, point, step, state.discrepancy);
    if (next === null) return step.every((change) => Math.abs(change) < 1e-6) ? inUnits(point, sd) : null;
    point = next;
    state = evaluate(target, point);
  }
  return null;
}

/** Loadings first, residual variances after them: the first centroid factor, with room left for the residuals. */
function start(target: readonly (readonly number[])[]): number[] {
  const sums = target.map((line, i) => line.reduce((sum, value, j) => sum + (i === j ? 0 : value), 0));
  const scale = Math.sqrt(Math.max(0.01, Math.abs(sums.reduce((sum, value) => sum + value, 0))));
  const loadings = sums.map((sum) => Math.max(-0.9, Math.min(0.9, sum / scale)) || 0.1);
  return [...loadings, ...loadings.map((loading) => 1 - loading ** 2)];
}

function implied(point: readonly number[]): number[][] {
  const k = point.length / 2;
  return Array.from({ length: k }, (_, i) =>
    Array.from({ length: k }, (_, j) => point[i]! * point[j]! + (i === j ? point[k + i]! : 0)),
  );
}

/** Discrepancy and inverse of the implied matrix; `null` where that matrix is not positive definite. */
function evaluate(target: readonly (readonly number[])[], point: readonly number[]) {
  const factor = cholesky(implied(point));
  if (factor === null) return null;
  const inverse = target.map((_, i) =>
    choleskySolve(
      factor,
      target.map((_, j) => (i === j ? 1 : 0)),
    ),
  );
  const trace = target.reduce((sum, line, i) => sum + dot(line, inverse[i]!), 0);
  return { discrepancy: logDeterminant(factor) + trace, inverse };
}

/** Fisher scoring: information^-1 times the negative gradient. */
function scoringStep(
  target: readonly (readonly number[])[],
  point: readonly number[],
  inverse: readonly (readonly number[])[],
): number[] | null {
  const k = target.length;
  const loadings = point.slice(0, k);
  const weighted = inverse.map((line) => dot(line, loadings));
  const common = dot(loadings, weighted);
  // residual[i][j] of Sigma^-1 (S - Sigma) Sigma^-1, whose entries are minus the gradient with respect to Sigma
  const misfit = implied(point).map((line, i) => line.map((value, j) => target[i]![j]! - value));
  const half = inverse.map((line) =>
    misfit.map((_, j) => line.reduce((sum, value, m) => sum + value * misfit[m]![j]!, 0)),
  );
  const pull = half.map((line) => inverse.map((column) => dot(line, column)));
  const gradient = [...pull.map((line) => dot(line, loadings)), ...pull.map((line, i) => line[i]! / 2)];
  // 1/2 tr(Sigma^-1 dSigma_a Sigma^-1 dSigma_b), written out for the two kinds of parameters
  const information = Array.from({ length: 2 * k }, (_, a) =>
    Array.from({ length: 2 * k }, (_, b) => {
      const [i, j] = [a % k, b % k];
      const between = inverse[i]![j]!;
      if (a < k && b < k) return common * between + weighted[i]! * weighted[j]!;
      if (a >= k && b >= k) return between ** 2 / 2;
      return between * weighted[a < k ? j : i]!;
    }),
  );
  const factor = cholesky(information);
  return factor === null ? null : choleskySolve(factor, gradient);
}

/** Halves the step until the discrepancy does not rise. */
function descend(
  target: readonly (readonly number[])[],
  point: readonly number[],
  step: readonly number[],
  from: number,
) {
  for (let share = 1; share > 1e-9; share /= 2) {
    const candidate = point.map((value, i) => value + share * step[i]!);
    const state = evaluate(target, candidate);
    if (state !== null && state.discrepancy <= from + 1e-14) return candidate;
  }
  return null;
}

function inUnits(point: readonly number[], sd: readonly number[]): OneFactorFit {
  const k = sd.length;
  const sign = point.slice(0, k).reduce((sum, loading) => sum + loading, 0) < 0 ? -1 : 1;
  return {
    loadings: sd.map((unit, i) => sign * point[i]! * unit),
    residualVariances: sd.map((unit, i) => point[k + i]! * unit ** 2),
  };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
