import type { Height } from "../../numeric/bounded-newton.ts";
import { symmetricEigen } from "../../numeric/symmetric-eigen.ts";

/** How far correlations are from the best factors for given uniquenesses, and what these factors are. */
export interface Discrepancy {
  /** Coordinate in which the uniqueness of an item is searched, and back. */
  coordinate(uniqueness: number): number;
  uniqueness(coordinate: number): number;
  height(point: readonly number[]): Height;
  /** Loadings of each item, one column a factor. */
  loadings(point: readonly number[]): number[][];
}

/**
 * Minimum residuals: half the sum of squared eigenvalues of R - Psi beyond those of the factors, with its derivatives
 * in the uniquenesses Psi. At the minimum the squared residual correlations off the diagonal are smallest.
 *
 * Source: Harman & Jones 1966 (Psychometrika 31, 351-368); Jöreskog 1977, in Enslein, Ralston & Wilf, Statistical
 * Methods for Digital Computers.
 */
export function minimumResiduals(correlations: readonly (readonly number[])[], factors: number): Discrepancy {
  const eigenAt = (point: readonly number[]) =>
    symmetricEigen(correlations.map((line, i) => line.map((r, j) => r - (i === j ? point[i]! : 0))));
  return {
    coordinate: (uniqueness) => uniqueness,
    uniqueness: (coordinate) => coordinate,
    height(point) {
      const { values, vectors } = eigenAt(point);
      const left = (m: number) => m >= factors || values[m]! < 0;
      return {
        value: values.reduce((sum, value, m) => sum + (left(m) ? value ** 2 / 2 : 0), 0),
        gradient: point.map((_, i) => sumOver(values, left, (m) => -values[m]! * vectors[m]![i]! ** 2)),
        hessian: curvature(vectors, left, (m, n) => (left(n) ? 1 : (2 * values[m]!) / (values[m]! - values[n]!))),
      };
    },
    loadings(point) {
      const { values, vectors } = eigenAt(point);
      return point.map((_, i) =>
        Array.from({ length: factors }, (_, m) => vectors[m]![i]! * Math.sqrt(Math.max(0, values[m]!))),
      );
    },
  };
}

/**
 * Maximum likelihood: the sum of value - log value - 1 over the eigenvalues of Psi^-1/2 R Psi^-1/2 beyond those of the
 * factors, with its derivatives in the logarithms of the uniquenesses Psi.
 *
 * Source: Jöreskog 1967 (Psychometrika 32, 443-482).
 */
export function maximumLikelihood(correlations: readonly (readonly number[])[], factors: number): Discrepancy {
  const eigenAt = (point: readonly number[]) =>
    symmetricEigen(correlations.map((line, i) => line.map((r, j) => r * Math.exp(-(point[i]! + point[j]!) / 2))));
  return {
    coordinate: Math.log,
    uniqueness: Math.exp,
    height(point) {
      const { values, vectors } = eigenAt(point);
      const left = (m: number) => m >= factors || values[m]! < 1;
      return {
        value: sumOver(values, left, (m) => values[m]! - Math.log(values[m]!) - 1),
        gradient: point.map((_, i) => sumOver(values, left, (m) => (1 - values[m]!) * vectors[m]![i]! ** 2)),
        hessian: curvature(vectors, left, (m, n) => {
          const sum = values[m]! + values[n]!;
          return left(n) ? sum / 2 : ((values[m]! - 1) * sum) / (values[m]! - values[n]!);
        }),
      };
    },
    loadings(point) {
      const { values, vectors } = eigenAt(point);
      return point.map((x, i) =>
        Array.from(
          { length: factors },
          (_, m) => Math.exp(x / 2) * vectors[m]![i]! * Math.sqrt(Math.max(0, values[m]! - 1)),
        ),
      );
    },
  };
}

function sumOver(values: readonly number[], left: (m: number) => boolean, term: (m: number) => number): number {
  return values.reduce((sum, _, m) => sum + (left(m) ? term(m) : 0), 0);
}

/** The sum of weight(m, n) times the products of vectors m and n at i and at j, m over the eigenvalues left over. */
function curvature(
  vectors: readonly (readonly number[])[],
  left: (m: number) => boolean,
  weight: (m: number, n: number) => number,
): number[][] {
  const k = vectors.length;
  const hessian = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  for (let m = 0; m < k; m++) {
    if (!left(m)) continue;
    for (let n = 0; n < k; n++) {
      const share = weight(m, n);
      const products = vectors[m]!.map((x, i) => x * vectors[n]![i]!);
      for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) hessian[i]![j]! += share * products[i]! * products[j]!;
    }
  }
  return hessian;
}
