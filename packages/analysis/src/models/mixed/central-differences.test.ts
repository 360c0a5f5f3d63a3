import * as fc from "fast-check";
import { expect, test } from "vitest";
import { centralDifferences } from "./central-differences.ts";

const small = fc.double({ min: -2, max: 2, noNaN: true });

test("polynomials of degree four in each variable have exact derivatives, whatever the steps", () => {
  fc.assert(
    fc.property(small, small, fc.double({ min: 0.1, max: 0.5, noNaN: true }), (x, y, step) => {
      const functions = ([a = 0, b = 0]: readonly number[]) => [a ** 4 - 2 * b ** 3 + 3, a ** 3 * b + a * b ** 3];
      const { value, gradient, hessian } = centralDifferences(functions, [x, y], [step, step / 2], 4);
      const expected = [
        [
          [4 * x ** 3, -6 * y ** 2],
          [
            [12 * x ** 2, 0],
            [0, -12 * y],
          ],
        ],
        [
          [3 * x ** 2 * y + y ** 3, x ** 3 + 3 * x * y ** 2],
          [
            [6 * x * y, 3 * x ** 2 + 3 * y ** 2],
            [3 * x ** 2 + 3 * y ** 2, 6 * x * y],
          ],
        ],
      ] as const;
      expect(value).toEqual(functions([x, y]));
      for (const [f, [slopes, curvatures]] of expected.entries()) {
        for (const k of [0, 1]) {
          expect(gradient[f]![k]).toBeCloseTo(slopes[k]!, 7);
          for (const l of [0, 1]) expect(hessian[f]![k]![l]).toBeCloseTo(curvatures[k]![l]!, 6);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test.each([
  [2, 4],
  [4, 16],
] as const)("other functions have derivatives of order %i: half the step, 1/%i of the error", (order, times) => {
  const error = (step: number) => {
    const exact = Math.exp(0.4 + 1.4);
    const { value, gradient, hessian } = centralDifferences(
      ([a = 0, b = 0]) => [Math.exp(a + 2 * b)],
      [0.4, 0.7],
      [step, step],
      order,
    );
    expect(value).toEqual([exact]);
    return [gradient[0]![1]! - 2 * exact, hessian[0]![1]![1]! - 4 * exact, hessian[0]![0]![1]! - 2 * exact];
  };
  const coarse = error(0.1);
  for (const [at, fine] of error(0.05).entries()) {
    expect(coarse[at]! / fine).toBeGreaterThan(0.9 * times);
    expect(coarse[at]! / fine).toBeLessThan(1.1 * times);
  }
});
