import type { SheetAnswers, WholeSheet } from "@interrelate/contract";
import { begin, changeAnswers, write } from "./change-sheet.ts";
import type { DeskServices } from "./find-survey.ts";
import type { AtSheet, SheetTokens } from "./open-sheet.ts";
import { readFurtherAnswer, storable } from "./rules.ts";
import type { FurtherGiven } from "./survey.ts";
import { readQuestions } from "./survey-store.ts";
import { AnswersNotUnderstood } from "./survey-unavailable.ts";

/**
 * Saves a whole sheet in one transaction and, where it says so, begins it. Saving the same again changes nothing.
 *
 * @throws SurveyClosed, SurveyNotOpenYet, SurveyUnknown, FullForToday, AnswersNotUnderstood
 */
export async function saveWhole(services: DeskServices, tokens: SheetTokens, whole: WholeSheet): Promise<void> {
  const ratings = byLowerCase(whole.ratings);
  if (whole.begin !== undefined && !NAME_OF_A_SHEET.test(tokens.sheet)) throw new AnswersNotUnderstood();
  const now = services.clock.now();
  await changeAnswers(services, tokens, [...ratings.values()], async (at) => {
    if (whole.begin !== undefined && !(await begin(at, whole.begin, now))) return false;
    const further = await readFurther(at, whole.further);
    return write(at, { ratings, further }, whole.finished, now);
  });
}

/** 128 random bits as base64url, or the id of a workgroup. */
const NAME_OF_A_SHEET = /^[\w-]{22,64}$/;

/** Ids may be written in either case; the same one twice is refused, because one of the two would be lost. */
function byLowerCase(ratings: Readonly<Record<string, SheetAnswers>>): Map<string, SheetAnswers> {
  const entries = Object.entries(ratings).map(([id, given]) => [id.toLowerCase(), storable(given)] as const);
  const all = new Map(entries);
  if (all.size < entries.length) throw new AnswersNotUnderstood();
  return all;
}

async function readFurther(
  { open, place }: AtSheet,
  given: Readonly<Record<string, FurtherGiven | null>>,
): Promise<ReadonlyMap<string, FurtherGiven | null>> {
  const entries = Object.entries(given);
  if (entries.length === 0) return new Map();
  const questions = await readQuestions(open, place.waveId);
  const answers = entries.map(([id, each]) => {
    const question = questions.find((one) => one.id === id);
    const answer = question && readFurtherAnswer(question, each);
    if (answer === undefined) throw new AnswersNotUnderstood();
    return [id, answer] as const;
  });
  return new Map(answers);
}
