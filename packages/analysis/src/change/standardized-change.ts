import { summarize } from "../numeric/summary.ts";
import { hedgesCorrection } from "./hedges-correction.ts";

/** The ways a paired change is put in standard deviations; which one is meant must always be said. */
export interface StandardizedChange {
  n: number;
  sdBefore: number | null;
  sdAfter: number | null;
  sdDifference: number | null;
  /** Correlation of before and after. */
  r: number | null;
  /** Mean difference over the mean of the two standard deviations. */
  dav: number | null;
  /** `dav` with the exact Hedges correction: the one to print. */
  gav: number | null;
  /** Mean difference over the root mean square of the two standard deviations. */
  davRms: number | null;
  /** Mean difference over the standard deviation of the differences: what power rests on. */
  dz: number | null;
  /** `dz` brought back to the scale of one measurement, by sqrt(2 (1 - r)). */
  drm: number | null;
}

/**
 * Standardised changes of pairs; `before[i]` and `after[i]` belong together, pairs with a `NaN` do not count.
 *
 * Undefined (`null`) below two pairs and where the divisor is 0. Source: Lakens 2013 (Frontiers in Psychology 4,
 * 863); Morris & DeShon 2002 (Psychological Methods 7, 105-125).
 */
export function standardizedChange(before: ArrayLike<number>, after: ArrayLike<number>): StandardizedChange {
  const rows = Array.from({ length: Math.min(before.length, after.length) }, (_, row) => row).filter(
    (row) => !Number.isNaN(before[row]! + after[row]!),
  );
  const change = summarize(rows.map((row) => after[row]! - before[row]!));
  const [first, second] = [summarize(before, rows), summarize(after, rows)];
  if (first.sd === null || second.sd === null || change.sd === null) {
    const none = { r: null, dav: null, gav: null, davRms: null, dz: null, drm: null };
    return { n: change.n, sdBefore: null, sdAfter: null, sdDifference: null, ...none };
  }
  const over = (divisor: number) => (divisor > 0 ? change.mean! / divisor : null);
  const product = 2 * first.sd * second.sd;
  const r = product > 0 ? clamped((first.sd ** 2 + second.sd ** 2 - change.sd ** 2) / product) : null;
  const dav = over((first.sd + second.sd) / 2);
  const correction = hedgesCorrection(change.n - 1);
  const dz = over(change.sd);
  return {
    n: change.n,
    sdBefore: first.sd,
    sdAfter: second.sd,
    sdDifference: change.sd,
    r,
    dav,
    gav: dav === null || correction === null ? null : dav * correction,
    davRms: over(Math.sqrt((first.sd ** 2 + second.sd ** 2) / 2)),
    dz,
    drm: dz === null || r === null ? null : dz * Math.sqrt(2 * (1 - r)),
  };
}

/** Rounding may carry a perfect correlation past 1. */
function clamped(r: number): number {
  return Math.max(-1, Math.min(1, r));
}
