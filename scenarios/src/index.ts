import type { Scenario } from "@interrelate/contract";
import { FJORDBY_MUNICIPALITY } from "./fjordby-municipality.ts";
import { PRAIRIE_CLINIC } from "./prairie-clinic.ts";
import { tellStory } from "./tell-story.ts";

/** The fictional organisations that can be explored; the same on every machine. */
export function scenarios(): Scenario[] {
  return [PRAIRIE_CLINIC, FJORDBY_MUNICIPALITY].map(tellStory);
}
