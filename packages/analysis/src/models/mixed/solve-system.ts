import { UnusableData } from "../../unusable-data.ts";
import type { MixedSystem } from "./mixed-system.ts";

/** The penalised least squares problem at given relative standard deviations. */
export interface SystemSolution {
  /** Logarithm of the determinant of the relative covariance of the response. */
  readonly logDeterminant: number;
  /** Logarithm of the determinant of the fixed columns' information, both in the units of the data. */
  readonly logDeterminantFixed: number;
  /** Penalised residual sum of squares, in squared units of the response. */
  readonly residual: number;
  /** The last lines of the factor: fixed columns, then the response. */
  readonly tail: number[][];
}

/**
 * Solves the mixed model equations for relative standard deviations `theta` (of each grouping's effects, against the
 * residual's; only their absolute size counts).
 *
 * The effects of a level of the largest grouping with `n` rows are eliminated by hand: they take
 * theta^2 / (1 + theta^2 n) times the products of its column sums from the equations and add log(1 + theta^2 n) to the
 * determinant. One sparse factorisation of the rest, the response being its last column, gives everything else.
 *
 * Source: Bates, Maechler, Bolker & Walker 2015 (Journal of Statistical Software 67, 1), section 3.
 *
 * @throws UnusableData when nothing is left for the residual
 */
export function solveSystem(system: MixedSystem, theta: readonly number[]): SystemSolution {
  const { layout, cholesky, working } = system;
  const { values, logDeterminant: eliminated } = eliminateLargest(system, theta[layout.largest]!);
  const scale = new Float64Array(layout.size).fill(1);
  const ridge = new Float64Array(layout.size);
  for (let column = 0; column < layout.random; column++) {
    scale[column] = theta[layout.groupingOf[column]!]!;
    ridge[column] = 1;
  }
  if (!cholesky.factor(values, scale, ridge)) throw new UnusableData(NOTHING_LEFT);
  const { starts } = cholesky.pattern;
  const root = (column: number): number => cholesky.values[starts[column]!]!;
  let logDeterminant = eliminated;
  for (let column = 0; column < layout.random; column++) logDeterminant += 2 * Math.log(root(column));
  let logDeterminantFixed = 0;
  for (let j = 0; j < layout.fixed; j++) {
    logDeterminantFixed += 2 * Math.log(root(layout.random + j) * working.scale[j]!);
  }
  const share = root(layout.size - 1) ** 2;
  if (share < LEAST_SHARE * system.n) throw new UnusableData(NOTHING_LEFT);
  const residual = share * working.scale[layout.fixed]! ** 2;
  return { logDeterminant, logDeterminantFixed, residual, tail: tailOf(system) };
}

/** Of the outcome's variance: less than this is rounding. */
const LEAST_SHARE = 1e-10;

const NOTHING_LEFT = "The model explains the outcome without any rest, so its variances cannot be estimated.";

function eliminateLargest({ rowProducts, levelProducts }: MixedSystem, theta: number) {
  const values = rowProducts.slice();
  let logDeterminant = 0;
  for (const { rows, levels, places, values: products } of levelProducts) {
    const weight = theta ** 2 / (1 + theta ** 2 * rows);
    logDeterminant += levels * Math.log1p(theta ** 2 * rows);
    for (let at = 0; at < places.length; at++) values[places[at]!]! -= weight * products[at]!;
  }
  return { values, logDeterminant };
}

/** The trailing block of the factor, whose columns are full. */
function tailOf({ layout, cholesky }: MixedSystem): number[][] {
  const { starts } = cholesky.pattern;
  return Array.from({ length: layout.fixed + 1 }, (_, i) =>
    Array.from({ length: layout.fixed + 1 }, (_, j) =>
      j > i ? 0 : cholesky.values[starts[layout.random + j]! + i - j]!,
    ),
  );
}
