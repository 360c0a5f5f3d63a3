import { findRoot } from "../numeric/find-root.ts";
import { normalLower } from "../numeric/normal-distribution.ts";
import { UnusableData } from "../unusable-data.ts";

/** Scores of raters on the grid that answers from 1 to 5 leave: their probabilities, and the normal behind them. */
export interface ScoreDistribution {
  /** 1, 1 + 1/items, ... 5. */
  points: readonly number[];
  /** The normal variable that is rounded to the nearest point, ends included. */
  latentMean: number;
  latentSd: number;
}

/**
 * Scores with exactly the given mean and standard deviation, as means of `items` answers from 1 to 5: a normal variable
 * rounded to the nearest point that such a mean can be, the ends taking what lies beyond. Near 1 or 5 scores pile up and
 * lean to one side, as real ones do.
 *
 * @param items how many answers a score is the mean of; 1 for a single question
 * @throws UnusableData when answers from 1 to 5 cannot have that mean and spread
 */
export function scoreDistribution(mean: number, sd: number, items: number): ScoreDistribution {
  const points = Array.from({ length: 4 * items + 1 }, (_, step) => 1 + step / items);
  if (!(mean > 1 && mean < 5)) throw new UnusableData(`A mean of ${mean} is not between 1 and 5, where answers lie.`);
  const centered = (latentSd: number) => {
    const reach = 40 * latentSd + 1;
    const miss = (latentMean: number) => momentsOf({ points, latentMean, latentSd }).mean - mean;
    return { points, latentMean: findRoot(miss, 1 - reach, 5 + reach), latentSd };
  };
  const miss = (logSd: number) => momentsOf(centered(Math.exp(logSd))).sd - sd;
  const [narrow, wide] = [Math.log(0.02 / items), Math.log(100)];
  if (miss(narrow) > 0 || miss(wide) < 0) {
    throw new UnusableData(`Answers from 1 to 5 with a mean of ${mean} cannot have a standard deviation of ${sd}.`);
  }
  return centered(Math.exp(findRoot(miss, narrow, wide, 1e-10)));
}

/** The score that a draw of the normal variable behind it is rounded to. */
export function scoreOf({ points, latentMean, latentSd }: ScoreDistribution, z: number): number {
  const steps = points.length - 1;
  const step = Math.round(((latentMean + latentSd * z - 1) * steps) / 4);
  return points[Math.max(0, Math.min(steps, step))]!;
}

/** Mean and standard deviation of the scores when the normal variable has the given moments. */
export function momentsOf({ points, latentMean, latentSd }: ScoreDistribution): { mean: number; sd: number } {
  const half = 2 / (points.length - 1);
  let [mean, square, below] = [0, 0, 0];
  for (const [at, point] of points.entries()) {
    const upTo = at === points.length - 1 ? 1 : normalLower((point + half - latentMean) / latentSd);
    mean += (upTo - below) * point;
    square += (upTo - below) * (point - 1) ** 2;
    below = upTo;
  }
  return { mean, sd: Math.sqrt(Math.max(0, square - (mean - 1) ** 2)) };
}
