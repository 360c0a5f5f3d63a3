import type { CaseResults, CaseTells } from "@interrelate/contract";

/**
 * Finished sheets as they may be told of an open round: in steps of the threshold, so that nobody who looks again and
 * again sees a single person answer. Where networks will be told one by one, each case has steps of its own: a sum over
 * all of them would leave the sheets of a hidden network as a difference once the others are told. Null when there is no
 * step yet.
 *
 * @param sheets how many are finished in each case.
 */
export function answeredWhileOpen(tells: CaseTells, sheets: readonly number[], threshold: number): number | null {
  const counts = tells === "cases" ? sheets : [sumOf(sheets)];
  return orNone(sumOf(counts.map((count) => count - (count % threshold))));
}

/**
 * Finished sheets as they are told of a closed round: behind networks, those of the people they are told of, since any
 * others would be how many answered about a hidden one; beside ties between roles, in steps as while the round was open.
 *
 * @param sheets how many are finished in each case.
 */
export function answeredAtClosing(results: CaseResults, sheets: readonly number[], threshold: number): number | null {
  if (results.tells === "roles") return answeredWhileOpen(results.tells, sheets, threshold);
  return orNone(sumOf(results.networks.map(({ raters }) => raters ?? 0)));
}

function orNone(count: number): number | null {
  return count > 0 ? count : null;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
