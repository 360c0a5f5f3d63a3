import { gaussLegendre } from "./gauss-legendre.ts";
import { normalLower } from "./normal-distribution.ts";

const QUADRATURE = gaussLegendre(20);

/** The density of the bivariate normal distribution with means 0, variances 1 and correlation `r`; 0 far out. */
export function bivariateNormalDensity(x: number, y: number, r: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return 0;
  const rest = 1 - r * r;
  return Math.exp(-(x * x - 2 * r * x * y + y * y) / (2 * rest)) / (2 * Math.PI * Math.sqrt(rest));
}

/**
 * P(X < x and Y < y) of the bivariate normal distribution with means 0, variances 1 and correlation `r`, within about
 * 1e-14: P(X < x) P(Y < y) and the integral of the density over the correlation from 0 to `r`, as an angle whose sine
 * is the correlation. The angle is cut where its distance to a right angle halves, since the density steepens there.
 *
 * Source: Drezner & Wesolowsky 1990 (Journal of Statistical Computation and Simulation 35, 101-107).
 *
 * @param x a number, or plus or minus infinity
 * @param r above -1 and below 1
 */
export function bivariateNormalLower(x: number, y: number, r: number): number {
  const apart = normalLower(x) * normalLower(y);
  if (apart === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return apart;
  const sign = r < 0 ? -1 : 1;
  const end = Math.asin(Math.abs(r));
  let sum = 0;
  for (let from = 0; from < end; ) {
    const to = Math.min(end, from + (Math.PI / 2 - from) / 2);
    sum += overAngles(x, sign * y, from, to);
    from = to;
  }
  return Math.min(1, Math.max(0, apart + (sign * sum) / (2 * Math.PI)));
}

function overAngles(x: number, y: number, from: number, to: number): number {
  const [middle, half] = [(to + from) / 2, (to - from) / 2];
  let sum = 0;
  for (const [at, node] of QUADRATURE.nodes.entries()) {
    const sine = Math.sin(middle + half * node);
    sum += QUADRATURE.weights[at]! * Math.exp(-(x * x + y * y - 2 * x * y * sine) / (2 * (1 - sine * sine)));
  }
  return half * sum;
}
