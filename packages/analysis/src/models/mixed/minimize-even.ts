import { dot } from "../../numeric/dot.ts";
import { symmetricEigen } from "../../numeric/symmetric-eigen.ts";
import { UnusableData } from "../../unusable-data.ts";
import { centralDifferences } from "./central-differences.ts";

const MOST_STEPS = 200;

/**
 * The point, with coordinates of 0 or more, at which a smooth function is least that does not depend on the signs of
 * its coordinates. A deviance is such a function of standard deviations, so that a variance of 0, the boundary, is an
 * ordinary stationary point here.
 *
 * Newton's method on numeric derivatives: negative curvature is turned round, steps are bounded by the size of each
 * coordinate (but at least `floors`, the size below which a coordinate hardly matters) and halved until the function
 * does not rise.
 *
 * Source: Nocedal & Wright 2006, Numerical Optimization, section 3.4.
 *
 * @throws UnusableData when 200 steps do not reach a minimum
 */
export function minimizeEven(
  f: (point: readonly number[]) => number,
  start: readonly number[],
  floors: readonly number[],
): number[] {
  let point = [...start];
  let order: 2 | 4 = 2;
  for (let step = 0; step < MOST_STEPS; step++) {
    const sizes = point.map((value, k) => Math.max(Math.abs(value), floors[k]!));
    const { value, move, gain, escaping } = newtonMove(f, point, sizes, order);
    const next = gain <= 1e-8 + 1e-14 * Math.abs(value) && !escaping ? null : descend(f, point, value, move);
    if (next === null && order === 4) return point.map((old, k) => Math.abs(old + (gain < 1e-6 ? move[k]! : 0)));
    // The last steps are taken on the more accurate derivatives, also where the others lead round and round beside the point.
    if (next === null || step >= MOST_STEPS / 2) order = 4;
    if (next !== null) point = next;
  }
  throw new UnusableData(
    "The model does not settle: its variances cannot be told apart with these rows. Leave out a grouping.",
  );
}

function newtonMove(
  f: (point: readonly number[]) => number,
  point: readonly number[],
  sizes: readonly number[],
  order: 2 | 4,
) {
  const differences = centralDifferences(
    (moved) => [f(moved)],
    point,
    sizes.map((size) => size / 100),
    order,
  );
  const slope = sizes.map((size, k) => differences.gradient[0]![k]! * size);
  const curvature = sizes.map((size, k) => sizes.map((other, l) => differences.hessian[0]![k]![l]! * size * other));
  const { values, vectors } = symmetricEigen(curvature);
  const least = 1e-10 * Math.max(...values.map(Math.abs)) + 1e-10;
  const slopes = vectors.map((vector) => dot(vector, slope));
  const gain = slopes.reduce((sum, along, m) => sum + along ** 2 / Math.max(Math.abs(values[m]!), least) / 2, 0);
  const lowest = values.length - 1;
  // At the top of a ridge the slope is 0 and only the curvature shows the way down.
  const escaping = values[lowest]! < -1e-6 * Math.max(1, values[0]!) && gain < 1e-6;
  const scaled = sizes.map((_, k) =>
    escaping
      ? vectors[lowest]![k]!
      : -vectors.reduce((sum, vector, m) => sum + (vector[k]! * slopes[m]!) / Math.max(Math.abs(values[m]!), least), 0),
  );
  const longest = Math.max(1, ...scaled.map(Math.abs));
  return {
    value: differences.value[0]!,
    move: scaled.map((part, k) => (part / longest) * sizes[k]!),
    gain,
    escaping,
  };
}

/** The first of ever shorter steps that does not lead up. */
function descend(
  f: (point: readonly number[]) => number,
  point: readonly number[],
  value: number,
  move: readonly number[],
): number[] | null {
  for (let share = 1; share > 1e-8; share /= 2) {
    const candidate = point.map((old, k) => old + share * move[k]!);
    if (f(candidate) < value) return candidate;
  }
  return null;
}
