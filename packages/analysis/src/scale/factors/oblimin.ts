import { inverse, Matrix } from "ml-matrix";

/** Loadings on factors that may correlate. */
export interface ObliqueFactors {
  /** Pattern: `loadings[item][factor]`. */
  loadings: number[][];
  factorCorrelations: number[][];
}

/**
 * Turns factors, letting them correlate, so that few items load on more than one: direct oblimin with gamma 0
 * (quartimin), without Kaiser normalisation, from the factors as they were extracted.
 *
 * Gradient projection: the sum of products of squared loadings on different factors falls along its gradient, with the
 * axes kept at length 1. Sources: Jennrich & Sampson 1966 (Psychometrika 31, 313-323); Jennrich 2002 (Psychometrika
 * 67, 7-19).
 *
 * @param loadings `loadings[item][factor]`
 * @returns `null` when 10,000 steps do not arrive
 */
export function oblimin(loadings: readonly (readonly number[])[]): ObliqueFactors | null {
  const start = new Matrix(loadings.map((row) => [...row]));
  let axes = Matrix.eye(start.columns);
  let here = turnedBy(start, axes);
  let length = 1;
  for (let turn = 0; turn < 10_000; turn++) {
    const slope = alongSphere(axes, here.gradient);
    const steepness = slope.norm("frobenius");
    if (steepness < 1e-7) return finished(here.loadings, axes);
    length *= 2;
    let next = { axes, here };
    do {
      next = stepTo(start, axes, slope, length);
      length /= 2;
    } while (next.here.value > here.value - length * steepness ** 2 && length > 1e-12);
    if (length <= 1e-12) return steepness < 1e-6 ? finished(here.loadings, axes) : null;
    length *= 2;
    ({ axes, here } = next);
  }
  return null;
}

/** Quartimin at some axes: its value, the loadings there, and its gradient in the axes. */
function turnedBy(start: Matrix, axes: Matrix) {
  const back = inverse(axes);
  const loadings = start.mmul(back.transpose());
  const others = squaresOfOthers(loadings);
  const pull = Matrix.mul(loadings, others);
  return {
    loadings,
    value: Matrix.mul(loadings, loadings).mul(others).sum() / 4,
    gradient: loadings.transpose().mmul(pull).mmul(back).transpose().mul(-1),
  };
}

/** For each loading, the sum of the item's squared loadings on the other factors. */
function squaresOfOthers(loadings: Matrix): Matrix {
  return new Matrix(
    loadings.to2DArray().map((row) => {
      const total = row.reduce((sum, loading) => sum + loading ** 2, 0);
      return row.map((loading) => total - loading ** 2);
    }),
  );
}

/** The gradient without its part along each axis (a column), which would change the axis's length. */
function alongSphere(axes: Matrix, gradient: Matrix): Matrix {
  const along = Matrix.mul(axes, gradient).sum("column");
  return Matrix.sub(gradient, axes.clone().mulRowVector(along));
}

function stepTo(start: Matrix, axes: Matrix, slope: Matrix, length: number) {
  const moved = Matrix.sub(axes, Matrix.mul(slope, length));
  const lengths = Matrix.mul(moved, moved).sum("column").map(Math.sqrt);
  const next = moved.divRowVector(lengths);
  return { axes: next, here: turnedBy(start, next) };
}

function finished(loadings: Matrix, axes: Matrix): ObliqueFactors {
  return { loadings: loadings.to2DArray(), factorCorrelations: axes.transpose().mmul(axes).to2DArray() };
}
