/** More would make a page that nobody reads. */
const MOST = 1000;

/** Why no further entry can be written, as a sentence; undefined when one can. */
export function refuseAnother(entries: number): string | undefined {
  return entries >= MOST
    ? `You have written ${MOST} entries about this work, which is as many as are kept. Nothing was added; please delete one first.`
    : undefined;
}
