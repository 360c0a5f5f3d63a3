import { choleskyInverse } from "../../numeric/cholesky-inverse.ts";
import { symmetricEigen } from "../../numeric/symmetric-eigen.ts";
import { centralDifferences } from "./central-differences.ts";
import { divisorOf, type MixedMethod } from "./mixed-criterion.ts";
import type { MixedSystem } from "./mixed-system.ts";
import { type SystemSolution, solveSystem } from "./solve-system.ts";
import { covarianceInDataUnits } from "./working-columns.ts";

/** The fixed effects' covariance divided by the residual variance. */
export function relativeCovariance({ layout, working }: MixedSystem, { tail }: SystemSolution): number[][] {
  const factor = tail.slice(0, layout.fixed).map((line) => line.slice(0, layout.fixed));
  return covarianceInDataUnits(working, choleskyInverse(factor));
}

/**
 * Satterthwaite's degrees of freedom of each fixed effect: 2 v^2 / (g' A g), where v is the effect's squared standard
 * error, g its gradient in the variance parameters (theta and the residual standard deviation) and A their covariance,
 * twice the inverse of the deviance's Hessian. Directions without curvature are left out (Moore-Penrose).
 *
 * Derivatives in theta are numeric, those in the residual standard deviation exact.
 *
 * Source: Kuznetsova, Brockhoff & Christensen 2017 (Journal of Statistical Software 82, 13); Fai & Cornelius 1996.
 */
export function satterthwaite(system: MixedSystem, method: MixedMethod, theta: readonly number[]): (number | null)[] {
  const divisor = divisorOf(system, method);
  const floors = system.groupings.map(({ levels }) => Math.sqrt(levels / system.n) / 4);
  const variance = solveSystem(system, theta).residual / divisor;
  const parts = centralDifferences(
    (point) => {
      const solution = solveSystem(system, point);
      const restricted = method === "reml" ? solution.logDeterminantFixed : 0;
      const covariance = relativeCovariance(system, solution);
      return [solution.logDeterminant + restricted, solution.residual, ...covariance.map((line, i) => line[i]!)];
    },
    theta,
    theta.map((value, k) => Math.max(value, floors[k]!) / 50),
    4,
  );
  const sigma = Math.sqrt(variance);
  const covariance = parameterCovariance(parts, divisor, sigma);
  return parts.value.slice(2).map((relative, effect) => {
    const gradient = [...parts.gradient[2 + effect]!.map((slope) => slope * variance), 2 * sigma * relative];
    const spread = gradient.reduce(
      (sum, a, i) => sum + a * gradient.reduce((inner, b, j) => inner + covariance[i]![j]! * b, 0),
      0,
    );
    return spread > 0 ? (2 * (variance * relative) ** 2) / spread : null;
  });
}

/**
 * Of the deviance a(theta) + r(theta) / sigma^2 + divisor log(2 pi sigma^2), at its minimum, twice the inverse of the
 * Hessian; the first two functions are a and r, the last parameter is sigma.
 */
function parameterCovariance(
  { gradient, hessian }: ReturnType<typeof centralDifferences>,
  divisor: number,
  sigma: number,
): number[][] {
  const [, slope = []] = gradient;
  const [ofDeterminant = [], ofResidual = []] = hessian;
  const between = slope.map((value) => (-2 * value) / sigma ** 3);
  const lines = ofDeterminant.map((line, k) => [
    ...line.map((value, l) => value + ofResidual[k]![l]! / sigma ** 2),
    between[k]!,
  ]);
  const { values, vectors } = symmetricEigen([...lines, [...between, (4 * divisor) / sigma ** 2]]);
  return values.map((_, i) =>
    values.map((__, j) =>
      values.reduce((sum, value, m) => (value > 1e-8 ? sum + (2 * vectors[m]![i]! * vectors[m]![j]!) / value : sum), 0),
    ),
  );
}
