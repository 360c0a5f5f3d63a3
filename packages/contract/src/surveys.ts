import * as z from "zod";
import { questionSetOf } from "./catalogue/question-sets.ts";
import { waveSummary, workgroup } from "./efforts.ts";
import {
  type ChoiceQuestion,
  type FurtherQuestion,
  furtherQuestion,
  MOST_FURTHER_QUESTIONS,
} from "./further-questions.ts";
import { instrument } from "./instrument.ts";
import { nameAskedBy, structureAskedBy, structureQuestion } from "./structure-questions.ts";
import { day, id, instant, name, timeZone, wallTime } from "./words.ts";

/** A count of people: null where it is hidden. */
const people = z.number().int().nullable();

export const participationRow = z.object({
  id,
  name: z.string(),
  /** People asked, among those counted in `answered`; null when nobody said how many. */
  invited: z.number().int().nullable(),
  /** People who answered; null when fewer than the threshold, or when it would give away another count. */
  answered: people,
});

/**
 * How many answered, as far as the disclosure rules let it be told. The whole and the sites count people of told
 * workgroups only, so that no hidden count follows by subtraction.
 */
export const participation = z.object({
  invited: z.number().int().nullable(),
  answered: people,
  threshold: z.number().int(),
  /** Counts are rounded down to multiples of the threshold: nobody can watch a single person answer. */
  atLeast: z.boolean(),
  workgroups: z.array(participationRow),
  sites: z.array(participationRow),
});
export type Participation = z.infer<typeof participation>;

/** One workgroup at a time, or one question at a time. */
export const surveyLayout = z.enum(["workgroup", "question"]);
export type SurveyLayout = z.infer<typeof surveyLayout>;

const target = z.number().int().min(1, "At least 1 per cent.").max(100, "At most 100 per cent.").nullable();
const dailyLimit = z.number().int().min(1, "At least one.").max(100_000, "At most 100,000.").nullable();

/** One wave with what a facilitator needs to run it. Links are present while the wave is open. */
export const wave = waveSummary.extend({
  effortId: id,
  minItems: z.number().int(),
  instrument,
  timeZone,
  /** What is to be said about a date on which clocks are changed; null where there is nothing. */
  dateNotes: z.object({ opens: z.string().nullable(), closes: z.string().nullable() }),
  layout: surveyLayout,
  /** The response rate, in per cent, that is hoped for. */
  target,
  /** Whether everybody in a workgroup shares a link, beside the personal ones. */
  openLinks: z.boolean(),
  /** How many sheets a day may be begun by each open link; null for any number. */
  dailyLimit,
  /** Optional questions beside those of the instrument; off when empty. */
  questions: z.array(furtherQuestion),
  links: z.array(z.object({ workgroup, url: z.url() })),
  participation,
});
export type Wave = z.infer<typeof wave>;

/** What may be changed about a wave; what is left out stays. Most of it only while it is a draft. */
export const waveSettings = z.object({
  name: name.optional(),
  /** As the clocks of the effort's time zone show it. */
  opensAt: wallTime.nullable().optional(),
  closesAt: wallTime.nullable().optional(),
  layout: surveyLayout.optional(),
  target: target.optional(),
  openLinks: z.boolean().optional(),
  dailyLimit: dailyLimit.optional(),
  minItems: z.number().int().min(1).max(7).optional(),
  questions: z
    .array(furtherQuestion)
    .max(MOST_FURTHER_QUESTIONS, "At most twelve further questions.")
    .refine((all) => new Set(all.map((each) => each.id)).size === all.length, "Two questions have the same id.")
    .superRefine((all, context) => {
      for (const [index, question] of all.entries()) {
        const message = lackOf(question);
        if (message !== undefined) context.addIssue({ code: "custom", path: [index], message });
      }
    })
    .optional(),
  /** One of the instruments that can be chosen from; the wave takes it as it is now and keeps it. */
  instrument: z.object({ id: z.string(), version: z.number().int() }).optional(),
});
export type WaveSettings = z.infer<typeof waveSettings>;

