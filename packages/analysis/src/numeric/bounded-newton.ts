import { cholesky, choleskySolve } from "./cholesky.ts";

/** A function at one point. */
export interface Height {
  value: number;
  gradient: number[];
  hessian: number[][];
}

/**
 * A point between `lower` and `upper` (the same bounds for every coordinate) from which a function only rises, by
 * Newton's method: coordinates at a bound that push outward stay there, the Hessian of the others is raised until it is
 * positive definite, and steps are halved until the function falls; the last step, too small for that to show, is taken (Bertsekas 1982, SIAM Journal on Control and
 * Optimization 20, 221-246).
 *
 * @returns `null` when 500 steps do not arrive
 */
export function boundedNewton(
  height: (point: readonly number[]) => Height,
  start: readonly number[],
  lower: number,
  upper: number,
): number[] | null {
  const within = (x: number) => Math.min(upper, Math.max(lower, x));
  let point = start.map(within);
  let here = height(point);
  for (let turn = 0; turn < 500; turn++) {
    const free = freeCoordinates(point, here.gradient, lower, upper);
    const steepest = Math.max(0, ...free.map((i) => Math.abs(here.gradient[i]!)));
    if (steepest < 1e-12) return point;
    const step = newtonStep(here, free);
    const candidateAt = (share: number) => point.map((x, i) => within(x + share * step[i]!));
    const next = fall(height, here.value, candidateAt);
    if (next === null) return steepest < 1e-7 ? candidateAt(1) : null;
    [point, here] = [next, height(next)];
  }
  return null;
}

function freeCoordinates(point: readonly number[], gradient: readonly number[], lower: number, upper: number) {
  return [...point.keys()].filter(
    (i) => !(point[i]! <= lower && gradient[i]! > 0) && !(point[i]! >= upper && gradient[i]! < 0),
  );
}

/** 0 in the coordinates that are not free. */
function newtonStep({ gradient, hessian }: Height, free: readonly number[]): number[] {
  const curvature = free.map((i) => free.map((j) => hessian[i]![j]!));
  const largest = Math.max(1e-8, ...curvature.map((line, i) => Math.abs(line[i]!)));
  let factor = cholesky(curvature);
  for (let raise = 1e-4; factor === null; raise *= 4) {
    factor = cholesky(curvature.map((line, i) => line.map((x, j) => x + (i === j ? raise * largest : 0))));
  }
  const solved = choleskySolve(
    factor,
    free.map((i) => -gradient[i]!),
  );
  const step = gradient.map(() => 0);
  for (const [at, i] of free.entries()) step[i] = solved[at]!;
  return step;
}

function fall(
  height: (point: readonly number[]) => Height,
  value: number,
  candidateAt: (share: number) => number[],
): number[] | null {
  for (let share = 1; share > 1e-10; share /= 2) {
    const candidate = candidateAt(share);
    if (height(candidate).value < value) return candidate;
  }
  return null;
}
