import type { Rater, Sheet, Survey } from "./survey.ts";

/** Where a respondent wants to go after a page; `clear` and `stay` lead to the same page again. */
export type Step = "next" | "back" | "clear" | "stay";

/** One page of a sheet. Its slug is the last part of its address. */
export type Place =
  | { readonly kind: "role"; readonly slug: string; readonly rated: Rater }
  /** The question with this number, from 1, about every workgroup. */
  | { readonly kind: "question"; readonly slug: string; readonly item: number }
  | { readonly kind: "further"; readonly slug: "further" };

/** The pages of a sheet in their order: by workgroup or by question, then the further questions where there are any. */
export function placesOf(survey: Pick<Survey, "layout" | "workgroups" | "instrument" | "questions">): Place[] {
  const pages: Place[] =
    survey.layout === "workgroup"
      ? survey.workgroups.map((rated) => ({ kind: "role", slug: rated.id, rated }))
      : survey.instrument.items.map((_, index) => ({ kind: "question", slug: `q${index + 1}`, item: index + 1 }));
  return survey.questions.length === 0 ? pages : [...pages, { kind: "further", slug: "further" }];
}

/** The page at an address; undefined when the sheet has none there. */
export function placeAt(survey: Survey, slug: string): Place | undefined {
  return placesOf(survey).find((place) => place.slug === slug);
}

/** The page that a step leads to; undefined beyond either end. */
export function neighbour(survey: Survey, slug: string, step: Step): Place | undefined {
  const places = placesOf(survey);
  const index = places.findIndex((place) => place.slug === slug);
  if (step === "clear" || step === "stay") return places[index];
  return places[index + (step === "next" ? 1 : -1)];
}

/** How far a page is: among the pages of its own kind, which its heading counts, and among all, which the bar shows. */
export type Progress = {
  readonly position: number;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};

/** How far a page is; further questions, which are optional, are counted by the bar alone. */
export function progressOf(survey: Survey, place: Place): Progress {
  const places = placesOf(survey);
  const same = places.filter(({ kind }) => kind === place.kind);
  const at = (all: readonly Place[]) => all.findIndex(({ slug }) => slug === place.slug) + 1;
  return { position: at(same), total: same.length, page: at(places), pages: places.length };
}

/**
 * Where a sheet goes on: by workgroup at the first one it has nothing about, by question at the first one with no
 * answer at all; undefined when it is finished or complete.
 */
export function placeToResume(survey: Survey, sheet: Sheet): Place | undefined {
  return sheet.finished ? undefined : placesOf(survey).find((place) => !isMet(place, survey, sheet));
}

function isMet(place: Place, survey: Survey, { answers, further }: Sheet): boolean {
  if (place.kind === "role") return answers.has(place.rated.id);
  if (place.kind === "further") return further.size > 0;
  const given = survey.workgroups.map(({ id }) => answers.get(id));
  // Nobody is left to be asked about.
  if (given.every((each) => each?.worksWith === false)) return true;
  return given.some((each) => each?.worksWith && each.answers[place.item - 1] != null);
}
