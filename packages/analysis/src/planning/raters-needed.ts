/** A tie of more raters than this is no matter of planning. */
const MOST = 5000;

/**
 * The smallest number of raters, from 2 on, with at least the wanted power; `null` when 5,000 are too few.
 *
 * @param power the probability of success with so many raters; grows with them, but for simulation error
 * @param guess where to begin looking
 */
export function ratersNeeded(power: (raters: number) => number | null, wanted: number, guess = 2): number | null {
  const reaches = (raters: number) => (power(raters) ?? 0) >= wanted;
  let few = 1;
  let enough = guess;
  while (!reaches(enough)) {
    if (enough >= MOST) return null;
    few = enough;
    enough = Math.min(2 * enough, MOST);
  }
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (reaches(middle)) enough = middle;
    else few = middle;
  }
  return enough;
}
