import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { dot } from "../../numeric/dot.ts";
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
  const adjustments = new Float64Array(products.length);
  const scores = clusterScores(fit, clusters);
  for (let cluster = 0; cluster < count; cluster++) {
    const at = cluster * k * k;
    adjustments.set(inverseRootOfRest(products.subarray(at, at + k * k), k), at);
    scores.set(multiply(adjustments, at, scores.subarray(cluster * k, (cluster + 1) * k)), cluster * k);
  }
  return {
    covariance: (first, second) => scoreCovariance(scores, first, second),
    df: (direction) => satterthwaite(products, adjustments, direction),
  };
}

/**
 * (tr O)^2 / tr(O O) for the quadratic form `O` whose expectation the variance estimate is: with `s = S w`, S the
 * cluster's `V (1 - D)^(-1/2) V'`, `z = Q'Q s` and `a = s'z` for each cluster, `O = diag(a) - Z Z'`.
 */
function satterthwaite(products: Float64Array, adjustments: Float64Array, direction: Float64Array): number {
  const k = direction.length;
  const overlap = new Float64Array(k * k);
  let trace = 0;
  let squares = 0;
  for (let at = 0; at < products.length; at += k * k) {
    const adjusted = multiply(adjustments, at, direction);
    const z = multiply(products, at, adjusted);
    const a = dot(adjusted, z);
    const length = dot(z, z);
    trace += a - length;
    squares += a * a - 2 * a * length;
    for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) overlap[i * k + j]! += z[i]! * z[j]!;
  }
  return trace ** 2 / (squares + dot(overlap, overlap));
}

/** The square matrix that starts at `at` times a vector. */
function multiply(matrices: Float64Array, at: number, vector: Float64Array): Float64Array {
  const k = vector.length;
  return vector.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += matrices[at + i * k + j]! * vector[j]!;
    return sum;
  });
}

/** `V (1 - D)^(-1/2) V'` of a symmetric `V D V'`; directions in which nothing is left count 0. */
function inverseRootOfRest(product: Float64Array, k: number): number[] {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(Matrix.from1DArray(k, k, product), {
    assumeSymmetric: true,
  });
  const roots = realEigenvalues.map((value) => (1 - value > NOTHING_LEFT ? 1 / Math.sqrt(1 - value) : 0));
  return eigenvectorMatrix.mmul(Matrix.diag(roots)).mmul(eigenvectorMatrix.transpose()).to1DArray();
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
