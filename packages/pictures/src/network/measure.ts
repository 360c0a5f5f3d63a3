import type { Dimension } from "@interrelate/contract";
import { count } from "../sentences/count.ts";
import { DIMENSIONS } from "./dimensions.ts";

/** What a picture shows of each tie: the index of all dimensions asked, one of the two parts, or one dimension. */
export type Measure = "index" | "communication" | "relationship" | Dimension;

export const MEASURES: readonly Measure[] = ["index", "communication", "relationship", ...DIMENSIONS];

const LABELS: Record<Exclude<Measure, "index">, string> = {
  communication: "Communication",
  relationship: "Relationships",
  frequent: "Frequent",
  timely: "Timely",
  accurate: "Accurate",
  problemSolving: "Problem-solving",
  sharedGoals: "Shared goals",
  sharedKnowledge: "Shared knowledge",
  mutualRespect: "Mutual respect",
};

/**
 * A measure's name as chips, axes and table heads write it.
 *
 * @param asked how many dimensions the index is the mean of.
 */
export function measureLabel(measure: Measure, asked: number = DIMENSIONS.length): string {
  return measure === "index" ? `All ${count(asked)} dimensions` : LABELS[measure];
}

const PHRASES: Record<Measure, string> = {
  index: "all dimensions",
  communication: "communication",
  relationship: "relationships",
  frequent: "frequent communication",
  timely: "timely communication",
  accurate: "accurate communication",
  problemSolving: "problem-solving communication",
  sharedGoals: "shared goals",
  sharedKnowledge: "shared knowledge",
  mutualRespect: "mutual respect",
};

/** A measure's name inside a sentence: "on timely communication". */
export function measurePhrase(measure: Measure): string {
  return PHRASES[measure];
}
