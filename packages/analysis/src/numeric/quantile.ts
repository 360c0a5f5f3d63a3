/**
 * The quantile of sorted values by linear interpolation between the order statistics around (n - 1) p:
 * type 7 of Hyndman & Fan 1996 (The American Statistician 50, 361-365), R's default.
 *
 * @param sorted ascending, without missing values
 * @param p between 0 and 1
 * @returns `null` without values
 */
export function quantile(sorted: ArrayLike<number>, p: number): number | null {
  if (sorted.length === 0) return null;
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (position - below) * (high - low);
}
