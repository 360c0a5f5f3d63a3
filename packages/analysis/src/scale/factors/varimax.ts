import { Matrix, SingularValueDecomposition } from "ml-matrix";

/** The gain of a step, relative to the criterion, below which R's `varimax` stops. */
const PRECISION = 1e-5;

/**
 * Turns loadings so that each factor has few large ones: Kaiser's varimax, on rows scaled to length 1 (Kaiser
 * normalisation) and scaled back.
 *
 * Takes the same steps as R's `stats::varimax` (the turn that is best for the criterion's gradient, again and again)
 * and stops where it stops, so that figures agree; R stops early, and loadings can be 0.002 from where a smaller
 * `precision` ends. Source: Kaiser 1958 (Psychometrika 23, 187-200).
 *
 * @param loadings `loadings[item][factor]`
 */
export function varimax(loadings: readonly (readonly number[])[], precision = PRECISION): number[][] {
  const lengths = loadings.map((row) => Math.hypot(...row) || 1);
  const scaled = new Matrix(loadings.map((row, i) => row.map((loading) => loading / lengths[i]!)));
  let turn = Matrix.eye(scaled.columns);
  let before = 0;
  for (let step = 0; step < 1000; step++) {
    const best = new SingularValueDecomposition(pullOf(scaled, scaled.mmul(turn)));
    const reached = best.diagonal.reduce((sum, value) => sum + value, 0);
    turn = best.leftSingularVectors.mmul(best.rightSingularVectors.transpose());
    if (reached < before * (1 + precision)) break;
    before = reached;
  }
  const turned = scaled.mmul(turn).to2DArray();
  return turned.map((row, i) => row.map((loading) => loading * lengths[i]!));
}

/** Where the criterion pulls the axes: scaled' (turned^3 - turned times the mean squares of its columns). */
function pullOf(scaled: Matrix, turned: Matrix): Matrix {
  const meanSquares = Matrix.mul(turned, turned)
    .sum("column")
    .map((sum) => sum / turned.rows);
  const cubes = Matrix.mul(turned, turned).mul(turned);
  return scaled.transpose().mmul(cubes.sub(turned.clone().mulRowVector(meanSquares)));
}
