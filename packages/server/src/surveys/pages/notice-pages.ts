import type { Survey } from "../answering/survey.ts";
import { say } from "../texts/survey-texts.ts";
import { displaySwitch } from "./display-switch.ts";
import { html } from "./html.ts";
import { type Frame, page } from "./page.ts";
import { shownDay } from "./shown-day.ts";

/** The link is right but its wave has closed: what was saved is kept, nothing more can be added. */
export function closedPage(frame: Frame, survey: Survey): string {
  const { texts } = frame;
  const { process, closedOn, closesAt, timeZone, organization } = survey;
  const next = say(texts, "closedNext");
  const day =
    closedOn === null ? closesAt && shownDay(texts, closesAt, timeZone) : shownDay(texts, new Date(closedOn), "UTC");
  const lead = day === null ? [] : [say(texts, "closedLead", { process, day })];
  return notice(frame, say(texts, "closedTitle"), [...lead, say(texts, "closedUnsent"), next], organization, true);
}

/** The link is right, and its wave opens later. */
export function notOpenYetPage(frame: Frame, { process, opensAt, timeZone, organization }: Survey): string {
  const { texts } = frame;
  const day = opensAt && shownDay(texts, opensAt, timeZone);
  const lead = day === null ? say(texts, "earlyLead", { process }) : say(texts, "earlyLeadDay", { process, day });
  return notice(frame, say(texts, "earlyTitle"), [lead], organization);
}

/** As many sheets as this link may begin on a day have been begun. */
export function fullPage(frame: Frame, { organization }: Survey): string {
  const { texts } = frame;
  return notice(frame, say(texts, "fullTitle"), [say(texts, "fullLead"), say(texts, "fullKept")], organization);
}

/** The sheet was deleted at its owner's wish. */
export function withdrawnPage(frame: Frame, { organization }: Survey): string {
  return notice(frame, say(frame.texts, "withdrawnTitle"), [say(frame.texts, "withdrawnLead")], organization, true);
}

/**
 * No wave has this link, or no sheet this address. Nothing can be known of answers: those of somebody who was erased, or
 * about a client who took their consent back, are deleted together with the link.
 */
export function unknownPage(frame: Frame): string {
  const { texts } = frame;
  return notice(frame, say(texts, "unknownTitle"), [say(texts, "unknownLead"), say(texts, "unknownElse")], "", true);
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

/** @param over true where the server takes nothing for the address any more: a phone forgets what it kept of it. */
function notice(
  frame: Frame,
  title: string,
  [lead, ...others]: readonly string[],
  organization = "",
  over = false,
): string {
  const body = html`<header class="head"><span>${organization}</span>${displaySwitch(frame)}</header>
<main class="notice"${over && html` data-over`}>
<h1>${title}</h1>
<p class="lead">${lead}</p>
${others.map((each) => html`<p>${each}</p>`)}
</main>`;
  return page(frame, title, body, over);
}
