import { FIRST_ITEM } from "../scale/measures.ts";

/** Standard deviation an interval of few raters rests on at least, so that identical answers do not show. */
export const SPREAD_FLOOR = 0.25;

/**
 * The same for items. Answers are whole numbers: an interval of so few that rests on less spread tells that all answers
 * were the same, or all but one. At 1 the same interval is printed for 4 4 4 4 4, for 3 4 4 4 5 and for 3 3 4 5 5.
 */
const ITEM_SPREAD_FLOOR = 1;

/** The least standard deviation of a measure's interval of few raters. */
export function floorOfFew(measure: number): number {
  return measure < FIRST_ITEM ? SPREAD_FLOOR : ITEM_SPREAD_FLOOR;
}
