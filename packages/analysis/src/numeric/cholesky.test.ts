import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cholesky, choleskySolve, logDeterminant } from "./cholesky.ts";
import { choleskyInverse } from "./cholesky-inverse.ts";

type Matrix = readonly (readonly number[])[];

/** L = [[2, 0, 0], [1, 3, 0], [-1, 2, 4]] times its transpose. */
const FACTOR = [
  [2, 0, 0],
  [1, 3, 0],
  [-1, 2, 4],
];
const PRODUCT = [
  [4, 2, -2],
  [2, 10, 5],
  [-2, 5, 21],
];

/** Lower triangular matrices of one to five rows with a positive diagonal. */
const factors = fc.integer({ min: 1, max: 5 }).chain((size) =>
  fc
    .array(fc.array(fc.integer({ min: -30, max: 30 }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    })
    .map((lines) =>
      lines.map((line, i) => line.map((value, j) => (j > i ? 0 : j === i ? 1 + Math.abs(value) / 10 : value / 10))),
    ),
);

function timesTransposed(factor: Matrix): number[][] {
  return factor.map((line) => factor.map((other) => line.reduce((sum, value, k) => sum + value * other[k]!, 0)));
}

function times(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((line) => line.reduce((sum, value, k) => sum + value * vector[k]!, 0));
}

function expectClose(ours: Matrix, theirs: Matrix, digits = 8): void {
  expect(ours).toHaveLength(theirs.length);
  for (const [i, line] of theirs.entries())
    for (const [j, value] of line.entries()) expect(ours[i]![j]).toBeCloseTo(value, digits);
}

describe("cholesky", () => {
  it("gives back the triangle a matrix was made of", () => {
    expect(cholesky(PRODUCT)).toEqual(FACTOR);
    fc.assert(fc.property(factors, (factor) => expectClose(cholesky(timesTransposed(factor))!, factor, 6)));
  });

  it("refuses what is not positive definite", () => {
    const refused: Matrix[] = [
      [[0]],
      [[-1]],
      [
        [1, 2],
        [2, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
      [
        [4, 2, 6],
        [2, 10, 12],
        [6, 12, 18],
      ],
    ];
    for (const matrix of refused) expect(cholesky(matrix)).toBeNull();
    // Definite by far more than rounding, though small.
    expect(cholesky([[1e-20]])).toEqual([[expect.closeTo(1e-10, 15)]]);
    expect(cholesky([[Number.NaN]])).toBeNull();
  });
});

describe("for the factor of a matrix", () => {
  it("choleskySolve finds what the matrix takes to the right side", () => {
    // [1, 2, 3] goes to [4 + 4 - 6, 2 + 20 + 15, -2 + 10 + 63].
    expect(choleskySolve(FACTOR, [2, 37, 71])).toEqual([1, 2, 3].map((value) => expect.closeTo(value, 12)));
    fc.assert(
      fc.property(factors, fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5, maxLength: 5 }), (factor, all) => {
        const wanted = all.slice(0, factor.length);
        expectClose([choleskySolve(factor, times(timesTransposed(factor), wanted))], [wanted], 5);
      }),
    );
  });

  it("logDeterminant is the logarithm of the squared product of the diagonal", () => {
    expect(logDeterminant(FACTOR)).toBeCloseTo(Math.log((2 * 3 * 4) ** 2), 12);
    expect(logDeterminant([[0.5]])).toBeCloseTo(Math.log(0.25), 12);
  });

  it("choleskyInverse is symmetric and takes the matrix to one", () => {
    // The adjugate of [[4, 2], [2, 10]] over its determinant of 36.
    expectClose(
      choleskyInverse([
        [2, 0],
        [1, 3],
      ]),
      [
        [10 / 36, -2 / 36],
        [-2 / 36, 4 / 36],
      ],
      12,
    );
    fc.assert(
      fc.property(factors, (factor) => {
        const inverse = choleskyInverse(factor);
        const matrix = timesTransposed(factor);
        for (const [i, line] of inverse.entries()) {
          expect(times(matrix, line)).toEqual(line.map((_, j) => expect.closeTo(i === j ? 1 : 0, 5)));
          for (const [j, value] of line.entries()) expect(inverse[j]![i]).toBe(value);
        }
      }),
    );
  });
});
