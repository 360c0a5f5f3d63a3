import type { Chance } from "./chance.ts";
import type { Role, TiePlan } from "./story.ts";

/** Spread of people's general generosity, on the scored scale. */
export const PERSON_SPREAD = 0.28;
/** Spread of people's opinion of one role. */
const OPINION_SPREAD = 0.3;

/** What a person of the role `from` thinks of the role `to` overall, on the scored scale. */
export function drawOpinion(from: Role, to: Role, tie: TiePlan, generosity: number, chance: Chance): number {
  const usual = from === to ? from.within : to.experiencedAs + from.generosity;
  return (tie.mean ?? usual) + generosity + OPINION_SPREAD * chance.normal();
}
