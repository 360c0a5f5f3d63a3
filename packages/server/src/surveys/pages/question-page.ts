import { type Place, progressOf } from "../answering/places.ts";
import type { Named } from "../answering/survey.ts";
import { say } from "../texts/survey-texts.ts";
import { answerChoice, questionWords } from "./answer-choice.ts";
import { html, type Markup } from "./html.ts";
import type { Frame } from "./page.ts";
import { placeForm } from "./place-form.ts";
import type { PlaceView } from "./place-view.ts";

type QuestionView = PlaceView<Extract<Place, { readonly kind: "question" }>>;

/** One question about every workgroup, each with its answers under its name, nothing to scroll sideways. */
export function questionPage(frame: Frame, view: QuestionView): string {
  const { texts } = frame;
  const { survey, sheet, place } = view;
  const { position, total } = progressOf(survey, place);
  const item = survey.instrument.items[place.item - 1];
  if (item === undefined) throw new Error(`There is no question ${place.item}.`);
  const words = questionWords(frame, item, survey);
  const asked = survey.workgroups.filter(({ id }) => sheet.answers.get(id)?.worksWith !== false);
  const answered = asked.filter(({ id }) => storedAnswer(view, id) !== null).length;
  return placeForm(frame, view, {
    progress: say(texts, "question", { position, total }),
    heading: html`<small>${say(texts, "experienceOfAll")}</small> ${words}`,
    above: asked.length === 0 && html`<p>${say(texts, "nobodyLeft")}</p>`,
    questions: html`${survey.workgroups.map((rated) => [
      html`<fieldset class="question" data-group="${rated.id}" data-item="${place.item - 1}" data-not-working="${rated.id}"${!asked.includes(rated) && html` hidden`}>
<legend><span class="unseen">${rated.name}: ${words}</span><span aria-hidden="true">${rated.name}</span></legend>
${answerChoice(frame, item, `group-${rated.id}`, storedAnswer(view, rated.id))}
${turning(frame, view, rated, "no")}
</fieldset>`,
      html`<div class="question stands" data-stands="${rated.id}"${asked.includes(rated) && html` hidden`}><p>${say(texts, "doNotWorkWithThem", { workgroup: rated.name })}</p>
${turning(frame, view, rated, "yes")}</div>`,
    ])}`,
    answered,
    total: asked.length,
    isMet: answered > 0,
  });
}

function storedAnswer({ sheet, place }: QuestionView, ratedId: string): number | null {
  return sheet.answers.get(ratedId)?.answers[place.item - 1] ?? null;
}

/** The button by which one says that one does not work with a workgroup, or does after all; the page stays. */
function turning({ texts, preview }: Frame, view: QuestionView, rated: Named, to: "yes" | "no"): Markup {
  const { survey, place, at } = view;
  const { id, name: workgroup } = rated;
  const no = id === survey.rater.id ? "doNotWorkWithOwn" : "doNotWorkWith";
  const words = say(texts, to === "no" ? no : "doWorkWith", { workgroup });
  if (preview) return html`<a class="quiet-action" href="${at(place.slug)}">${words}</a>`;
  return html`<button class="quiet-action" type="submit" name="worksWith" value="${to}:${id}" data-group="${id}" data-stay="${to}">${words}</button>`;
}
