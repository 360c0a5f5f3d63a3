import type { Survey } from "../answering/survey.ts";
import { html } from "../pages/html.ts";
import { type Frame, page } from "../pages/page.ts";
import { say } from "../texts/survey-texts.ts";

/**
 * The end of a sheet on a phone without a network: everything is on the phone and will be sent. Opened by the sheet's
 * address before its end, the script goes on where the sheet was left.
 *
 * @param sheet the sheet's own address.
 * @param first the address of its first page.
 */
export function waitingPage(frame: Frame, survey: Survey, sheet: string, first: string): string {
  const { texts } = frame;
  const title = say(texts, "keptTitle");
  const body = html`<header class="head"><span>${survey.organization}</span></header>
<main class="notice" data-waits="${sheet}">
<h1>${title}</h1>
<p class="lead">${say(texts, "keptLead")}</p>
<p>${say(texts, "keptStay")}</p>
<p><a class="quiet-action" href="${first}">${say(texts, "keptAgain")}</a></p>
</main>`;
  return page(frame, title, body, true);
}
