import { Matrix, SingularValueDecomposition } from "ml-matrix";
import { pairsOf } from "../../numeric/pairs.ts";

/** The gain of a step, relative to the one before, below which R's `varimax` stops. */
const R_PRECISION = 1e-5;

/** The share of the criterion that may be left to gain where R stops. */
const LEFT_TO_GAIN = 1e-3;

/**
 * Turns loadings so that each factor has few large ones: Kaiser's varimax, on rows scaled to length 1 (Kaiser
 * normalisation) and scaled back.
 *
 * Ends where R's `stats::varimax` ends, so that figures agree with it, unless more than a thousandth of the criterion is
 * left to gain there: R stops early, and now and then far from the best. Then every two factors are turned by their best
 * angle until no turn is left. Source: Kaiser 1958 (Psychometrika 23, 187-200).
 *
 * @param loadings `loadings[item][factor]`
 */
export function varimax(loadings: readonly (readonly number[])[]): number[][] {
  const lengths = loadings.map((row) => Math.hypot(...row) || 1);
  const scaled = loadings.map((row, i) => row.map((loading) => loading / lengths[i]!));
  const early = turnedAsInR(scaled);
  const best = turnedByPairs(early);
  const chosen = criterion(best) > criterion(early) * (1 + LEFT_TO_GAIN) ? best : early;
  return chosen.map((row, i) => row.map((loading) => loading * lengths[i]!));
}

/** Takes the turn that is best for the criterion's gradient, again and again, while that seems to gain something. */
function turnedAsInR(rows: number[][]): number[][] {
  const scaled = new Matrix(rows);
  let turn = Matrix.eye(scaled.columns);
  let before = 0;
  for (let step = 0; step < 1000; step++) {
    const best = new SingularValueDecomposition(pullOf(scaled, scaled.mmul(turn)));
    const reached = best.diagonal.reduce((sum, value) => sum + value, 0);
    turn = best.leftSingularVectors.mmul(best.rightSingularVectors.transpose());
    if (reached < before * (1 + R_PRECISION)) break;
    before = reached;
  }
  return scaled.mmul(turn).to2DArray();
}

/** Where the criterion pulls the axes: scaled' (turned^3 - turned times the mean squares of its columns). */
function pullOf(scaled: Matrix, turned: Matrix): Matrix {
  const meanSquares = Matrix.mul(turned, turned)
    .sum("column")
    .map((sum) => sum / turned.rows);
  const cubes = Matrix.mul(turned, turned).mul(turned);
  return scaled.transpose().mmul(cubes.sub(turned.clone().mulRowVector(meanSquares)));
}

function turnedByPairs(rows: readonly (readonly number[])[]): number[][] {
  const turned = rows.map((row) => [...row]);
  const pairs = pairsOf(turned[0]?.length ?? 0);
  for (let sweep = 0, largest = 1; largest > 1e-10 && sweep < 1000; sweep++) {
    largest = Math.max(0, ...pairs.map(([f, g]) => Math.abs(turnPair(turned, f, g))));
  }
  return turned;
}

/** Turns two columns in place by the angle that is best for them (Kaiser's formula), and tells the angle. */
function turnPair(rows: number[][], f: number, g: number): number {
  let [sumU, sumV, sumSquares, sumProducts] = [0, 0, 0, 0];
  for (const row of rows) {
    const u = row[f]! ** 2 - row[g]! ** 2;
    const v = 2 * row[f]! * row[g]!;
    sumU += u;
    sumV += v;
    sumSquares += u ** 2 - v ** 2;
    sumProducts += u * v;
  }
  const across = 2 * (sumProducts - (sumU * sumV) / rows.length);
  const along = sumSquares - (sumU ** 2 - sumV ** 2) / rows.length;
  const angle = Math.atan2(across, along) / 4;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (const row of rows) [row[f], row[g]] = [cos * row[f]! + sin * row[g]!, cos * row[g]! - sin * row[f]!];
  return angle;
}

/** The variances of the squared loadings of each factor, summed, times the number of items squared. */
function criterion(rows: readonly (readonly number[])[]): number {
  const factors = rows[0]?.length ?? 0;
  let sum = 0;
  for (let f = 0; f < factors; f++) {
    const squares = rows.map((row) => row[f]! ** 2);
    sum += rows.length * squares.reduce((part, x) => part + x ** 2, 0) - squares.reduce((part, x) => part + x, 0) ** 2;
  }
  return sum;
}
