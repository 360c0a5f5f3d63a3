import type { SheetAnswers } from "@interrelate/contract";
import { placesOf, placeToResume } from "../answering/places.ts";
import type { Sheet, Survey } from "../answering/survey.ts";
import { type SurveyTexts, say } from "../texts/survey-texts.ts";
import { aboutCase } from "./about-case.ts";
import { questionWords } from "./answer-choice.ts";
import { displaySwitch } from "./display-switch.ts";
import { html, type Markup, type Piece } from "./html.ts";
import { type Frame, page } from "./page.ts";
import { withdrawal } from "./withdrawal.ts";

/** Where a sheet can be opened again. */
export type ThanksView = {
  readonly survey: Survey;
  readonly sheet: Sheet;
  /** The sheet's own address on this server, and the address under which phones reach the server. */
  readonly resumeAt: string;
  readonly baseUrl: string;
  /** The address of the sheet's page with a slug. */
  readonly at: (slug: string) => string;
  /** The page of the person with all their sheets; undefined behind an open link. */
  readonly personAt?: string | undefined;
};

/** The last page of a sheet: thanks, the link to come back with, and what was answered, each part open to change. */
export function thanksPage(frame: Frame, view: ThanksView): string {
  const { texts } = frame;
  const lead = html`<p class="lead">${say(texts, "thanksLead")}</p>
${skippedPages(frame, view)}
${nextSheet(frame, view)}`;
  return answersPage(frame, view, say(texts, "thanksTitle"), lead);
}

/** What a sheet says so far, before it is finished: each part open to change, and the way on. */
export function overviewPage(frame: Frame, view: ThanksView): string {
  const { texts } = frame;
  const place = placeToResume(view.survey, view.sheet) ?? placesOf(view.survey).at(-1);
  const lead = html`<p><a class="main-action" href="${view.at(place?.slug ?? "")}">${say(texts, "goOn")}</a></p>`;
  return answersPage(frame, view, say(texts, "overviewTitle"), lead);
}

function answersPage(frame: Frame, view: ThanksView, title: string, lead: Markup): string {
  const { texts } = frame;
  const { survey, sheet, resumeAt } = view;
  const body = html`<header class="head"><span>${survey.organization}</span>${displaySwitch(frame)}</header>
<main${sheet.finished && html` data-done="${resumeAt}"`}>
<h1>${title}</h1>
${aboutCase(texts, survey)}
${lead}
${survey.person === null ? ownLink(frame, view) : html`<p>${say(texts, "thanksPersonal")}</p>`}
<h2>${say(texts, "yourAnswers")}</h2>
<ul class="roles">${parts(frame, view).map(
    ([slug, name, state]) =>
      html`<li><a href="${view.at(slug)}"><span>${name}</span> <span class="state">${state}</span></a></li>`,
  )}</ul>
${withdrawal(frame, resumeAt, "withdraw")}
</main>`;
  return page(frame, title, body, true);
}

/** How many pages have no answer, which is as good; nothing where all have one. */
function skippedPages(frame: Frame, view: ThanksView): Markup | false {
  const skipped = say(frame.texts, "skipped");
  const count = parts(frame, view).filter(([, , state]) => state === skipped).length;
  return count > 0 && html`<p>${say(frame.texts, "thanksSkipped", { count })}</p>`;
}

/** Somebody of several workgroups goes on with the next. */
function nextSheet({ texts }: Frame, { survey: { person }, personAt }: ThanksView): Markup | false {
  if (person === null || person.workgroups.length < 2 || personAt === undefined) return false;
  return html`<p><a class="main-action" href="${personAt}">${say(texts, "toOtherSheets")}</a></p>`;
}

function ownLink({ texts }: Frame, { resumeAt, baseUrl }: ThanksView): Markup {
  return html`<section class="keep">
<p>${say(texts, "thanksLink")}</p>
<p><a id="resume" class="address" dir="ltr" href="${resumeAt}">${baseUrl}${resumeAt}</a></p>
<button class="quiet-action" id="copy" type="button" hidden data-copied="${say(texts, "copied")}">${say(texts, "copy")}</button>
<p class="fine">${say(texts, "thanksShared")}</p>
</section>`;
}

/** The pages of the sheet: slug, name and what was answered. */
function parts(frame: Frame, { survey, sheet }: ThanksView): [string, Piece, string][] {
  const { texts } = frame;
  return placesOf(survey).map((place) => {
    if (place.kind === "role")
      return [place.slug, place.rated.name, roleState(texts, sheet.answers.get(place.rated.id))];
    if (place.kind === "further")
      return [place.slug, say(texts, "furtherTitle"), counted(texts, sheet.further.size, survey.questions.length)];
    const item = survey.instrument.items[place.item - 1];
    const asked = survey.workgroups.map(({ id }) => sheet.answers.get(id)).filter((each) => each?.worksWith !== false);
    const answered = asked.filter((each) => each?.answers[place.item - 1] != null).length;
    const name = item && questionWords(frame, item, survey);
    return [place.slug, name, counted(texts, answered, asked.length)];
  });
}

function roleState(texts: SurveyTexts, given: SheetAnswers | undefined): string {
  if (given?.worksWith === false) return say(texts, "notWorking");
  return counted(texts, given?.answers.filter((each) => each !== null).length ?? 0, given?.answers.length ?? 0);
}

function counted(texts: SurveyTexts, answered: number, total: number): string {
  if (answered === 0) return say(texts, "skipped");
  return answered === total ? say(texts, "answeredAll") : say(texts, "answeredSome", { answered, total });
}
