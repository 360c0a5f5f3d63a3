import type { Survey } from "../answering/survey.ts";
import { html, type Markup } from "../pages/html.ts";
import { type SurveyTexts, say } from "../texts/survey-texts.ts";

/** What a preview shows: the workgroup that answers, by which kind of link, and one page how. */
export type PreviewChoice = {
  readonly as: string;
  readonly by: "open" | "personal";
  readonly layout: Survey["layout"];
};

/**
 * The choices of a preview: every role, both kinds of links and both layouts.
 *
 * @param showing the address of the preview after a change.
 */
export function previewBar(
  texts: SurveyTexts,
  { raters, openLinks }: Survey,
  choice: PreviewChoice,
  showing: (change: Partial<PreviewChoice>) => string,
): Markup {
  const option = (change: Partial<PreviewChoice>, words: string) => {
    const isShown = Object.entries(change).every(([name, value]) => choice[name as keyof PreviewChoice] === value);
    return html`<li>${isShown ? html`<strong aria-current="true">${words}</strong>` : html`<a href="${showing(change)}">${words}</a>`}</li>`;
  };
  return html`<details><summary>${say(texts, "previewOptions")}</summary>
<p>${say(texts, "answerAs")}</p>
<ul>${raters.map(({ id, name }) => option({ as: id }, name))}</ul>
<ul>${option({ by: "personal" }, say(texts, "previewPersonal"))}${option({ by: "open" }, say(texts, openLinks ? "previewOpen" : "previewOpenOff"))}</ul>
<ul>${option({ layout: "workgroup" }, say(texts, "previewByRole"))}${option({ layout: "question" }, say(texts, "previewByQuestion"))}</ul>
<p>${say(texts, "previewMissing")}</p>
</details>`;
}
