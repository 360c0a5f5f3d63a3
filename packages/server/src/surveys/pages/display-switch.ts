import { type SurveyTexts, say } from "../texts/survey-texts.ts";
import { type DisplayChoice, writeChoice } from "./display.ts";
import { html, type Markup } from "./html.ts";
import type { Frame } from "./page.ts";

/**
 * The choice of language, of large text and of plain words, folded away. On a page with a form its parts are buttons of
 * that form, so that choosing one saves what was answered; elsewhere they are links.
 */
export function displaySwitch(frame: Frame, inForm = false): Markup {
  const { texts, display } = frame;
  const option = (change: DisplayChoice, words: string | Markup) =>
    inForm && !frame.preview
      ? html`<button class="quiet-action" type="submit" name="show" value="${writeChoice(change)}">${words}</button>`
      : html`<a class="quiet-action" href="${frame.showing(change)}">${words}</a>`;
  const languages = display.offered.filter(({ language }) => !isShown(texts, language));
  return html`<details class="display"><summary>${texts.name}</summary>
<ul>${languages.map(
    ({ language, name, direction }) =>
      html`<li>${option({ language }, html`<span lang="${language}" dir="${direction}">${name}</span>`)}</li>`,
  )}
<li>${option({ size: display.large ? "usual" : "large" }, say(texts, display.large ? "usualText" : "largeText"))}</li>
${display.plainOffered && html`<li>${option({ words: display.plain ? "usual" : "plain" }, say(texts, display.plain ? "usualWords" : "plainWords"))}</li>`}
</ul></details>`;
}

function isShown(texts: SurveyTexts, language: string): boolean {
  return texts.language === language || texts.language.startsWith(`${language}-x-`);
}
