import type { InstrumentItem } from "@interrelate/contract";
import { neighbour, type Place, progressOf } from "../answering/places.ts";
import { say } from "../texts/survey-texts.ts";
import { answerChoice, questionWords } from "./answer-choice.ts";
import { html, type Markup } from "./html.ts";
import type { Frame } from "./page.ts";
import { placeForm } from "./place-form.ts";
import type { PlaceView } from "./place-view.ts";

type RoleView = PlaceView<Extract<Place, { readonly kind: "role" }>>;

/** The questions about one workgroup: every one with its answers under it, nothing to scroll sideways. */
export function rolePage(frame: Frame, view: RoleView): string {
  const { texts } = frame;
  const { rated } = view.place;
  const { items } = view.survey.instrument;
  const { position, total } = progressOf(view.survey, view.place);
  const answered = storedAnswers(view)?.filter((each) => each !== null).length ?? 0;
  return placeForm(frame, view, {
    progress: say(texts, "role", { position, total }),
    heading: html`<small>${say(texts, isOwn(view) ? "experienceOfOwn" : "experienceOf")}</small> <bdi>${rated.name}</bdi>`,
    above: html`<p class="stands" data-stands="${rated.id}"${!stands(view) && html` hidden`}>${say(texts, "doNotWorkWithStands")}</p>
${notWorking(frame, view)}`,
    questions: html`${stands(view) && html`<input type="hidden" name="worksWith" value="no-unless-answered">`}
${items.map((item, index) => question(frame, view, item, index))}`,
    answered,
    total: items.length,
    isMet: answered > 0 || stands(view),
  });
}

function isOwn({ survey, place }: RoleView): boolean {
  return place.rated.id === survey.rater.id;
}

/** Whether the sheet says "I do not work with them". */
function stands({ sheet, place }: RoleView): boolean {
  return sheet.answers.get(place.rated.id)?.worksWith === false;
}

function storedAnswers({ sheet, place }: RoleView): readonly (number | null)[] | undefined {
  return sheet.answers.get(place.rated.id)?.answers;
}

/** A form of its own: Enter on an answer must never press this button. */
function notWorking({ texts, preview }: Frame, view: RoleView): Markup {
  const { place, survey, at } = view;
  const words = say(texts, isOwn(view) ? "doNotWorkWithOwn" : "doNotWorkWith", { workgroup: place.rated.name });
  const next = neighbour(survey, place.slug, "next")?.slug;
  if (preview) return html`<p><a class="quiet-action" href="${at(next ?? "end")}">${words}</a></p>`;
  return html`<form method="post" action="${at(place.slug)}" data-not-working="${place.rated.id}"${stands(view) && html` hidden`}><button class="quiet-action" type="submit" name="worksWith" value="no" data-group="${place.rated.id}">${words}</button></form>`;
}

function question(frame: Frame, view: RoleView, item: InstrumentItem, index: number): Markup {
  const { survey, place } = view;
  return html`<fieldset class="question" data-group="${place.rated.id}" data-item="${index}">
<legend><span class="unseen">${place.rated.name}: </span>${questionWords(frame, item, survey)}</legend>
${answerChoice(frame, item, `item${index + 1}`, storedAnswers(view)?.[index] ?? null)}
</fieldset>`;
}
