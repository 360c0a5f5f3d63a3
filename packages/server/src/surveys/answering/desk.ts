import type { WholeSheet } from "@interrelate/contract";
import { bindSheet, onLink } from "../../database/index.ts";
import { hashOfLink } from "../../people/index.ts";
import { personSheetKey, sheetToken } from "../keys.ts";
import { begin, changeAnswers, changeSheet, type Start, write } from "./change-sheet.ts";
import { type DeskServices, findSurvey, openOnly } from "./find-survey.ts";
import { openSheet, type SheetTokens } from "./open-sheet.ts";
import type { Given } from "./rules.ts";
import { saveWhole } from "./save-whole.ts";
import { deleteSheet, readSheet } from "./sheet-store.ts";
import type { Rater, Sheet, Survey } from "./survey.ts";
import { readSurvey } from "./survey-store.ts";
import { SurveyUnknown } from "./survey-unavailable.ts";

/** One of the sheets of somebody with a personal link; undefined while it has not been begun. */
export type OwnSheet = { readonly rater: Rater; readonly sheet: Sheet | undefined };

/** Where sheets are handed out, taken in and looked up, for those who have the tokens. */
export type Desk = {
  /**
   * The open survey behind a link.
   *
   * @param raterId as which of a person's workgroups; left out, their home.
   * @throws SurveyClosed, SurveyNotOpenYet, SurveyUnknown
   */
  readonly survey: (link: string, raterId?: string) => Promise<Survey>;
  /** The sheets of whoever has a personal link, in the order of their workgroups; none by an open link. */
  readonly own: (link: string, survey: Survey) => Promise<OwnSheet[]>;
  /**
   * Begins a sheet for the survey's rater, or leaves the person's own that is there.
   *
   * @returns its name in the address, which is stored nowhere.
   * @throws FullForToday, SurveyClosed, SurveyUnknown
   */
  readonly begin: (link: string, survey: Survey, start: Start) => Promise<string>;
  /** A sheet of an open survey. @throws SurveyClosed, SurveyNotOpenYet, SurveyUnknown */
  readonly sheet: (tokens: SheetTokens) => Promise<{ readonly survey: Survey; readonly sheet: Sheet }>;
  /**
   * Saves what a page says, all of it or nothing; when it returns it is committed.
   *
   * @throws SurveyClosed, SurveyUnknown, AnswersNotUnderstood
   */
  readonly save: (tokens: SheetTokens, given: readonly Given[], finishes: boolean) => Promise<void>;
  /** Saves a whole sheet and, where it says so, begins it. @throws as `save`, and FullForToday */
  readonly saveWhole: (tokens: SheetTokens, whole: WholeSheet) => Promise<void>;
  /** Deletes a sheet with all its answers. @throws SurveyClosed, SurveyUnknown */
  readonly withdraw: (tokens: SheetTokens) => Promise<void>;
};

/** Makes the desk of a running server. */
export function surveyDesk(services: DeskServices): Desk {
  const { clock } = services;
  return {
    survey: async (link, raterId) => {
      const wanted = await findSurvey(services, link, raterId);
      // Links that were switched off lead on to sheets begun before, and nowhere else.
      if (wanted.person === null && !wanted.openLinks) throw new SurveyUnknown();
      return wanted;
    },

    own: (link, survey) => readOwn(services, link, survey),

    begin: async (link, { rater, person }, start) => {
      const sheet = person === null ? sheetToken() : rater.id;
      await changeSheet(services, { link, sheet }, (at) => begin(at, start, clock.now()));
      return sheet;
    },

    sheet: async (tokens) => {
      const both = await openSheet(services, tokens, false, async ({ open, place, target }) => ({
        survey: await readSurvey(open, place.waveId, { ...target, raterId: place.raterId }),
        sheet: await readSheet(open, place),
      }));
      const survey = openOnly(both?.survey, clock.now());
      if (both?.sheet === undefined) throw new SurveyUnknown();
      return { survey, sheet: both.sheet };
    },

    save: (tokens, given, finishes) => {
      const answers = given.flatMap(({ ratings }) => [...ratings.values()]);
      return changeAnswers(services, tokens, answers, async (at) => {
        for (const each of given)
          if (!(await write(at, each, finishes && each === given.at(-1), clock.now()))) return false;
        return true;
      });
    },

    saveWhole: (tokens, whole) => saveWhole(services, tokens, whole),

    withdraw: (tokens) => changeSheet(services, tokens, ({ open, place }) => deleteSheet(open, place, clock.now())),
  };
}

async function readOwn({ db, secret }: DeskServices, link: string, survey: Survey): Promise<OwnSheet[]> {
  const { person, effortId, waveId, about } = survey;
  if (person === null) return [];
  const { participantId, workgroups } = person;
  const caseRoundId = about?.caseRoundId ?? null;
  const sheets = await onLink(db, { hash: hashOfLink(secret, link) }, async (open) => {
    const own: OwnSheet[] = [];
    for (const rater of workgroups) {
      const key = personSheetKey(secret, { effortId, participantId, workgroupId: rater.id, caseRoundId });
      await bindSheet(open, key);
      own.push({ rater, sheet: await readSheet(open, { waveId, key, raterId: rater.id }) });
    }
    return own;
  });
  return sheets ?? [];
}