/** What a further question lacks before it can be asked, as a sentence; undefined when nothing. */
function lackOf(question: FurtherQuestion): string | undefined {
  if (!isAskedAsItStands(question))
    return "A ready-made question is asked as it stands. Please take it off and add it again, or give your own question another id.";
  const isEmpty = (text: string) => text.trim() === "" || text.length > 300;
  const prompts = Object.values(question.prompt);
  if (prompts.length === 0 || prompts.some(isEmpty)) return "Please write every question, in at most 300 characters.";
  if (question.kind === "words") return undefined;
  const choices = Object.values(question.choices);
  if (choices.length === 0 || choices.some((each) => each.some(isEmpty))) return "Please write at least two choices.";
  if (new Set(choices.map((each) => each.length)).size > 1)
    return `“${prompts[0]}” has more choices in one language than in another. Answers are kept by their place, so please give each the same number.`;
  return undefined;
}

/** Answers to ready-made questions are counted by what we know of their choices, so they are asked to the letter. */
function isAskedAsItStands(question: FurtherQuestion): boolean {
  const own = readyQuestion(question);
  if (own === undefined) return true;
  return (
    question.kind === "choice" &&
    JSON.stringify(byLanguage(question.prompt)) === JSON.stringify(byLanguage(own.prompt)) &&
    JSON.stringify(byLanguage(question.choices)) === JSON.stringify(byLanguage(own.choices))
  );
}

/** The ready-made question with the id of this one, in our wording; undefined for a question of one's own. */
function readyQuestion(question: FurtherQuestion): ChoiceQuestion | undefined {
  const structureId = structureAskedBy(question.id);
  if (structureId !== undefined) return structureQuestion({ id: structureId, name: nameAskedBy(question) ?? "" });
  return questionSetOf(question.id)
    ?.topics.flatMap(({ questions }) => questions)
    .find(({ id }) => id === question.id);
}

/** Texts in the order of their languages: the database keeps them in another. */
function byLanguage<Texts>(texts: Readonly<Record<string, Texts>>): [string, Texts][] {
  return Object.entries(texts).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** Something to look at before a wave opens. */
export const waveCheck = z.object({
  /** Keeps the wave from opening until it is put right; the others only warn. */
  blocking: z.boolean(),
  sentence: z.string(),
  /** Where it is put right. */
  where: z.enum(["settings", "people", "work", "instrument", "questions"]),
  /** The workgroup whose consent would put it right; null where that is not the matter. */
  workgroupId: id.nullable(),
});
export type WaveCheck = z.infer<typeof waveCheck>;

/** What somebody says about why a wave is extended or opened again. */
export const note = z.string().trim().min(3, "Please say why, in a few words.").max(500, "At most 500 characters.");

/** What was done to a wave. */
export const waveEvent = z.object({
  id,
  at: instant,
  kind: z.enum(["opened", "not-opened", "changed", "extended", "closed", "reopened"]),
  /** Null when it happened by itself. */
  by: z.string().nullable(),
  note: z.string().nullable(),
});
export type WaveEvent = z.infer<typeof waveEvent>;

/** Whether something will be reached by the closing date, from counts in steps alone. */
export const forecast = z.object({
  verdict: z.enum(["reached", "likely", "open", "unlikely", "impossible", "too-early", "no-date"]),
  /** Between how many people will have answered by then, in four cases of five; null where nothing can be said. */
  range: z.tuple([z.number().int(), z.number().int()]).nullable(),
});
export type Forecast = z.infer<typeof forecast>;

/** How far an open wave is on its way. */
export const waveProgress = z.object({
  participation,
  forecasts: z.array(
    z.object({
      workgroupId: id,
      /** Whether as many will answer as are needed to show anything of this workgroup. */
      threshold: forecast,
      /** Whether the response rate that is hoped for will be reached; null without one, or without a number of people. */
      target: forecast.nullable(),
    }),
  ),
  /** What was told at the end of each day: in steps, 0 where it was fewer than the threshold. Never computed again. */
  days: z.array(z.object({ day, answered: z.record(id, z.number().int()) })),
});
export type WaveProgress = z.infer<typeof waveProgress>;

/** Answers to one rated group as the survey pages post them: null is a skipped item. */
export const sheetAnswers = z.object({
  worksWith: z.boolean(),
  answers: z.array(z.number().int().min(1).max(5).nullable()),
});
export type SheetAnswers = z.infer<typeof sheetAnswers>;
