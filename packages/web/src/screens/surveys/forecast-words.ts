import type { Forecast, WaveProgress } from "@interrelate/contract";
import { numberWord } from "../../ui/words.ts";

interface Goals {
  threshold: number;
  target: number | null;
}

/** What is expected of one workgroup by the closing date, in a short sentence. The threshold comes before the target. */
export function forecastWords({ threshold, target }: WaveProgress["forecasts"][number], goals: Goals): string {
  const enough = numberWord(goals.threshold);
  switch (threshold.verdict) {
    case "impossible":
      return `fewer than ${enough} people were asked, so it stays hidden`;
    case "no-date":
      return "no closing date, so no forecast";
    case "too-early":
      return "too early to say";
    case "likely":
      return `likely to reach ${enough}, if answers keep coming like this`;
    case "open":
      return `whether ${enough} will answer cannot be said yet`;
    case "unlikely":
      return `unlikely to reach ${enough} by the closing date`;
    case "reached":
      return target === null || goals.target === null ? whenReached(threshold) : ofTarget(target, goals.target);
  }
}

function whenReached(threshold: Forecast): string {
  return `enough to be shown${rangeOf(threshold)}`;
}

function ofTarget(target: Forecast, percent: number): string {
  const words = {
    reached: `has reached ${percent} %`,
    likely: `likely to reach ${percent} %`,
    open: `may or may not reach ${percent} %`,
    unlikely: `unlikely to reach ${percent} %`,
    impossible: `cannot reach ${percent} %`,
    "too-early": `enough to be shown; too early to say about ${percent} %`,
    "no-date": "enough to be shown",
  };
  return `${words[target.verdict]}${rangeOf(target)}`;
}

function rangeOf({ range }: Forecast): string {
  if (range === null) return "";
  const [low, high] = range;
  return low === high ? `; probably ${low} in the end` : `; probably ${low} to ${high} in the end`;
}
