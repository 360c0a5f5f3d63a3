import fc from "fast-check";
import { expect, test } from "vitest";
import { varimax } from "./varimax.ts";

/** Kaiser's criterion: the variances of the squared loadings (rows of length 1) of every factor, summed. */
function criterion(loadings: readonly (readonly number[])[]): number {
  const squares = loadings.map((row) => {
    const length = row.reduce((sum, x) => sum + x * x, 0);
    return row.map((x) => (length === 0 ? 0 : (x * x) / length));
  });
  const n = loadings.length;
  return loadings[0]!.reduce((whole, _, f) => {
    const own = squares.map((row) => row[f]!);
    const mean = own.reduce((sum, x) => sum + x, 0) / n;
    return whole + own.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n;
  }, 0);
}

function turned(loadings: readonly (readonly number[])[], angle: number): number[][] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return loadings.map(([x = 0, y = 0]) => [cos * x - sin * y, sin * x + cos * y]);
}

const rowsOf = (factors: number) =>
  fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: factors, maxLength: factors }), {
    minLength: 4,
    maxLength: 8,
  });

test("simple structure that was turned away is found again, where R's varimax stays at its start", () => {
  const simple = [
    [0.8, 0],
    [0.6, 0],
    [0, 0.7],
    [0, 0.5],
  ];
  const found = varimax(turned(simple, 0.4));
  for (const [i, row] of simple.entries()) {
    expect(Math.abs(found[i]![0]!)).toBeCloseTo(row[0]!, 6);
    expect(Math.abs(found[i]![1]!)).toBeCloseTo(row[1]!, 6);
  }
});

test("no other angle of two factors is better by more than a thousandth", () => {
  fc.assert(
    fc.property(rowsOf(2), (loadings) => {
      const found = varimax(loadings);
      const reached = criterion(found);
      for (let step = 1; step < 32; step++) {
        expect(criterion(turned(found, (step * Math.PI) / 64))).toBeLessThan(reached * (1 + 1.1e-3) + 1e-12);
      }
    }),
    { numRuns: 50 },
  );
});

test("turns only: what each item shares with all factors, and every two items with each other, stays", () => {
  fc.assert(
    fc.property(rowsOf(3), (loadings) => {
      const found = varimax(loadings);
      const product = (rows: readonly (readonly number[])[], i: number, j: number) =>
        rows[i]!.reduce((sum, x, f) => sum + x * rows[j]![f]!, 0);
      for (const i of loadings.keys()) {
        for (const j of loadings.keys()) expect(product(found, i, j)).toBeCloseTo(product(loadings, i, j), 9);
      }
    }),
    { numRuns: 50 },
  );
});

test("stops where R stops: stats::varimax of the same loadings in R 4.2", () => {
  const found = varimax([
    [0.7, 0.3],
    [0.6, 0.5],
    [0.5, -0.4],
    [0.8, -0.2],
    [0.4, 0.1],
  ]);
  const expected = [
    [0.710170896, 0.2750587183],
    [0.77854722899, 0.06216278813],
    [0.07769665036, 0.63558101806],
    [0.4320054052, 0.7024039649],
    [0.3558621411, 0.2082357715],
  ];
  for (const [i, row] of expected.entries()) {
    for (const [f, x] of row.entries()) expect(Math.abs(found[i]![f]!)).toBeCloseTo(x, 7);
  }
});
