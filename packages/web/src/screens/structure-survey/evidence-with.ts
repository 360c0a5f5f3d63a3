/**
 * What a judgement rests on with the words of a survey behind those that stood there. The old words stay in any case:
 * `fits` is false where both together are longer than may be stored, and then they stay alone. Words of the survey that
 * are there already are not said twice.
 */
export function evidenceWith(before: string, survey: string): { evidence: string; fits: boolean } {
  if (before === "" || survey === "") return { evidence: before || survey, fits: true };
  if (before.includes(survey)) return { evidence: before, fits: true };
  const both = `${before}${/[.!?…]$/.test(before) ? "" : "."} ${survey}`;
  return both.length > MOST_CHARACTERS ? { evidence: before, fits: false } : { evidence: both, fits: true };
}

/** As long as the contract lets evidence be. */
const MOST_CHARACTERS = 1000;
