/** What may stand between two cells. */
export type Delimiter = "," | ";" | "\t";

const CANDIDATES: readonly Delimiter[] = [",", ";", "\t"];

/**
 * The delimiter of a file from its header line: the candidate that stands there most often outside quotation
 * marks, the comma first. `null` when none stands there, so that the line is one cell.
 *
 * @example detectDelimiter('respondent;"a,b,c";site') === ";"
 */
export function detectDelimiter(headerLine: string): Delimiter | null {
  const bare = headerLine.replaceAll(/"[^"]*"/g, "");
  let best: Delimiter | null = null;
  let most = 0;
  for (const candidate of CANDIDATES) {
    const count = bare.split(candidate).length - 1;
    if (count > most) {
      best = candidate;
      most = count;
    }
  }
  return best;
}
