/** Value, first and second derivatives of each of several functions at a point. */
export interface Differences {
  readonly value: readonly number[];
  /** `gradient[f][k]` */
  readonly gradient: readonly (readonly number[])[];
  /** `hessian[f][k][l]` */
  readonly hessian: readonly (readonly (readonly number[])[])[];
}

/**
 * Derivatives by central differences of fourth order, one step and two steps to either side: the error falls with the
 * fourth power of the steps.
 *
 * Source: Fornberg 1988 (Mathematics of Computation 51, 699-706), table 1; mixed ones extrapolated after Richardson.
 */
export function centralDifferences(
  functions: (point: readonly number[]) => readonly number[],
  point: readonly number[],
  steps: readonly number[],
): Differences {
  const at = (moves: readonly (readonly [number, number])[]): readonly number[] => {
    const moved = [...point];
    for (const [k, times] of moves) moved[k]! += times * steps[k]!;
    return functions(moved);
  };
  const diagonal = (k: number, l: number, times: number) =>
    at([
      [k, times],
      [l, times],
    ]);
  const value = functions(point);
  const along = point.map((_, k) => ({
    one: at([[k, 1]]),
    back: at([[k, -1]]),
    two: at([[k, 2]]),
    backTwo: at([[k, -2]]),
  }));
  const gradient = value.map((_, f) =>
    along.map(
      ({ one, back, two, backTwo }, k) => (8 * (one[f]! - back[f]!) - (two[f]! - backTwo[f]!)) / (12 * steps[k]!),
    ),
  );
  const hessian = value.map((center, f) =>
    point.map((_, k) => {
      const { one, back, two, backTwo } = along[k]!;
      const second = (16 * (one[f]! + back[f]!) - (two[f]! + backTwo[f]!) - 30 * center) / (12 * steps[k]! ** 2);
      return point.map((_, l) => (k === l ? second : 0));
    }),
  );
  for (const [k] of point.entries()) {
    for (let l = 0; l < k; l++) {
      const [near, nearBack, far, farBack] = [
        diagonal(k, l, 1),
        diagonal(k, l, -1),
        diagonal(k, l, 2),
        diagonal(k, l, -2),
      ];
      const [a, b] = [along[k]!, along[l]!];
      for (const [f, center] of value.entries()) {
        const narrow = near[f]! + nearBack[f]! - a.one[f]! - a.back[f]! - b.one[f]! - b.back[f]! + 2 * center;
        const wide = far[f]! + farBack[f]! - a.two[f]! - a.backTwo[f]! - b.two[f]! - b.backTwo[f]! + 2 * center;
        const mixed = (4 * narrow - wide / 4) / (6 * steps[k]! * steps[l]!);
        hessian[f]![k]![l] = mixed;
        hessian[f]![l]![k] = mixed;
      }
    }
  }
  return { value, gradient, hessian };
}
