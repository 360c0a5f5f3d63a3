import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cholesky } from "../../numeric/cholesky.ts";
import { UnusableData } from "../../unusable-data.ts";
import { factorPattern } from "./factor-pattern.ts";
import { sparseCholesky } from "./sparse-cholesky.ts";
import { joinColumns, placeOf, type SparsePattern } from "./sparse-pattern.ts";

/** A symmetric matrix with a dominant diagonal, some entries 0. */
const matrices = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc
    .array(fc.oneof(fc.constant(0), fc.double({ min: -1, max: 1, noNaN: true })), {
      minLength: size * size,
      maxLength: size * size,
    })
    .map((entries) =>
      Array.from({ length: size }, (_, i) =>
        Array.from({ length: size }, (__, j) =>
          i === j ? size + 1 : entries[Math.max(i, j) * size + Math.min(i, j)]!,
        ),
      ),
    ),
);

function patternOf(matrix: readonly (readonly number[])[]): SparsePattern {
  return joinColumns(
    matrix.map((_, j) => Int32Array.from([...matrix.keys()].filter((i) => i === j || (i > j && matrix[i]![j] !== 0)))),
  );
}

function entriesOf(matrix: readonly (readonly number[])[], pattern: SparsePattern): Float64Array {
  const values = new Float64Array(pattern.rows.length);
  for (let j = 0; j < pattern.size; j++) {
    for (let at = pattern.starts[j]!; at < pattern.starts[j + 1]!; at++) values[at] = matrix[pattern.rows[at]!]![j]!;
  }
  return values;
}

function dense({ pattern, values }: { pattern: SparsePattern; values: Float64Array }): number[][] {
  const full = Array.from({ length: pattern.size }, () => new Array<number>(pattern.size).fill(0));
  for (let j = 0; j < pattern.size; j++) {
    for (let at = pattern.starts[j]!; at < pattern.starts[j + 1]!; at++) full[pattern.rows[at]!]![j] = values[at]!;
  }
  return full;
}

function expectClose(found: number[][], expected: number[][]): void {
  for (const [i, line] of expected.entries())
    for (const [j, value] of line.entries()) expect(found[i]![j]).toBeCloseTo(value, 10);
}

describe("the sparse factor", () => {
  test("is the dense one, of the scaled matrix with its ridge, time after time", () => {
    fc.assert(
      fc.property(matrices, fc.double({ min: 0.2, max: 3, noNaN: true }), (matrix, unit) => {
        const pattern = patternOf(matrix);
        const solver = sparseCholesky(pattern, factorPattern(pattern));
        const scale = Float64Array.from(matrix, (_, j) => (j % 2 === 0 ? unit : 1));
        const ridge = Float64Array.from(matrix, (_, j) => j / 2);
        const scaled = matrix.map((line, i) =>
          line.map((value, j) => value * scale[i]! * scale[j]! + (i === j ? ridge[i]! : 0)),
        );
        const ones = new Float64Array(matrix.length).fill(1);
        expect(solver.factor(entriesOf(matrix, pattern), ones, new Float64Array(matrix.length))).toBe(true);
        expectClose(dense(solver), cholesky(matrix)!);
        expect(solver.factor(entriesOf(matrix, pattern), scale, ridge)).toBe(true);
        expectClose(dense(solver), cholesky(scaled)!);
      }),
      { numRuns: 60 },
    );
  });

  test("is right for full matrices, whose columns are taken four at a time", () => {
    for (const size of [4, 5, 8, 10]) {
      const matrix = Array.from({ length: size }, (_, i) =>
        Array.from({ length: size }, (__, j) => (i === j ? 20 : Math.sin(1 + i * j + i + j))),
      );
      const pattern = patternOf(matrix);
      const solver = sparseCholesky(pattern, factorPattern(pattern));
      expect(solver.factor(entriesOf(matrix, pattern), new Float64Array(size).fill(1), new Float64Array(size))).toBe(
        true,
      );
      expectClose(dense(solver), cholesky(matrix)!);
    }
  });

  test("has entries only where elimination makes them", () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const linked = matrix.map((line) => line.map((value) => value !== 0));
        for (const k of linked.keys()) {
          for (const i of linked.keys()) {
            for (const j of linked.keys()) if (i > k && j > k && linked[i]![k] && linked[j]![k]) linked[i]![j] = true;
          }
        }
        const { starts, rows } = factorPattern(patternOf(matrix));
        for (const j of linked.keys()) {
          const expected = [...linked.keys()].filter((i) => i >= j && linked[i]![j]);
          expect([...rows.subarray(starts[j]!, starts[j + 1]!)]).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("does not exist when the matrix is not positive definite, and the next one is right again", () => {
    const [bad, good] = [
      [
        [1, 2],
        [2, 1],
      ],
      [
        [4, 2],
        [2, 5],
      ],
    ] as const;
    const pattern = patternOf(bad);
    const solver = sparseCholesky(pattern, factorPattern(pattern));
    const [ones, none] = [Float64Array.of(1, 1), new Float64Array(2)];
    expect(solver.factor(entriesOf(bad, pattern), ones, none)).toBe(false);
    expect(
      solver.factor(
        entriesOf(
          [
            [0, 0],
            [0, 0],
          ],
          pattern,
        ),
        ones,
        none,
      ),
    ).toBe(false);
    expect(solver.factor(entriesOf(good, pattern), ones, none)).toBe(true);
    expectClose(dense(solver), [
      [2, 0],
      [1, 2],
    ]);
  });
});

test("a factor that would take too long is refused", () => {
  // A full matrix of 4 columns takes (16 + 9 + 4 + 1) / 2 = 15 multiplications.
  const pattern = joinColumns([0, 1, 2, 3].map((j) => Int32Array.from([0, 1, 2, 3].slice(j))));
  expect(factorPattern(pattern, 15).rows).toHaveLength(10);
  expect(() => factorPattern(pattern, 14.9)).toThrow(UnusableData);
});

test("places of entries are found in every column", () => {
  const pattern = joinColumns([Int32Array.of(0, 2, 3, 7), Int32Array.of(1), Int32Array.of(2, 7)]);
  expect([0, 2, 3, 7].map((row) => placeOf(pattern, 0, row))).toEqual([0, 1, 2, 3]);
  expect(placeOf(pattern, 1, 1)).toBe(4);
  expect([2, 7].map((row) => placeOf(pattern, 2, row))).toEqual([5, 6]);
});
