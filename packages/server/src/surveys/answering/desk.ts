import type { SheetAnswers, WholeSheet } from "@interrelate/contract";
import { bindSheet, onLink } from "../../database/index.ts";
import { hashOfLink } from "../../people/index.ts";
import { dayIn, dayOf } from "../../platform/clock.ts";
import type { Services } from "../../platform/rpc.ts";
import { personSheetKey, sheetToken } from "../keys.ts";
import { writeFurther, writeRatings } from "./answers-store.ts";
import { type AtSheet, openSheet, type SheetTokens } from "./open-sheet.ts";
import { type Given, phaseOf, readFurtherAnswer, storable } from "./rules.ts";
import { beginSheet, countBegun, deleteSheet, readSheet } from "./sheet-store.ts";
import type { FurtherGiven, Rater, Sheet, Survey } from "./survey.ts";
import { readQuestions, readSurvey } from "./survey-store.ts";
import {
  AnswersNotUnderstood,
  FullForToday,
  SurveyClosed,
  SurveyNotOpenYet,
  SurveyUnknown,
} from "./survey-unavailable.ts";

/** One of the sheets of somebody with a personal link; undefined while it has not been begun. */
export type OwnSheet = { readonly rater: Rater; readonly sheet: Sheet | undefined };

/** What Start says. */
export type Start = { readonly siteId: string | null; readonly proxy: boolean };

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
export function surveyDesk({ db, secret, clock }: Pick<Services, "db" | "secret" | "clock">): Desk {
  const opener = { db, secret };

  const found = (link: string, raterId?: string) =>
    onLink(db, { hash: hashOfLink(secret, link) }, (open, target) =>
      readSurvey(open, target.waveId, { ...target, raterId }),
    );

  const opened = (survey: Survey | undefined): Survey => {
    if (survey === undefined) throw new SurveyUnknown();
    const phase = phaseOf(survey, clock.now());
    if (phase === "over") throw new SurveyClosed(survey);
    if (phase === "early") throw new SurveyNotOpenYet(survey);
    return survey;
  };

  const survey = async (link: string, raterId?: string) => opened(await found(link, raterId));

  /** Does work that is undone when it gives false, and then says why. */
  const change = async (tokens: SheetTokens, work: (at: AtSheet) => Promise<boolean>): Promise<void> => {
    try {
      const done = await openSheet(opener, tokens, true, async (at) => {
        if (!(await work(at))) throw new NotDone();
        return true;
      });
      if (done) return;
    } catch (error) {
      if (error instanceof TooManyBegun) throw new FullForToday(await survey(tokens.link));
      if (!(error instanceof NotDone)) throw error;
    }
    await survey(tokens.link);
    throw new SurveyUnknown();
  };

  const begin = async ({ open, place, target }: AtSheet, { siteId, proxy }: Start): Promise<boolean> => {
    const now = clock.now();
    const anonymous = target.participantId === null;
    const origin = anonymous ? "link" : "person";
    const site = anonymous ? siteId : target.siteId;
    const begun = await beginSheet(open, { ...place, siteId: site, origin, proxy, now });
    if (begun === undefined) return false;
    if (!begun.isNew || begun.dailyLimit === null || !anonymous) return true;
    const day = dayIn(begun.timeZone, now);
    if (!(await countBegun(open, place, target.organizationId, day, begun.dailyLimit))) throw new TooManyBegun();
    return true;
  };

  const write = async ({ open, place, target }: AtSheet, given: Given, finishes: boolean): Promise<boolean> => {
    const { ratings, item, further = new Map() } = given;
    const now = clock.now();
    const day = dayOf(now);
    if (!(await writeRatings(open, { ...place, ratings, item, day, finishes, now }))) return false;
    if (further.size > 0)
      await writeFurther(open, { ...place, organizationId: target.organizationId, given: further, day });
    return true;
  };

  return {
    survey: async (link, raterId) => {
      const wanted = await survey(link, raterId);
      // Links that were switched off lead on to sheets begun before, and nowhere else.
      if (wanted.person === null && !wanted.openLinks) throw new SurveyUnknown();
      return wanted;
    },

    own: async (link, { person, effortId, waveId }) => {
      if (person === null) return [];
      const { participantId, workgroups } = person;
      const sheets = await onLink(db, { hash: hashOfLink(secret, link) }, async (open) => {
        const own: OwnSheet[] = [];
        for (const rater of workgroups) {
          const key = personSheetKey(secret, { effortId, participantId, workgroupId: rater.id });
          await bindSheet(open, key);
          own.push({ rater, sheet: await readSheet(open, { waveId, key, raterId: rater.id }) });
        }
        return own;
      });
      return sheets ?? [];
    },

    begin: async (link, { rater, person }, start) => {
      const sheet = person === null ? sheetToken() : rater.id;
      await change({ link, sheet }, (at) => begin(at, start));
      return sheet;
    },

    sheet: async (tokens) => {
      const both = await openSheet(opener, tokens, false, async ({ open, place, target }) => ({
        survey: await readSurvey(open, place.waveId, { ...target, raterId: place.raterId }),
        sheet: await readSheet(open, place),
      }));
      const wanted = opened(both?.survey);
      if (both?.sheet === undefined) throw new SurveyUnknown();
      return { survey: wanted, sheet: both.sheet };
    },

    save: (tokens, given, finishes) =>
      fitting(
        given.flatMap(({ ratings }) => [...ratings.values()]),
        survey,
        tokens,
        () =>
          change(tokens, async (at) => {
            for (const each of given) if (!(await write(at, each, finishes && each === given.at(-1)))) return false;
            return true;
          }),
      ),

    saveWhole: (tokens, whole) => {
      const ratings = byLowerCase(whole.ratings);
      if (whole.begin !== undefined && !NAME_OF_A_SHEET.test(tokens.sheet)) throw new AnswersNotUnderstood();
      return fitting([...ratings.values()], survey, tokens, () =>
        change(tokens, async (at) => {
          if (whole.begin !== undefined && !(await begin(at, whole.begin))) return false;
          const further = await readFurtherGiven(at, whole.further);
          return write(at, { ratings, further }, whole.finished);
        }),
      );
    },

    withdraw: (tokens) => change(tokens, ({ open, place }) => deleteSheet(open, place, clock.now())),
  };
}

