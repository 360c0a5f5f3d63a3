import { UnusableData } from "../../unusable-data.ts";
import type { Levels } from "../design-levels.ts";
import type { LeastSquares } from "./least-squares.ts";
import { type Spread, scoreCovariance } from "./spread.ts";

/**
 * The spread when clusters are independent of each other and anything goes within them: CR0, or CR1 with the factor
 * G/(G-1) (n-1)/(n-k). Both with G - 1 degrees of freedom.
 *
 * Sources: Liang & Zeger 1986 (Biometrika 73, 13-22); Cameron & Miller 2015 (Journal of Human Resources 50, 317-372).
 *
 * @throws UnusableData with fewer than two clusters
 */
export function clusterSpread(fit: LeastSquares, clusters: Levels, corrected: boolean): Spread {
  const count = countClusters(clusters);
  const scores = clusterScores(fit, clusters);
  const factor = corrected ? (count / (count - 1)) * ((fit.n - 1) / (fit.n - fit.basis.length)) : 1;
  return { covariance: (first, second) => factor * scoreCovariance(scores, first, second), df: () => count - 1 };
}

/**
 * The number of clusters.
 *
 * @throws UnusableData with fewer than two
 */
export function countClusters({ labels }: Levels): number {
  if (labels.length > 1) return labels.length;
  throw new UnusableData(
    `All complete rows are in one cluster, “${labels[0]}”: errors between clusters need at least two.`,
  );
}

/** Each cluster's sums of residuals times basis: `scores[cluster * k + i]`. */
export function clusterScores({ basis, residuals }: LeastSquares, { labels, index }: Levels): Float64Array {
  const k = basis.length;
  const scores = new Float64Array(labels.length * k);
  for (const [i, direction] of basis.entries()) {
    for (let row = 0; row < residuals.length; row++) scores[index[row]! * k + i]! += direction[row]! * residuals[row]!;
  }
  return scores;
}
