/** Value, first and second derivatives of each of several functions at a point. */
export interface Differences {
  readonly value: readonly number[];
  /** `gradient[f][k]` */
  readonly gradient: readonly (readonly number[])[];
  /** `hessian[f][k][l]` */
  readonly hessian: readonly (readonly (readonly number[])[])[];
}

/**
 * Derivatives by central differences. Of order 2 they take one step to either side, and their error falls with the
 * square of the steps; of order 4 one and two steps, and the error falls with the fourth power.
 *
 * Source: Fornberg 1988 (Mathematics of Computation 51, 699-706), table 1; mixed ones extrapolated after Richardson.
 */
export function centralDifferences(
  functions: (point: readonly number[]) => readonly number[],
  point: readonly number[],
  steps: readonly number[],
  order: 2 | 4,
): Differences {
  const moved = (times: number, ...along: number[]): readonly number[] =>
    functions(point.map((value, k) => (along.includes(k) ? value + times * steps[k]! : value)));
  const value = functions(point);
  const distances = order === 2 ? [1] : [1, 2];
  const sides = distances.map((times) => point.map((_, k) => [moved(times, k), moved(-times, k)] as const));
  const gradient = value.map((_, f) =>
    point.map((__, k) => {
      const slopes = sides.map((side, at) => (side[k]![0][f]! - side[k]![1][f]!) / (2 * distances[at]! * steps[k]!));
      return extrapolated(slopes);
    }),
  );
  const hessian = value.map((center, f) =>
    point.map((_, k) => {
      const curvatures = sides.map(
        (side, at) => (side[k]![0][f]! + side[k]![1][f]! - 2 * center) / (distances[at]! * steps[k]!) ** 2,
      );
      return point.map((__, l) => (k === l ? extrapolated(curvatures) : 0));
    }),
  );
  for (const k of point.keys()) {
    for (let l = 0; l < k; l++) {
      const corners = distances.map((times) => [moved(times, k, l), moved(-times, k, l)] as const);
      for (const [f, center] of value.entries()) {
        const mixed = corners.map(([there, back], at) => {
          const straight = [k, l].reduce((sum, m) => sum + sides[at]![m]![0][f]! + sides[at]![m]![1][f]!, 0);
          return (there[f]! + back[f]! - straight + 2 * center) / (2 * distances[at]! ** 2 * steps[k]! * steps[l]!);
        });
        hessian[f]![k]![l] = extrapolated(mixed);
        hessian[f]![l]![k] = extrapolated(mixed);
      }
    }
  }
  return { value, gradient, hessian };
}

/** Of an estimate with one step and one with two, whose error is four times as large, the one with no step. */
function extrapolated([narrow = 0, wide]: readonly number[]): number {
  return wide === undefined ? narrow : (4 * narrow - wide) / 3;
}
