/** Where to take a function between -1 and 1, and how to weigh it, so that the sum is its integral. */
export interface Quadrature {
  nodes: number[];
  weights: number[];
}

/**
 * Gauss-Legendre quadrature with `n` nodes, exact for polynomials of degree up to 2 n - 1: the roots of the Legendre
 * polynomial by Newton's method (DLMF 3.5(v)).
 */
export function gaussLegendre(n: number): Quadrature {
  const nodes: number[] = [];
  const weights: number[] = [];
  for (let i = 1; i <= n; i++) {
    let x = Math.cos((Math.PI * (i - 0.25)) / (n + 0.5));
    for (let turn = 0; turn < 10; turn++) {
      const [value, slope] = legendre(n, x);
      x -= value / slope;
    }
    const [, slope] = legendre(n, x);
    nodes.push(x);
    weights.push(2 / ((1 - x * x) * slope ** 2));
  }
  return { nodes, weights };
}

/** The Legendre polynomial of degree `n` at `x`, and its slope. */
function legendre(n: number, x: number): [value: number, slope: number] {
  let [before, value] = [1, x];
  for (let k = 2; k <= n; k++) [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
  return [value, (n * (x * value - before)) / (x * x - 1)];
}
