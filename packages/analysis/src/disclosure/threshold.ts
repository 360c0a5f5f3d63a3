/** From this many raters on, a figure needs no blunting: spread and frequency split are shown. */
export const PLAIN_RATERS = 10;

/** The lowest threshold that protects; 1 switches protection off for a data owner. */
export const LOWEST_THRESHOLD = 3;

/**
 * Whether a threshold protects (`true`) or is 1, which shows everything unrounded (`false`).
 *
 * @throws RangeError for anything but 1 or a whole number from 3 up
 */
export function isProtecting(minRaters: number): boolean {
  if (minRaters === 1) return false;
  if (Number.isInteger(minRaters) && minRaters >= LOWEST_THRESHOLD) return true;
  throw new RangeError(
    `The threshold of raters is ${minRaters}. Use a whole number from ${LOWEST_THRESHOLD} up, or 1 to switch protection off.`,
  );
}
