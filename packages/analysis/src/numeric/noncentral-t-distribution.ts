import { meanOverChiScale } from "./mean-over-chi-scale.ts";
import { normalLower } from "./normal-distribution.ts";

/**
 * P(T > t) of the noncentral t distribution: (Z + ncp) / s with Z standard normal and s^2 an independent
 * chi-square over its `df` degrees of freedom. It is the power of a t test whose true effect is `ncp` standard
 * errors. Source: Johnson, Kotz & Balakrishnan 1995, Continuous Univariate Distributions 2, chapter 31.
 *
 * @param df above 0
 */
export function noncentralTUpper(t: number, df: number, ncp: number): number {
  if (t < 0) return 1 - noncentralTUpper(-t, df, -ncp);
  const curve = df + t * t;
  const peak = (t * ncp + Math.sqrt(t * t * ncp * ncp + 4 * curve * df)) / (2 * curve);
  return meanOverChiScale(df, (s) => normalLower(ncp - t * s), ncp > t ? 1 : peak);
}
