import { type FurtherQuestion, LONGEST_WORDS, type SheetAnswers } from "@interrelate/contract";
import type { Place, Step } from "./places.ts";
import type { FurtherGiven, Sheet, Survey } from "./survey.ts";

/** A posted page of the form: one value a field, as the browser sent them. */
export type PostedForm = Readonly<Record<string, unknown>>;

/** What is to be saved: answers about workgroups, to one question (its number) or to all, or to further questions. */
export type Given = {
  readonly ratings: ReadonlyMap<string, SheetAnswers>;
  readonly item?: number | undefined;
  readonly further?: ReadonlyMap<string, FurtherGiven | null>;
};

/** What a posted page says, in the order in which it is to be saved. */
export type PostedPage = { readonly given: readonly Given[]; readonly step: Step };

/**
 * Reads a posted page of a sheet.
 *
 * @returns undefined when a value is none that the page offered; then nothing may be stored.
 */
export function readPostedPage(survey: Survey, place: Place, form: PostedForm): PostedPage | undefined {
  if (place.kind === "role") return readRole(form, survey.instrument.items.length, place.rated.id);
  if (place.kind === "question") return readQuestion(form, survey, place.item);
  return readFurther(form, survey.questions);
}

/**
 * No answer chosen means skipped, unless the sheet said "I do not work with this group" before: that stands until a
 * question is answered or the page is cleared.
 */
function readRole(form: PostedForm, items: number, ratedId: string): PostedPage | undefined {
  const step = stepOf(form);
  const page = (worksWith: boolean, answers: (number | null)[], to = step): PostedPage => ({
    given: [{ ratings: new Map([[ratedId, { worksWith, answers }]]) }],
    step: to,
  });
  const nothing = unanswered(items);
  if (form.worksWith === "no") return page(false, nothing, "next");
  if (step === "clear") return page(true, nothing);
  const answers = nothing.map((_, index) => readAnswer(form[`item${index + 1}`]));
  if (!answers.every((each) => each !== undefined)) return undefined;
  const stands = form.worksWith === "no-unless-answered" && answers.every((each) => each === null);
  return page(!stands, answers);
}

/**
 * One question about every workgroup. Beside it, one workgroup may be said not to be worked with (`no:` and its id), or
 * to be after all (`yes:`); the page is shown again then. Answers to the question about the others are kept.
 */
function readQuestion(form: PostedForm, survey: Survey, item: number): PostedPage | undefined {
  const items = survey.instrument.items.length;
  const step = stepOf(form);
  const ratings = new Map<string, SheetAnswers>();
  for (const { id } of survey.workgroups) {
    const answer = step === "clear" ? null : readAnswer(form[`group-${id}`]);
    if (answer === undefined) return undefined;
    ratings.set(id, { worksWith: true, answers: unanswered(items).with(item - 1, answer) });
  }
  const turned = survey.workgroups.find(({ id }) => form.worksWith === `no:${id}` || form.worksWith === `yes:${id}`);
  if (turned === undefined) return { given: [{ ratings, item }], step };
  ratings.delete(turned.id);
  const whole = { worksWith: form.worksWith === `yes:${turned.id}`, answers: unanswered(items) };
  return { given: [{ ratings, item }, { ratings: new Map([[turned.id, whole]]) }], step: "stay" };
}

function readFurther(form: PostedForm, questions: readonly FurtherQuestion[]): PostedPage | undefined {
  const step = stepOf(form);
  const further = new Map<string, FurtherGiven | null>();
  for (const question of questions) {
    const value = step === "clear" ? "" : (form[`further-${question.id}`] ?? "");
    if (typeof value !== "string") return undefined;
    const given = value === "" || question.kind === "words" ? value : Number(value);
    const answer = readFurtherAnswer(question, given);
    if (answer === undefined) return undefined;
    further.set(question.id, answer);
  }
  return { given: [{ ratings: new Map(), further }], step };
}

/**
 * An answer to a further question as it is stored.
 *
 * @returns null when it is none; undefined when the question has no such answer.
 */
export function readFurtherAnswer(
  question: FurtherQuestion,
  given: FurtherGiven | null,
): FurtherGiven | null | undefined {
  if (given === null || (typeof given === "string" && given.trim() === "")) return null;
  if (question.kind === "words") {
    if (typeof given !== "string" || given.length > LONGEST_WORDS || !given.isWellFormed()) return undefined;
    // PostgreSQL's texts hold every character but this one.
    return given.replaceAll("\0", "").trim();
  }
  const choices = Math.max(0, ...Object.values(question.choices).map((each) => each.length));
  return typeof given === "number" && Number.isInteger(given) && given >= 1 && given <= choices ? given : undefined;
}

function stepOf(form: PostedForm): Step {
  if (form.show !== undefined) return "stay";
  return form.go === "back" || form.go === "clear" ? form.go : "next";
}

function unanswered(items: number): (number | null)[] {
  return Array.from({ length: items }, () => null);
}

function readAnswer(value: unknown): number | null | undefined {
  if (value === undefined || value === "") return null;
  return typeof value === "string" && /^[1-5]$/.test(value) ? Number(value) : undefined;
}

/** Answers as they are stored: someone who does not work with a group has rated nothing about it. */
export function storable({ worksWith, answers }: SheetAnswers): SheetAnswers {
  return { worksWith, answers: worksWith ? answers : answers.map(() => null) };
}

/**
 * The site of a new sheet.
 *
 * @param chosen the posted choice, `none` for "several, or I would rather not say".
 * @returns the site's id; null when the survey has no choice of sites, none is told or the person's is known anyway;
 *   undefined when the choice is missing or unknown.
 */
export function chosenSite(
  { sites, person }: Pick<Survey, "sites" | "person">,
  chosen: unknown,
  none: string,
): string | null | undefined {
  if (person !== null) return person.siteId;
  if (sites.length < 2) return null;
  if (chosen === none) return null;
  return sites.find((site) => site.id === chosen)?.id;
}

/**
 * Whether a new sheet is filled in on behalf of somebody else; only clients are asked.
 *
 * @returns undefined when they were asked and have not said.
 */
export function chosenProxy({ rater }: Pick<Survey, "rater">, chosen: unknown): boolean | undefined {
  if (rater.kind !== "client") return false;
  return chosen === "self" ? false : chosen === "other" ? true : undefined;
}

/** What can be done with a survey at a moment: it is over from its closing time on, whoever closes it. */
export function phaseOf(
  { status, closesAt }: Pick<Survey, "status" | "closesAt">,
  now: Date,
): "early" | "open" | "over" {
  if (status === "closed" || (closesAt !== null && closesAt <= now)) return "over";
  return status === "open" ? "open" : "early";
}

/** Whether somebody has begun a sheet, and how far it is. */
export type SheetState = "new" | "begun" | "finished";

/** How far a sheet is. */
export function stateOf(sheet: Sheet | undefined): SheetState {
  if (sheet === undefined) return "new";
  return sheet.finished ? "finished" : "begun";
}
