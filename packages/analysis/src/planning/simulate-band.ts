import type { Band } from "../analysis.ts";
import { normalDraws } from "../numeric/normal-draws.ts";
import type { Random } from "../numeric/random.ts";
import { tQuantile } from "../numeric/t-distribution.ts";
import { momentsOf, type ScoreDistribution, scoreOf } from "./score-distribution.ts";

/** How often a tie was told. */
export interface SimulatedBand {
  /** Share of draws whose whole interval lay between the cut-offs next to the true mean. */
  power: number;
  /** Share of draws by the band of their mean. */
  bands: Record<Band, number>;
}

/**
 * Draws the raters of a tie again and again, from scores as answers from 1 to 5 make them, and counts in which band
 * their mean falls and how often its 95 % t-interval settles the true one.
 *
 * The formula takes scores as normal; this does not, which matters for few raters and near the ends of the scale.
 *
 * @param cutoffs one cut-off (then there is no moderate band), or two
 */
export function simulateBand(
  scores: ScoreDistribution,
  raters: number,
  cutoffs: readonly number[],
  draws: number,
  random: Random,
): SimulatedBand {
  const normal = normalDraws(random);
  const [first, last] = [Math.min(...cutoffs), Math.max(...cutoffs)];
  const bandOf = (value: number): Band => (value < first ? "weak" : value > last ? "strong" : "moderate");
  const truth = bandOf(momentsOf(scores).mean);
  const critical = tQuantile(0.975, raters - 1);
  const counts = { weak: 0, moderate: 0, strong: 0 };
  let settled = 0;
  for (let draw = 0; draw < draws; draw++) {
    const { mean, reach } = intervalOf(scores, raters, critical, normal);
    counts[bandOf(mean)] += 1;
    if (bandOf(mean - reach) === truth && bandOf(mean + reach) === truth) settled += 1;
  }
  const share = (count: number) => count / draws;
  return {
    power: share(settled),
    bands: { weak: share(counts.weak), moderate: share(counts.moderate), strong: share(counts.strong) },
  };
}

function intervalOf(scores: ScoreDistribution, raters: number, critical: number, normal: () => number) {
  const origin = scores.points[(scores.points.length - 1) / 2]!;
  let [sum, squares] = [0, 0];
  for (let rater = 0; rater < raters; rater++) {
    const deviation = scoreOf(scores, normal()) - origin;
    sum += deviation;
    squares += deviation * deviation;
  }
  const variance = Math.max(0, squares - (sum * sum) / raters) / (raters - 1);
  return { mean: origin + sum / raters, reach: critical * Math.sqrt(variance / raters) };
}
