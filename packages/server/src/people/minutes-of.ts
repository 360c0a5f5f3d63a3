/** Seconds that a respondent takes to answer one question. */
const SECONDS_PER_QUESTION = 8;

/**
 * How long one answer sheet takes, in whole minutes, at least two: letters and the first page say the same.
 *
 * @param roles how many are asked about, and `items` how many questions about each.
 * @example minutesOf(4, 7) // 4
 */
export function minutesOf(roles: number, items: number): number {
  return Math.max(2, Math.ceil((roles * items * SECONDS_PER_QUESTION) / 60));
}
