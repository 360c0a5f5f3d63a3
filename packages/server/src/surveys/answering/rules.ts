import type { SheetAnswers } from "@interrelate/contract";
import type { Named, Sheet, Survey } from "./survey.ts";

/** A posted page of the form: one value a field, as the browser sent them. */
export type PostedForm = Readonly<Record<string, unknown>>;

/** Where a respondent wants to go after a page. */
export type Step = "next" | "back" | "clear";

/** What a posted page says about the rated workgroup. */
export type PostedPage = { readonly answers: SheetAnswers; readonly step: Step };

/**
 * Reads a posted page. No answer chosen means skipped, unless the sheet said "I do not work with them" before: that
 * stands until a question is answered or the page is cleared.
 *
 * @param items how many questions the instrument has.
 * @returns undefined when a value is none of the five answers; then nothing may be stored.
 */
export function readPostedPage(form: PostedForm, items: number): PostedPage | undefined {
  const step = form.go === "back" || form.go === "clear" ? form.go : "next";
  const nothing = Array.from({ length: items }, () => null);
  if (form.worksWith === "no") return { answers: { worksWith: false, answers: nothing }, step: "next" };
  if (step === "clear") return { answers: { worksWith: true, answers: nothing }, step };
  const answers = nothing.map((_, index) => readAnswer(form[`item${index + 1}`]));
  if (!answers.every((each) => each !== undefined)) return undefined;
  const stands = form.worksWith === "no-unless-answered" && answers.every((each) => each === null);
  return { answers: { worksWith: !stands, answers }, step };
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
 * The workgroup before or after another one in the questionnaire; undefined beyond either end.
 */
export function neighbour(survey: Survey, workgroupId: string, step: Step): Named | undefined {
  const place = survey.workgroups.findIndex((each) => each.id === workgroupId);
  if (step === "clear") return survey.workgroups[place];
  return survey.workgroups[place + (step === "next" ? 1 : -1)];
}

/** Where a sheet goes on: at the first workgroup it has no answer about; undefined when it is finished or complete. */
export function placeToResume(survey: Survey, sheet: Sheet): Named | undefined {
  return sheet.finished ? undefined : survey.workgroups.find(({ id }) => !sheet.answers.has(id));
}

/**
 * The site of a new sheet.
 *
 * @param chosen the posted choice, `none` for "several, or I would rather not say".
 * @returns the site's id; null when the survey has no choice of sites or none is told; undefined when the choice is
 *   missing or unknown.
 */
export function chosenSite(survey: Survey, chosen: unknown, none: string): string | null | undefined {
  if (survey.sites.length === 0) return null;
  if (survey.sites.length === 1) return survey.sites[0]?.id ?? null;
  if (chosen === none) return null;
  return survey.sites.find((site) => site.id === chosen)?.id;
}
