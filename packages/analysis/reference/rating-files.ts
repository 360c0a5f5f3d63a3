import { CONVENTIONAL_CUTOFFS, type RatingTable, type Scoring } from "../src/rating-table.ts";
import type { RatingMapping } from "../src/scale/rating-mapping.ts";
import { readRatings } from "../src/scale/read-ratings.ts";
import { referenceCase } from "./case.ts";

/** Items 1 to 4 communication (the first is frequency), 5 to 7 relationship, 4 answers needed. */
export const SEVEN_ITEMS: Scoring = {
  communication: [0, 1, 2, 3],
  relationship: [4, 5, 6],
  frequency: 0,
  minItems: 4,
};

export const CUTOFFS = CONVENTIONAL_CUTOFFS;

export const ITEMS = ["item1", "item2", "item3", "item4", "item5", "item6", "item7"];

/** The column names of the reference files; `rc_complete` holds continuous scores, some outside 1 to 5. */
export const MAPPING: RatingMapping = {
  respondent: "respondent",
  respondentGroup: "respondent_group",
  ratedGroup: "rated_group",
  site: "site",
  items: ITEMS,
};

/** The ratings of a reference case. */
export function referenceRatings(name: "rc_small" | "rc_complete" | "rc_waves"): RatingTable {
  const { header, rows } = referenceCase(name).csv("ratings.csv");
  const wave = name === "rc_waves" ? "wave" : undefined;
  const answerRange = name === "rc_complete" ? null : undefined;
  return readRatings(header, rows, { ...MAPPING, wave, answerRange }).table;
}
