import type { OwnSheet } from "../answering/desk.ts";
import { placesOf, placeToResume } from "../answering/places.ts";
import { stateOf } from "../answering/rules.ts";
import type { Survey } from "../answering/survey.ts";
import { say, type TextName } from "../texts/survey-texts.ts";
import { aboutCase } from "./about-case.ts";
import { displaySwitch } from "./display-switch.ts";
import { html, type Markup } from "./html.ts";
import { type Frame, page } from "./page.ts";
import { withdrawal } from "./withdrawal.ts";

/** The page of somebody with a personal link who has begun. */
export type PersonView = {
  readonly survey: Survey;
  readonly own: readonly OwnSheet[];
  /** The link's own address, and the address of the sheet for a workgroup. */
  readonly link: string;
  readonly sheetAt: (workgroupId: string) => string;
};

/** What somebody with a personal link has answered so far, for each of their workgroups, and how to go on. */
export function personPage(frame: Frame, view: PersonView): string {
  const { texts } = frame;
  const { survey, own, link } = view;
  const all = own.every(({ sheet }) => stateOf(sheet) === "finished");
  const title = say(texts, all ? "thanksTitle" : "personTitle");
  const first = own.find(({ sheet }) => stateOf(sheet) !== "finished");
  const body = html`<header class="head"><span>${survey.organization}</span>${displaySwitch(frame)}</header>
<main>
<h1>${title}</h1>
${aboutCase(texts, survey)}
<p class="lead">${say(texts, all ? "personDone" : "personLead")}</p>
${own.length > 1 && html`<p>${say(texts, "personSeveral", { count: own.length })}</p>`}
<ul class="sheets">${own.map((each) => html`<li>${sheetOf(frame, view, each, each === first)}</li>`)}</ul>
${withdrawal(frame, link, own.length > 1 ? "withdrawAll" : "withdraw")}
</main>`;
  return page(frame, title, body, true);
}

const ACTIONS = { new: "beginAs", begun: "goOnAs", finished: "lookAs" } as const satisfies Record<string, TextName>;

function sheetOf({ texts }: Frame, { survey, link, sheetAt }: PersonView, own: OwnSheet, isNext: boolean): Markup {
  const { rater, sheet } = own;
  const state = stateOf(sheet);
  const words = say(texts, ACTIONS[state], { workgroup: rater.name });
  const style = isNext ? "main-action" : "plain-action";
  return html`<p><strong><bdi>${rater.name}</bdi></strong> <span class="state">${progress(texts, survey, own)}</span></p>
${
  state === "new"
    ? html`<form method="post" action="${link}"><button class="${style}" type="submit" name="as" value="${rater.id}">${words}</button></form>`
    : html`<a class="${style}" href="${sheetAt(rater.id)}">${words}</a>`
}`;
}

function progress(texts: Frame["texts"], survey: Survey, { sheet }: OwnSheet): string {
  if (sheet === undefined) return say(texts, "sheetNew");
  if (sheet.finished) return say(texts, "sheetFinished");
  const places = placesOf(survey);
  const left = placeToResume(survey, sheet);
  const position = left === undefined ? places.length : places.findIndex(({ slug }) => slug === left.slug);
  return say(texts, "sheetBegun", { position, total: places.length });
}
