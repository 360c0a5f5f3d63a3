import { neighbour, progressOf } from "../answering/places.ts";
import { say } from "../texts/survey-texts.ts";
import { aboutCase } from "./about-case.ts";
import { displaySwitch } from "./display-switch.ts";
import { html, type Markup } from "./html.ts";
import { type Frame, page } from "./page.ts";
import type { PlaceView } from "./place-view.ts";

/** What differs between the kinds of pages of a sheet. */
export type PlaceParts = {
  /** How far it is, such as "Role 3 of 7". */
  readonly progress: string;
  readonly heading: Markup;
  /** What stands above the form. */
  readonly above?: Markup | false;
  readonly questions: Markup;
  /** How many of how many questions are answered. */
  readonly answered: number;
  readonly total: number;
  /** Whether the sheet says anything here yet. */
  readonly isMet: boolean;
};

/**
 * A page of a sheet: progress, heading, one form with its questions, and the ways on and back. The form's data say to
 * the script what is stored and where the pages before and after are.
 */
export function placeForm(frame: Frame, view: PlaceView, parts: PlaceParts): string {
  const { texts } = frame;
  const { page: position, pages } = progressOf(view.survey, view.place);
  const { progress, heading, above, isMet } = parts;
  const body = html`<header class="top"><div class="head"><span>${progress}</span><span id="status" role="status">${isMet && html`${say(texts, "saved")} <span aria-hidden="true">✓</span>`}</span></div>
<progress class="progress" max="${pages}" value="${position}" aria-label="${progress}"></progress></header>
<main>
<h1>${heading}</h1>
${aboutCase(texts, view.survey)}
${view.problem && html`<p class="problem" role="alert">${say(texts, "mustChoose")}</p>`}
${above}
${frame.preview ? html`${parts.questions}${previewSteps(frame, view)}` : form(frame, view, parts)}
</main>`;
  return page(frame, `${progress} · ${view.survey.process}`, body, !frame.preview);
}

function form(frame: Frame, view: PlaceView, { questions, answered, total, isMet }: PlaceParts): Markup {
  const { texts } = frame;
  const { survey, sheet, place, at } = view;
  const back = neighbour(survey, place.slug, "back");
  const next = neighbour(survey, place.slug, "next");
  // Enter in a field presses a form's first button, which therefore must be Next.
  return html`<form id="answers" method="post" autocomplete="off" action="${at(place.slug)}" data-sheet="${at()}" data-next="${at(next?.slug)}" data-back="${back === undefined ? at() : at(back.slug)}" data-layout="${survey.layout}" data-items="${survey.instrument.items.length}" data-stored="${JSON.stringify(Object.fromEntries(sheet.answers))}" data-further="${JSON.stringify(Object.fromEntries(sheet.further))}"${place.kind !== "further" && html` data-skips`}${next === undefined && html` data-finishes`}${sheet.finished && html` data-finished`} data-saved="${say(texts, "saved")}" data-saving="${say(texts, "saving")}" data-not-saved="${say(texts, "notSaved")}" data-on-phone="${say(texts, "onPhone")}" data-count="${texts.answeredCount}">
<button class="unseen" type="submit" name="go" value="next" tabindex="-1" aria-hidden="true">${say(texts, "next")}</button>
${questions}
<div class="steps">
<button class="main-action" type="submit" name="go" value="next">${say(texts, next === undefined ? "finish" : "next")}</button>
<p class="count" id="count">${say(texts, answered === 0 ? "questionCount" : "answeredCount", { answered, total })}</p>
<p class="aside">${back !== undefined && html`<button class="quiet-action" type="submit" name="go" value="back">${say(texts, "back")}</button>`}<button class="quiet-action" id="clear" type="submit" name="go" value="clear"${!isMet && html` hidden`}>${say(texts, "clear")}</button></p>
<div class="foot"><a class="quiet-action" href="${at("overview")}">${say(texts, "overviewTitle")}</a>${displaySwitch(frame, true)}</div>
</div>
</form>`;
}

function previewSteps(frame: Frame, { survey, place, at }: PlaceView): Markup {
  const { texts } = frame;
  const back = neighbour(survey, place.slug, "back");
  const next = neighbour(survey, place.slug, "next");
  return html`<div class="steps"><a class="main-action" href="${at(next?.slug ?? "end")}">${say(texts, next === undefined ? "finish" : "next")}</a>
<p class="aside">${back !== undefined && html`<a class="quiet-action" href="${at(back.slug)}">${say(texts, "back")}</a>`}</p>
<div class="foot">${displaySwitch(frame, true)}</div></div>`;
}
