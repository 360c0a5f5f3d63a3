import { DIMENSIONS, FREQUENCY_CATEGORIES, FREQUENCY_SCORES } from "@interrelate/contract";
import type { Chance } from "./chance.ts";
import type { TiePlan } from "./story.ts";

/** How far single answers scatter around what a person thinks of a role. */
const ANSWER_SPREAD = 0.62;
const SKIPPED = 0.006;

/**
 * One person's seven answers about one role, as positions 1 to 5 in display order; null is a skipped item.
 * `opinion` is what this person thinks of the role overall, on the scored scale.
 */
export function drawAnswers(opinion: number, tie: TiePlan, chance: Chance): (number | null)[] {
  return DIMENSIONS.map((dimension) => {
    if (chance.happens(SKIPPED)) return null;
    const exact = opinion + (tie.dimensions?.[dimension] ?? 0) + ANSWER_SPREAD * chance.normal();
    const score = Math.min(5, Math.max(1, Math.round(exact)));
    return dimension === "frequent" ? frequencyPosition(score, tie.contact ?? "too little", chance) : score;
  });
}

/** The frequency answer whose score is `score` on average, on the wanted side of "just the right amount". */
function frequencyPosition(score: number, contact: "too little" | "too much", chance: Chance): number {
  const coin = chance.happens(0.5);
  const little = [1, coin ? 1 : 3, 3, coin ? 3 : 5, 5];
  const much = [2, 2, coin ? 2 : 4, 4, 5];
  const wanted = (contact === "too little" ? little : much)[score - 1];
  return FREQUENCY_CATEGORIES.findIndex((category) => FREQUENCY_SCORES[category] === wanted) + 1;
}
