import { type FurtherQuestion, LONGEST_WORDS } from "@interrelate/contract";
import type { Place } from "../answering/places.ts";
import type { FurtherGiven } from "../answering/survey.ts";
import { say } from "../texts/survey-texts.ts";
import { wordingIn } from "../texts/wording-in.ts";
import { html, type Markup } from "./html.ts";
import type { Frame } from "./page.ts";
import { placeForm } from "./place-form.ts";
import type { PlaceView } from "./place-view.ts";
import { worded } from "./worded.ts";

type FurtherView = PlaceView<Extract<Place, { readonly kind: "further" }>>;

/** The optional questions of a wave, after everything else, with the warning that they can tell who answered. */
export function furtherPage(frame: Frame, view: FurtherView): string {
  const { texts } = frame;
  const { survey, sheet } = view;
  const title = say(texts, "furtherTitle");
  return placeForm(frame, view, {
    progress: say(texts, "furtherProgress"),
    heading: html`${title}`,
    above: html`<p class="lead">${say(texts, "furtherLead")}</p>
<p class="stands">${say(texts, "furtherWarning")}</p>`,
    questions: html`${survey.questions.map((each) => question(frame, each, sheet.further.get(each.id)))}`,
    answered: sheet.further.size,
    total: survey.questions.length,
    isMet: sheet.further.size > 0,
  });
}

function question(frame: Frame, asked: FurtherQuestion, given: FurtherGiven | undefined): Markup {
  const prompt = wordingIn(asked.prompt, frame.texts.language);
  return html`<fieldset class="question" data-question="${asked.id}">
<legend id="prompt-${asked.id}">${worded(frame, prompt.wording, prompt)}</legend>
${
  asked.kind === "choice"
    ? choices(frame, asked, given)
    : html`<textarea name="further-${asked.id}" rows="4" maxlength="${LONGEST_WORDS}" aria-labelledby="prompt-${asked.id}">${given}</textarea>`
}
</fieldset>`;
}

function choices(frame: Frame, asked: Extract<FurtherQuestion, { kind: "choice" }>, given: FurtherGiven | undefined) {
  const { wording, ...from } = wordingIn(asked.choices, frame.texts.language);
  const choice = (value: string, words: Markup, chosen: boolean) =>
    html`<label class="answer"><input type="radio" name="further-${asked.id}" value="${value}"${chosen && html` checked`}><span>${words}</span></label>`;
  return html`${wording.map((each, place) =>
    choice(String(place + 1), html`${worded(frame, each, { wording, ...from })}`, given === place + 1),
  )}${choice("", html`${say(frame.texts, "noAnswer")}`, given === undefined)}`;
}
