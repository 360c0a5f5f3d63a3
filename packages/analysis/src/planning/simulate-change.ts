import { findRoot } from "../numeric/find-root.ts";
import { normalDensity, normalLower } from "../numeric/normal-distribution.ts";
import { normalDraws } from "../numeric/normal-draws.ts";
import type { Random } from "../numeric/random.ts";
import { tQuantile } from "../numeric/t-distribution.ts";
import { UnusableData } from "../unusable-data.ts";
import { momentsOf, type ScoreDistribution, scoreOf } from "./score-distribution.ts";

/** Scores of a tie before and after a change. */
export interface ChangeScores {
  before: ScoreDistribution;
  after: ScoreDistribution;
  /**
   * Correlation of the normal variables behind the two scores of one person, which rounding makes larger than that of
   * the scores; `null` when answers are not linked.
   */
  latentCorrelation: number | null;
}

/**
 * Scores before and after whose correlation is the given one.
 *
 * @throws UnusableData when two such scores cannot correlate so strongly, or the correlation is below 0
 */
export function changeScores(
  before: ScoreDistribution,
  after: ScoreDistribution,
  correlation: number | null,
): ChangeScores {
  if (correlation === null || correlation === 0) return { before, after, latentCorrelation: correlation };
  const miss = (latent: number) => correlationOf(before, after, latent) - correlation;
  if (correlation < 0 || miss(0.999) < 0) {
    throw new UnusableData(`Scores before and after cannot correlate by ${correlation}; please give one from 0 up.`);
  }
  return { before, after, latentCorrelation: findRoot(miss, 0, 0.999, 1e-9) };
}

/**
 * The share of draws in which a t test (paired when linked, otherwise Welch's; 5 %, two-sided) sees the change and
 * gives it the right sign.
 *
 * @param raters of each wave
 */
export function simulateChange(scores: ChangeScores, raters: number, draws: number, random: Random): number {
  const normal = normalDraws(random);
  const rises = momentsOf(scores.after).mean > momentsOf(scores.before).mean;
  const criticals = new Map<number, number>();
  const criticalOf = (df: number) => {
    const known = criticals.get(df) ?? tQuantile(0.975, df);
    criticals.set(df, known);
    return known;
  };
  let seen = 0;
  for (let draw = 0; draw < draws; draw++) {
    const t =
      scores.latentCorrelation === null ? unlinked(scores, raters, normal, criticalOf) : linked(scores, raters, normal);
    if ((rises ? t : -t) > (scores.latentCorrelation === null ? 1 : criticalOf(raters - 1))) seen += 1;
  }
  return seen / draws;
}

/** t of the differences of pairs; infinite when all are the same change. */
function linked({ before, after, latentCorrelation }: ChangeScores, raters: number, normal: () => number): number {
  const [shared, own] = [Math.sqrt(latentCorrelation!), Math.sqrt(1 - latentCorrelation!)];
  const { mean, variance } = sampleOf(raters, () => {
    const common = shared * normal();
    return scoreOf(after, common + own * normal()) - scoreOf(before, common + own * normal());
  });
  return mean === 0 ? 0 : mean / Math.sqrt(variance / raters);
}

/** Welch's t over its critical value, so that 1 is the border. */
function unlinked(
  { before, after }: ChangeScores,
  raters: number,
  normal: () => number,
  criticalOf: (df: number) => number,
): number {
  const first = sampleOf(raters, () => scoreOf(before, normal()));
  const second = sampleOf(raters, () => scoreOf(after, normal()));
  const both = first.variance + second.variance;
  if (both === 0) return (second.mean - first.mean) * Number.MAX_VALUE;
  const t = (second.mean - first.mean) / Math.sqrt(both / raters);
  // Welch's degrees of freedom lie between n - 1 and 2 (n - 1): most draws are decided without a quantile of their own.
  if (Math.abs(t) > criticalOf(raters - 1)) return t / criticalOf(raters - 1);
  if (Math.abs(t) <= criticalOf(2 * (raters - 1))) return t / criticalOf(2 * (raters - 1));
  const df = ((raters - 1) * both ** 2) / (first.variance ** 2 + second.variance ** 2);
  return t / tQuantile(0.975, df);
}

function sampleOf(size: number, next: () => number): { mean: number; variance: number } {
  const origin = next();
  let [sum, squares] = [0, 0];
  for (let at = 1; at < size; at++) {
    const deviation = next() - origin;
    sum += deviation;
    squares += deviation * deviation;
  }
  return { mean: origin + sum / size, variance: Math.max(0, squares - (sum * sum) / size) / (size - 1) };
}

/** Given what both scores share, they are independent: the product of their means, averaged over what is shared. */
function correlationOf(before: ScoreDistribution, after: ScoreDistribution, latent: number): number {
  const [first, second] = [momentsOf(before), momentsOf(after)];
  const step = 0.05;
  let product = 0;
  for (let z = -8; z <= 8; z += step) {
    const given = (scores: ScoreDistribution) => meanGiven(scores, z, latent);
    product += step * normalDensity(z) * (given(before) - first.mean) * (given(after) - second.mean);
  }
  return product / (first.sd * second.sd);
}

/** Mean score of those whose shared part is `z`. */
function meanGiven({ points, latentMean, latentSd }: ScoreDistribution, z: number, latent: number): number {
  const half = 2 / (points.length - 1);
  const center = latentMean + latentSd * Math.sqrt(latent) * z;
  const spread = latentSd * Math.sqrt(1 - latent);
  return points.slice(1).reduce((sum, point) => sum + 2 * half * normalLower((center - point + half) / spread), 1);
}
