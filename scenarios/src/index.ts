import type { Scenario } from "@interrelate/contract";
import { PRAIRIE_CLINIC } from "./prairie-clinic.ts";
import { tellStory } from "./tell-story.ts";

/** The fictional organisations that can be explored; the same on every machine. */
export function scenarios(): Scenario[] {
  return [PRAIRIE_CLINIC].map(tellStory);
}
