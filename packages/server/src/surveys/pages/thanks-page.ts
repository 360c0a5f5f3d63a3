import type { SheetAnswers } from "@interrelate/contract";
import type { Sheet, Survey } from "../answering/survey.ts";
import { type SurveyTexts, say } from "../texts/survey-texts.ts";
import { html } from "./html.ts";
import { type Frame, page } from "./page.ts";

/** Where a finished sheet can be opened again. */
export type ThanksView = {
  readonly survey: Survey;
  readonly sheet: Sheet;
  /** The sheet's own address on this server, and the address under which phones reach the server. */
  readonly resumeAt: string;
  readonly baseUrl: string;
  /** The page of one rated workgroup. */
  readonly roleAt: (workgroupId: string) => string;
};

/** The last page of a sheet: thanks, the link to come back with, and what was answered, each part open to change. */
export function thanksPage(frame: Frame, { survey, sheet, resumeAt, baseUrl, roleAt }: ThanksView): string {
  const { texts } = frame;
  const title = say(texts, "thanksTitle");
  const body = html`<header class="head"><span>${survey.organization}</span></header>
<main>
<h1>${title}</h1>
<p class="lead">${say(texts, "thanksLead")}</p>
<section class="keep">
<p>${say(texts, "thanksLink")}</p>
<p><a id="resume" class="address" href="${resumeAt}">${baseUrl}${resumeAt}</a></p>
<button class="quiet-action" id="copy" type="button" hidden data-copied="${say(texts, "copied")}">${say(texts, "copy")}</button>
<p class="fine">${say(texts, "thanksShared")}</p>
</section>
<h2>${say(texts, "yourAnswers")}</h2>
<ul class="roles">${survey.workgroups.map(
    ({ id, name }) =>
      html`<li><a href="${roleAt(id)}"><span>${name}</span> <span class="state">${state(texts, sheet.answers.get(id))}</span></a></li>`,
  )}</ul>
<details class="withdraw"><summary>${say(texts, "withdraw")}</summary>
<p>${say(texts, "withdrawWarning")}</p>
<form method="post" action="${resumeAt}"><button class="plain-action" type="submit" name="go" value="withdraw">${say(texts, "withdrawNow")}</button></form>
</details>
</main>`;
  return page(frame, title, body, true);
}

function state(texts: SurveyTexts, given: SheetAnswers | undefined): string {
  if (given?.worksWith === false) return say(texts, "notWorking");
  const total = given?.answers.length ?? 0;
  const answered = given?.answers.filter((each) => each !== null).length ?? 0;
  if (answered === 0) return say(texts, "skipped");
  return answered === total ? say(texts, "answeredAll") : say(texts, "answeredSome", { answered, total });
}
