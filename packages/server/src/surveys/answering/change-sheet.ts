import type { SheetAnswers } from "@interrelate/contract";
import { dayIn, dayOf } from "../../platform/clock.ts";
import { writeFurther, writeRatings } from "./answers-store.ts";
import { type DeskServices, findSurvey } from "./find-survey.ts";
import { type AtSheet, openSheet, type SheetTokens } from "./open-sheet.ts";
import type { Given } from "./rules.ts";
import { beginSheet, countBegun } from "./sheet-store.ts";
import { AnswersNotUnderstood, FullForToday, SurveyUnknown } from "./survey-unavailable.ts";

/** What Start says. */
export type Start = { readonly siteId: string | null; readonly proxy: boolean };

/**
 * Changes a sheet while its wave cannot be closed, all of it or nothing.
 *
 * @param work is undone when it gives false; then it is found out why.
 * @throws SurveyClosed, SurveyNotOpenYet, SurveyUnknown, FullForToday
 */
export async function changeSheet(
  services: DeskServices,
  tokens: SheetTokens,
  work: (at: AtSheet) => Promise<boolean>,
): Promise<void> {
  try {
    const done = await openSheet(services, tokens, true, async (at) => {
      if (!(await work(at))) throw new NotDone();
      return true;
    });
    if (done) return;
  } catch (error) {
    if (error instanceof TooManyBegun) throw new FullForToday(await findSurvey(services, tokens.link));
    if (!(error instanceof NotDone)) throw error;
  }
  await findSurvey(services, tokens.link);
  throw new SurveyUnknown();
}

/**
 * Changes a sheet by answers about workgroups, and tells answers that do not fit the questions from answers that have no
 * place.
 *
 * @throws as `changeSheet`, and AnswersNotUnderstood
 */
export async function changeAnswers(
  services: DeskServices,
  tokens: SheetTokens,
  answers: readonly SheetAnswers[],
  work: (at: AtSheet) => Promise<boolean>,
): Promise<void> {
  try {
    await changeSheet(services, tokens, work);
  } catch (error) {
    if (!(error instanceof SurveyUnknown) || answers.length === 0) throw error;
    const { instrument } = await findSurvey(services, tokens.link);
    if (answers.some((each) => each.answers.length !== instrument.items.length)) throw new AnswersNotUnderstood();
    throw error;
  }
}

/** Begins the sheet where it is not there yet; false when it cannot be begun. Open links count what they begin. */
export async function begin({ open, place, target }: AtSheet, { siteId, proxy }: Start, now: Date): Promise<boolean> {
  const anonymous = target.participantId === null;
  const origin = anonymous ? "link" : "person";
  const site = anonymous ? siteId : target.siteId;
  const begun = await beginSheet(open, { ...place, siteId: site, origin, proxy, now });
  if (begun === undefined) return false;
  if (!begun.isNew || begun.dailyLimit === null || !anonymous) return true;
  const day = dayIn(begun.timeZone, now);
  if (!(await countBegun(open, place, target.organizationId, day, begun.dailyLimit))) throw new TooManyBegun();
  return true;
}

/** Writes answers on the sheet; false when not all of them could be written. */
export async function write(at: AtSheet, given: Given, finishes: boolean, now: Date): Promise<boolean> {
  const { open, place, target } = at;
  const { ratings, item, further = new Map() } = given;
  const day = dayOf(now);
  if (!(await writeRatings(open, { ...place, ratings, item, day, finishes, now }))) return false;
  if (further.size > 0)
    await writeFurther(open, { ...place, organizationId: target.organizationId, given: further, day });
  return true;
}

/** What was to be done to a sheet could not be done; thrown inside a transaction to undo it. */
class NotDone extends Error {
  override readonly name = "NotDone";
}

/** As many sheets as the link allows on a day have been begun; thrown inside a transaction to undo the last. */
class TooManyBegun extends Error {
  override readonly name = "TooManyBegun";
}
