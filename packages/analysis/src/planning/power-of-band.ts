import { meanOverChiScaleTo } from "../numeric/mean-over-chi-scale.ts";
import { noncentralTUpper } from "../numeric/noncentral-t-distribution.ts";
import { normalLower } from "../numeric/normal-distribution.ts";
import { tQuantile } from "../numeric/t-distribution.ts";

/** A tie as it is thought to be: its true mean, how much raters differ, and the cut-offs around it. */
export interface BandDesign {
  raters: number;
  mean: number;
  /** Standard deviation of raters' scores, above 0. */
  sd: number;
  /** One or more, in any order. */
  cutoffs: readonly number[];
}

/**
 * The probability that the 95 % t-interval of a tie lies between the cut-offs next to its true mean, so that its band
 * is told and certain.
 *
 * Exact for normal scores: given the estimated standard deviation the interval is a normal mean with a fixed reach,
 * and the estimate is averaged over. With one cut-off it is the noncentral t, as R's `power.t.test` for one sample.
 * `null` below two raters; 0 for a mean on a cut-off, which no number of raters can tell apart.
 */
export function powerOfBand({ raters, mean, sd, cutoffs }: BandDesign): number | null {
  if (raters < 2) return null;
  if (cutoffs.includes(mean)) return 0;
  const scale = Math.sqrt(raters) / sd;
  const below = scale * (mean - Math.max(...cutoffs.filter((cutoff) => cutoff < mean)));
  const above = scale * (Math.min(...cutoffs.filter((cutoff) => cutoff > mean)) - mean);
  const critical = tQuantile(0.975, raters - 1);
  if (below === Number.POSITIVE_INFINITY) return noncentralTUpper(critical, raters - 1, above);
  if (above === Number.POSITIVE_INFINITY) return noncentralTUpper(critical, raters - 1, below);
  // Where the estimate is so large that the interval is wider than the band, it cannot lie inside.
  const widest = (below + above) / (2 * critical);
  const inside = (s: number) => Math.max(0, normalLower(above - critical * s) - normalLower(critical * s - below));
  return meanOverChiScaleTo(widest, raters - 1, inside);
}
