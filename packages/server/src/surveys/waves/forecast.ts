import type { Forecast } from "@interrelate/contract";
import { chanceOfSuccesses, logFactorials } from "./binomial.ts";

/** What is known about one workgroup: nothing but what may be told while a wave is open. */
export type ToldPace = {
  /** People who answered, rounded down to a multiple of `step`; 0 where it is not told. */
  readonly told: number;
  /** The effort's threshold: the true count is less than this above `told`. */
  readonly step: number;
  /** People asked; null when nobody said how many. */
  readonly invited: number | null;
  /** How long the wave has been open, and how long it still will be, in one unit; null without a closing date. */
  readonly elapsed: number;
  readonly remaining: number | null;
};

/** From this chance on something is likely; below its opposite it is unlikely. */
const LIKELY = 0.8;
/** The range leaves out this chance at either end. */
const TAIL = 0.1;
/** The share of the time that must be over before anything is said. */
const TOO_EARLY = 1 / 5;

/**
 * Whether `goal` people will have answered by the closing date, from counts in steps alone. What it means and when it
 * says nothing stands in docs/methods/forecast.md.
 */
export function forecastOf(goal: number, pace: ToldPace): Forecast {
  const { told, step, invited, elapsed, remaining } = pace;
  if (told >= goal) return { verdict: "reached", range: rangeOf(pace) };
  if (invited !== null && invited < goal) return { verdict: "impossible", range: null };
  if (remaining === null) return { verdict: "no-date", range: null };
  if (isEarly(pace)) return { verdict: "too-early", range: null };
  const chance = chanceOfReaching(goal, { told, step, invited, ratio: Math.max(0, remaining) / elapsed });
  const verdict = chance >= LIKELY ? "likely" : chance <= 1 - LIKELY ? "unlikely" : "open";
  return { verdict, range: rangeOf(pace) };
}

/** A count in steps, and the time that remains divided by the time that has passed. */
export type Standing = Pick<ToldPace, "told" | "step" | "invited"> & { readonly ratio: number };

/**
 * The chance that at least `goal` people will have answered in the end, when everybody who has not answered yet is as
 * ready to as the others were so far, and all that is known of the count is its step.
 *
 * Of m people asked, k have answered by now. With a flat prior for the share p that answers in that time, p follows a
 * beta distribution with k + 1 and m - k + 1; each of the others answers in the time that remains with the chance
 * 1 - (1 - p)^ratio. Where nobody said how many were asked, m is taken as endless: a Poisson process, and the number
 * still to come is negative binomial. The true k is one of the `step` counts from `told` on, each as likely as the
 * others, so the chance is the mean over them.
 *
 * @returns between 0 and 1; it grows with `told` and `ratio` and falls with `goal`.
 */
export function chanceOfReaching(goal: number, { told, step, invited, ratio }: Standing): number {
  // More people may have answered than were asked, where links are passed on; then nothing more is expected.
  const most = invited === null ? told + step - 1 : Math.max(told, Math.min(told + step - 1, invited));
  const logs = logFactorials(invited ?? 0);
  let sum = 0;
  for (let count = told; count <= most; count += 1)
    sum +=
      invited === null
        ? chanceOfEndless(goal - count, count + 1, ratio)
        : chanceAmong(goal - count, count, invited, ratio, logs);
  return sum / (most - told + 1);
}

/** Points at which the beta distribution is looked at. */
const POINTS = 200;

/** The chance of at least `more` further answers among those of `asked` who have not given one of `count`. */
function chanceAmong(more: number, count: number, asked: number, ratio: number, logs: Float64Array): number {
  if (more <= 0) return 1;
  const others = asked - count;
  if (ratio === 0 || more > others) return 0;
  // Where the distribution has any weight to speak of.
  const mean = (count + 1) / (asked + 2);
  const spread = 8 * Math.sqrt((mean * (1 - mean)) / (asked + 3));
  const [low, high] = [Math.max(0, mean - spread), Math.min(1, mean + spread)];
  let [weights, sum] = [0, 0];
  for (let point = 0; point < POINTS; point += 1) {
    const share = low + ((point + 0.5) / POINTS) * (high - low);
    const atPeak = (part: number, at: number) => (part === 0 ? 0 : part * Math.log(at / (part / asked)));
    const weight = Math.exp(atPeak(count, share) + atPeak(others, 1 - share));
    weights += weight;
    sum += weight * chanceOfSuccesses(more, others, 1 - (1 - share) ** ratio, logs);
  }
  return Math.min(1, sum / weights);
}

/** The chance of at least `more` failures before as many successes, each of chance 1 / (1 + ratio). */
function chanceOfEndless(more: number, successes: number, ratio: number): number {
  if (more <= 0) return 1;
  if (ratio === 0) return 0;
  const logFailure = Math.log(ratio / (1 + ratio));
  // In logarithms: with thousands of people the first terms are too small for a number.
  let logTerm = -successes * Math.log1p(ratio);
  let fewer = 0;
  for (let failures = 0; failures < more; failures += 1) {
    fewer += Math.exp(logTerm);
    logTerm += Math.log((failures + successes) / (failures + 1)) + logFailure;
  }
  return Math.min(1, Math.max(0, 1 - fewer));
}

/** Between how many people will have answered in the end, in four cases of five. */
function rangeOf(pace: ToldPace): [number, number] | null {
  const { told, step, invited, elapsed, remaining } = pace;
  if (told === 0 || remaining === null || isEarly(pace)) return null;
  const standing = { told, step, invited, ratio: Math.max(0, remaining) / elapsed };
  const most = Math.max(told, invited ?? Number.POSITIVE_INFINITY);
  const reached = (chance: number) =>
    Math.min(
      most,
      lastWhere(told, (goal) => chanceOfReaching(goal, standing) >= chance),
    );
  return [reached(1 - TAIL), reached(TAIL)];
}

function isEarly({ elapsed, remaining }: ToldPace): boolean {
  return elapsed <= 0 || elapsed < TOO_EARLY * (elapsed + (remaining ?? 0));
}

/** The last whole number from `first` on for which something holds that holds for all numbers before it. */
function lastWhere(first: number, holds: (value: number) => boolean): number {
  let width = 1;
  while (holds(first + width)) width *= 2;
  let [low, high] = [first + Math.floor(width / 2), first + width];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
