import betainc from "@stdlib/math-base-special-betainc";

/** P(X < x) of the beta distribution with shapes `a` and `b`, both above 0. */
export function betaLower(x: number, a: number, b: number): number {
  return betainc(x, a, b);
}
