import { noncentralTUpper } from "../numeric/noncentral-t-distribution.ts";
import { tQuantile } from "../numeric/t-distribution.ts";

/** A change of a tie between two waves as it is hoped for. */
export interface ChangeDesign {
  /** Raters of each wave. */
  raters: number;
  /** Size of the change, its sign does not matter. */
  change: number;
  /** Standard deviation of raters' scores in either wave, above 0. */
  sd: number;
  /** Correlation of the same person's two scores when answers are linked; `null` when they are not. */
  correlation: number | null;
}

/**
 * The probability that a t test (two-sided, 5 %) sees a change and gives it the right sign.
 *
 * Paired answers vary by sd sqrt(2 (1 - correlation)) with n - 1 degrees of freedom; unlinked ones by
 * sd sqrt(2) with 2 (n - 1). By the noncentral t distribution, as R's `power.t.test`. `null` below two raters or
 * with a correlation of 1.
 * Source: Cohen 1988, Statistical Power Analysis for the Behavioral Sciences, chapter 2.
 */
export function powerOfChange({ raters, change, sd, correlation }: ChangeDesign): number | null {
  if (raters < 2 || correlation === 1) return null;
  const df = correlation === null ? 2 * (raters - 1) : raters - 1;
  const spread = sd * Math.sqrt(2 * (1 - (correlation ?? 0)));
  return noncentralTUpper(tQuantile(0.975, df), df, (Math.abs(change) / spread) * Math.sqrt(raters));
}
