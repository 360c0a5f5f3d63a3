import cdf from "@stdlib/stats-base-dists-normal-cdf";

/** The density of the standard normal distribution at `z`. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** P(Z < z) of the standard normal distribution, accurate in the far lower tail. */
export function normalLower(z: number): number {
  return cdf(z, 0, 1);
}

/** P(Z > z), computed as the mirrored lower tail so that it stays accurate far out where 1 - cdf is 0. */
export function normalUpper(z: number): number {
  return cdf(-z, 0, 1);
}

/** log P(Z > z), finite where the probability itself is too small for a number (Mills' ratio, DLMF 7.9.1). */
export function normalLogUpper(z: number): number {
  if (z < 0) return Math.log1p(-normalLower(z));
  if (z < 10) return Math.log(normalUpper(z));
  let ratio = z;
  for (let n = 60; n >= 1; n--) ratio = z + n / ratio;
  return (-z * z) / 2 - Math.log(2 * Math.PI) / 2 - Math.log(ratio);
}

/**
 * The value below which a share `p` of the standard normal distribution lies.
 *
 * Newton's method on log P(Z < z), which is concave: from a start below the root (P(Z < -t) is under
 * exp(-t^2 / 2)) every step stays below it, so it always arrives. Above one half by symmetry.
 *
 * @param p between 0 and 1; `-Infinity` and `Infinity` at the ends
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0) return Number.NEGATIVE_INFINITY;
  const target = Math.log(p);
  let z = -Math.sqrt(-2 * target);
  for (let turn = 0; turn < 50; turn++) {
    const log = normalLogUpper(-z);
    const step = (target - log) * Math.exp(log + (z * z) / 2) * Math.sqrt(2 * Math.PI);
    z += step;
    if (Math.abs(step) <= 1e-15 * Math.max(1, Math.abs(z))) break;
  }
  return z;
}
