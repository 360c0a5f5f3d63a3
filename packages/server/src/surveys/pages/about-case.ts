import type { Survey } from "../answering/survey.ts";
import { type SurveyTexts, say } from "../texts/survey-texts.ts";
import { caseText } from "./case-text.ts";
import { html, type Markup } from "./html.ts";

/** Which client's case a page is about, by its label; nothing in a wave of the work process. */
export function aboutCase(texts: SurveyTexts, { about }: Pick<Survey, "about">): Markup | false {
  return (
    about !== null &&
    html`<p class="about-case">${say(texts, caseText(about, "caseAbout"), { label: about.label })}</p>`
  );
}
