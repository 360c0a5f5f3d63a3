import { id, type SheetAnswers } from "@interrelate/contract";
import { derivedKey } from "../../database/index.ts";
import { dayOf } from "../../platform/clock.ts";
import type { Services } from "../../platform/rpc.ts";
import { respondentKey, sheetToken } from "../keys.ts";
import { beginSheet, deleteSheet, findSurvey, readSheet, saveAnswers } from "./store.ts";
import type { Sheet, Survey } from "./survey.ts";
import { AnswersNotUnderstood, SurveyClosed, SurveyUnknown } from "./survey-unavailable.ts";

/** The tokens in a sheet's address. */
export type SheetTokens = { readonly link: string; readonly sheet: string };

/** One page of a sheet. */
export type SheetPage = SheetTokens & { readonly workgroup: string };

/** Where sheets are handed out, taken in and looked up, for those who have the tokens. */
export type Desk = {
  /** The open survey of a link. @throws SurveyClosed, SurveyUnknown */
  readonly survey: (link: string) => Promise<Survey>;
  /** Begins a sheet. @returns its token, which is stored nowhere. */
  readonly begin: (survey: Survey, siteId: string | null) => Promise<string>;
  /** A sheet of an open survey. @throws SurveyClosed, SurveyUnknown */
  readonly sheet: (tokens: SheetTokens) => Promise<{ readonly survey: Survey; readonly sheet: Sheet }>;
  /**
   * Saves the answers about one workgroup; when it returns they are committed.
   *
   * @throws SurveyClosed, SurveyUnknown, AnswersNotUnderstood
   */
  readonly save: (page: SheetPage, given: SheetAnswers, finishes: boolean) => Promise<void>;
  /** Deletes a sheet with all its answers. @throws SurveyClosed, SurveyUnknown */
  readonly withdraw: (tokens: SheetTokens) => Promise<void>;
};

/** Makes the desk of a running server. */
export function surveyDesk({ db, secret, clock }: Pick<Services, "db" | "secret" | "clock">): Desk {
  const sheetKey = derivedKey(secret, "answer sheets");

  const survey = async (link: string): Promise<Survey> => {
    const found = await findSurvey(db, link);
    if (found?.status === "closed") throw new SurveyClosed(found);
    if (found?.status !== "open") throw new SurveyUnknown();
    return found;
  };

  return {
    survey,
    begin: async (begun, siteId) => {
      const token = sheetToken();
      await beginSheet(db, begun, respondentKey(sheetKey, token), siteId);
      return token;
    },
    sheet: async ({ link, sheet: token }) => {
      const found = await survey(link);
      const sheet = await readSheet(db, found, respondentKey(sheetKey, token));
      if (sheet === undefined) throw new SurveyUnknown();
      return { survey: found, sheet };
    },
    save: async ({ link, sheet, workgroup: ratedId }, given, finishes) => {
      if (!id.safeParse(ratedId).success) throw new SurveyUnknown();
      const key = respondentKey(sheetKey, sheet);
      if (await saveAnswers(db, { link, key, ratedId, given, day: dayOf(clock.now()), finishes })) return;
      const { instrument } = await survey(link);
      throw given.answers.length === instrument.items.length ? new SurveyUnknown() : new AnswersNotUnderstood();
    },
    withdraw: async ({ link, sheet }) => {
      if (await deleteSheet(db, link, respondentKey(sheetKey, sheet))) return;
      await survey(link);
      throw new SurveyUnknown();
    },
  };
}
