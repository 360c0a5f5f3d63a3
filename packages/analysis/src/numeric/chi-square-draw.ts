import type { Random } from "./random.ts";

/**
 * A draw from the chi-square distribution with `df` degrees of freedom, as twice a gamma variable of shape df / 2
 * (Marsaglia & Tsang 2000, ACM Transactions on Mathematical Software 26, 363-372).
 *
 * @param df 1 or above
 * @param normal draws from the standard normal distribution
 */
export function chiSquareDraw(df: number, random: Random, normal: () => number): number {
  const d = df / 2 - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random.uniform()) < x ** 2 / 2 + d * (1 - v + Math.log(v))) return 2 * d * v;
  }
}
