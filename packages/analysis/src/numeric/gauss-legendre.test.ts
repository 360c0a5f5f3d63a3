import { expect, test } from "vitest";
import { gaussLegendre } from "./gauss-legendre.ts";

const integral = (n: number, f: (x: number) => number) => {
  const { nodes, weights } = gaussLegendre(n);
  return nodes.reduce((sum, x, at) => sum + weights[at]! * f(x), 0);
};

test("two and three nodes are where tables have them (Abramowitz & Stegun 25.4.30)", () => {
  const two = gaussLegendre(2);
  expect(two.nodes).toEqual([expect.closeTo(1 / Math.sqrt(3), 14), expect.closeTo(-1 / Math.sqrt(3), 14)]);
  expect(two.weights).toEqual([expect.closeTo(1, 14), expect.closeTo(1, 14)]);
  const three = gaussLegendre(3);
  expect(three.nodes).toEqual([Math.sqrt(0.6), 0, -Math.sqrt(0.6)].map((x) => expect.closeTo(x, 14)));
  expect(three.weights).toEqual([5 / 9, 8 / 9, 5 / 9].map((x) => expect.closeTo(x, 14)));
});

test.each([1, 2, 5, 20])("%i nodes are exact for polynomials of degree 2 n - 1, and no further", (n) => {
  for (let degree = 0; degree < 2 * n; degree++) {
    expect(integral(n, (x) => x ** degree)).toBeCloseTo(degree % 2 === 0 ? 2 / (degree + 1) : 0, 13);
  }
  if (n <= 5) expect(Math.abs(integral(n, (x) => x ** (2 * n)) - 2 / (2 * n + 1))).toBeGreaterThan(1e-4);
});
