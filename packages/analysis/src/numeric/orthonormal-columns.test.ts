import fc from "fast-check";
import { expect, test } from "vitest";
import { dot } from "./dot.ts";
import { orthonormalize } from "./orthonormal-columns.ts";

const of = (...values: number[]) => Float64Array.from(values);

test("Q and R of two columns, by hand", () => {
  const { basis, upper, combination } = orthonormalize([of(3, 4), of(1, 7)]);
  // |(3, 4)| = 5; (1, 7) . (0.6, 0.8) = 6.2; the rest is (-2.72, 2.04), of length 3.4.
  expect(upper[0]).toEqual([5, expect.closeTo(6.2, 14)]);
  expect(upper[1]).toEqual([0, expect.closeTo(3.4, 14)]);
  expect([...basis[0]!]).toEqual([0.6, 0.8]);
  expect([...basis[1]!]).toEqual([expect.closeTo(-0.8, 14), expect.closeTo(0.6, 14)]);
  expect(combination).toBeNull();
});

test("a column counts as a combination when less than 1e-7 of its length is its own", () => {
  const almost = (own: number) => orthonormalize([of(1, 1, 1, 1), of(1, 1, 1, 1 + own)]).combination;
  // Of a column (1, 1, 1, 1 + d) the part sqrt(3/16) d / 2 of its length 2 is its own: 0.433 d.
  expect(almost(2.2e-7)).toEqual({ column: 1, of: [0] });
  expect(almost(2.4e-7)).toBeNull();
});

test("tells which earlier columns it is made of, and only those", () => {
  const [a, b, c] = [of(1, 2, 3, 4, 5), of(1, 0, 0, 1, 7), of(0, 1, 4, 1, 0)];
  const mix = a.map((value, row) => 2 * value - 1000 * c[row]!);
  expect(orthonormalize([a, b, c, mix]).combination).toEqual({ column: 3, of: [0, 2] });
  expect(orthonormalize([a, b, a, mix]).combination).toEqual({ column: 2, of: [0] });
  expect(orthonormalize([b, of(0, 0, 0, 0, 0)]).combination).toEqual({ column: 1, of: [] });
  expect(orthonormalize([a, b, mix]).combination).toBeNull();
  for (const scale of [1e-9, 1e9]) {
    const scaled = [a, b, c, mix].map((column, at) => column.map((value) => value * (at === 2 ? 1 / scale : scale)));
    expect(orthonormalize(scaled).combination).toEqual({ column: 3, of: [0, 2] });
  }
});

test("the basis is orthonormal and gives the columns back, however alike they are", () => {
  const matrix = fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 6 }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(matrix, (lines) => {
      const columns = lines.map((line) => Float64Array.from(line, (value) => 1e5 + value));
      const { basis, upper, combination } = orthonormalize(columns);
      fc.pre(combination === null);
      for (const [i, one] of basis.entries()) {
        for (const [j, other] of basis.entries()) expect(dot(one, other)).toBeCloseTo(i === j ? 1 : 0, 13);
      }
      for (const [j, column] of columns.entries()) {
        for (const [row, value] of column.entries()) {
          const again = basis.reduce((sum, direction, i) => sum + direction[row]! * upper[i]![j]!, 0);
          expect(Math.abs(again - value)).toBeLessThan(1e-8);
        }
      }
    }),
  );
});
