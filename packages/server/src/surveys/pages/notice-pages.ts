import type { Survey } from "../answering/survey.ts";
import { say } from "../texts/survey-texts.ts";
import { html } from "./html.ts";
import { type Frame, page } from "./page.ts";

/** The link is right but its wave has closed: what was saved is kept, nothing more can be added. */
export function closedPage(frame: Frame, survey: Survey): string {
  const { texts } = frame;
  const { process, closedOn, organization } = survey;
  const next = say(texts, "closedNext");
  if (closedOn === null) return notice(frame, say(texts, "closedTitle"), [next], organization);
  const day = new Intl.DateTimeFormat(texts.language, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(closedOn),
  );
  return notice(frame, say(texts, "closedTitle"), [say(texts, "closedLead", { process, day }), next], organization);
}

/** The sheet was deleted at its owner's wish. */
export function withdrawnPage(frame: Frame, { organization }: Survey): string {
  return notice(frame, say(frame.texts, "withdrawnTitle"), [say(frame.texts, "withdrawnLead")], organization);
}

/** No wave has this link, or no sheet this address. */
export function unknownPage(frame: Frame): string {
  const { texts } = frame;
  return notice(frame, say(texts, "unknownTitle"), [say(texts, "unknownLead"), say(texts, "unknownKept")]);
}

/** Something failed on the server; nothing about it is told but what the respondent can do. */
export function failedPage(frame: Frame): string {
  return notice(frame, say(frame.texts, "failedTitle"), [say(frame.texts, "failedLead")]);
}

/** One address asked too often. */
export function crowdedPage(frame: Frame): string {
  return notice(frame, say(frame.texts, "crowdedTitle"), [say(frame.texts, "crowdedLead")]);
}

/** The preview is for those who run the survey. */
export function signInPage(frame: Frame): string {
  return notice(frame, say(frame.texts, "signInTitle"), [say(frame.texts, "signInLead")]);
}

/** The last page of a preview. */
export function previewEndPage(frame: Frame): string {
  const { texts } = frame;
  return notice(frame, say(texts, "thanksTitle"), [say(texts, "previewEnd")]);
}

function notice(frame: Frame, title: string, [lead, ...others]: readonly string[], organization = ""): string {
  const body = html`<header class="head"><span>${organization}</span></header>
<main class="notice">
<h1>${title}</h1>
<p class="lead">${lead}</p>
${others.map((each) => html`<p>${each}</p>`)}
</main>`;
  return page(frame, title, body);
}
