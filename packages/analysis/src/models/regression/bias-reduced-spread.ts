import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import type { Levels } from "../design-levels.ts";
import { clusterScores, countClusters } from "./cluster-spread.ts";
import type { LeastSquares } from "./least-squares.ts";
import { type Spread, scoreCovariance } from "./spread.ts";

/** An eigenvalue of `I - H` below this is 0, as in R's `clubSandwich`. */
const NOTHING_LEFT = 1e-12;

/**
 * The bias-reduced spread CR2 for independent clusters, with Satterthwaite degrees of freedom under rows that are
 * alike and independent.
 *
 * Residuals of cluster g are multiplied by `A = (I - H)^(-1/2)`, `H` the cluster's block of the hat matrix (generalized
 * inverse where a cluster decides a coefficient alone). With `Q` the cluster's rows of the basis, `H = Q Q'`, so that
 * `A Q = Q V (1 - D)^(-1/2) V'` where `Q'Q = V D V'`: a k x k matrix does for a cluster of any size.
 *
 * Sources: Bell & McCaffrey 2002 (Survey Methodology 28, 169-181); Pustejovsky & Tipton 2018 (Journal of Business &
 * Economic Statistics 36, 672-683).
 *
 * @throws UnusableData with fewer than two clusters
 */
export function biasReducedSpread(fit: LeastSquares, clusters: Levels): Spread {
  const count = countClusters(clusters);
  const k = fit.basis.length;
  const products = clusterProducts(fit, clusters);
  const scores = clusterScores(fit, clusters);
  const adjusted: AdjustedCluster[] = [];
  for (let cluster = 0; cluster < count; cluster++) {
    const product = squareMatrix(products.subarray(cluster * k * k, (cluster + 1) * k * k), k);
    const adjustment = inverseRootOfRest(product);
    const own = scores.subarray(cluster * k, (cluster + 1) * k);
    own.set(adjustment.mmul(Matrix.columnVector(own)).to1DArray());
    const weighted = product.mmul(adjustment);
    adjusted.push({ weighted, own: adjustment.mmul(weighted) });
  }
  return {
    covariance: (first, second) => scoreCovariance(scores, first, second),
    df: (direction) => satterthwaite(adjusted, direction),
  };
}

/** For one cluster, `Q'Q S` and `S Q'Q S` with `S = V (1 - D)^(-1/2) V'`. */
interface AdjustedCluster {
  readonly weighted: Matrix;
  readonly own: Matrix;
}

/**
 * (tr O)^2 / tr(O O) for the quadratic form `O` whose expectation the variance estimate is: with `z = Q'Q S w` and
 * `a = w' S Q'Q S w` for each cluster, `O = diag(a) - Z Z'`.
 */
function satterthwaite(clusters: readonly AdjustedCluster[], direction: Float64Array): number {
  const w = Matrix.columnVector(direction);
  const overlap = Matrix.zeros(direction.length, direction.length);
  let trace = 0;
  let squares = 0;
  for (const { weighted, own } of clusters) {
    const z = weighted.mmul(w);
    const a = w.dot(own.mmul(w));
    const length = z.dot(z);
    trace += a - length;
    squares += a * a - 2 * a * length;
    overlap.add(z.mmul(z.transpose()));
  }
  return trace ** 2 / (squares + overlap.dot(overlap));
}

/** `V (1 - D)^(-1/2) V'` of a symmetric `V D V'`; directions in which nothing is left count 0. */
function inverseRootOfRest(product: Matrix): Matrix {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(product, { assumeSymmetric: true });
  const roots = realEigenvalues.map((value) => (1 - value > NOTHING_LEFT ? 1 / Math.sqrt(1 - value) : 0));
  return eigenvectorMatrix.mmul(Matrix.diag(roots)).mmul(eigenvectorMatrix.transpose());
}

/** Each cluster's `Q'Q`: `products[(cluster * k + i) * k + j]`. */
function clusterProducts({ n, basis }: LeastSquares, { labels, index }: Levels): Float64Array {
  const k = basis.length;
  const products = new Float64Array(labels.length * k * k);
  for (const [i, first] of basis.entries()) {
    for (const [j, second] of basis.entries()) {
      for (let row = 0; row < n; row++) products[(index[row]! * k + i) * k + j]! += first[row]! * second[row]!;
    }
  }
  return products;
}

function squareMatrix(values: Float64Array, size: number): Matrix {
  return Matrix.from1DArray(size, size, values);
}
