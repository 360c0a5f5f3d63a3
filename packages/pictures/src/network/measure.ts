import type { Dimension } from "@interrelate/contract";
import { DIMENSIONS } from "./dimensions.ts";

/** What a picture shows of each tie: the index of all seven dimensions, one of the two parts, or one dimension. */
export type Measure = "index" | "communication" | "relationship" | Dimension;

export const MEASURES: readonly Measure[] = ["index", "communication", "relationship", ...DIMENSIONS];

const LABELS: Record<Measure, string> = {
  index: "All seven dimensions",
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

/** A measure's name as chips, axes and table heads write it. */
export function measureLabel(measure: Measure): string {
  return LABELS[measure];
}

const PHRASES: Record<Measure, string> = {
  index: "all seven dimensions",
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