/** What was to be done to a sheet could not be done; thrown inside a transaction to undo it. */
class NotDone extends Error {
  override readonly name = "NotDone";
}

/** As many sheets as the link allows on a day have been begun; thrown inside a transaction to undo the last. */
class TooManyBegun extends Error {
  override readonly name = "TooManyBegun";
}

/** 128 random bits as base64url, or the id of a workgroup. */
const NAME_OF_A_SHEET = /^[\w-]{22,64}$/;

/** Of answers that could not be saved, tells those that do not fit the questions from those that have no place. */
async function fitting(
  answers: readonly SheetAnswers[],
  survey: (link: string) => Promise<Survey>,
  { link }: SheetTokens,
  save: () => Promise<void>,
): Promise<void> {
  try {
    await save();
  } catch (error) {
    if (!(error instanceof SurveyUnknown) || answers.length === 0) throw error;
    const { instrument } = await survey(link);
    if (answers.some((each) => each.answers.length !== instrument.items.length)) throw new AnswersNotUnderstood();
    throw error;
  }
}

/** Ids may be written in either case; the same one twice is refused, because one of the two would be lost. */
function byLowerCase(ratings: Readonly<Record<string, SheetAnswers>>): Map<string, SheetAnswers> {
  const entries = Object.entries(ratings).map(([id, given]) => [id.toLowerCase(), storable(given)] as const);
  const all = new Map(entries);
  if (all.size < entries.length) throw new AnswersNotUnderstood();
  return all;
}

async function readFurtherGiven(
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
