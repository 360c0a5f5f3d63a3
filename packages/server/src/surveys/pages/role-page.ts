import type { InstrumentItem, SheetAnswers } from "@interrelate/contract";
import type { Named, Survey } from "../answering/survey.ts";
import { fill, type SurveyTexts, say } from "../texts/survey-texts.ts";
import { wordingIn } from "../texts/wording-in.ts";
import { html, type Markup } from "./html.ts";
import { type Frame, page } from "./page.ts";
import { worded } from "./worded.ts";

/** One rated workgroup's page inside its sheet. */
export type RoleView = {
  readonly survey: Survey;
  readonly rated: Named;
  /** What the sheet says about this workgroup so far; undefined when nothing. */
  readonly stored: SheetAnswers | undefined;
  /** The page's own address, to which its answers are sent. */
  readonly action: string;
  /** The pages before and after; a preview links to them, a sheet is led there by its answers. */
  readonly back: string | undefined;
  readonly next: string;
  /** True when the last post did not arrive whole. */
  readonly problem: boolean;
};

/** The questions about one workgroup: every one with its answers under it, nothing to scroll sideways. */
export function rolePage(frame: Frame, view: RoleView): string {
  const { texts } = frame;
  const { survey, rated } = view;
  const position = survey.workgroups.findIndex((each) => each.id === rated.id) + 1;
  const total = survey.workgroups.length;
  const progress = say(texts, "role", { position, total });
  const own = rated.id === survey.rater.id;
  const answered = view.stored?.answers.filter((each) => each !== null).length ?? 0;
  const body = html`<header class="top"><div class="head"><span>${progress}</span><span id="status" role="status">${(answered > 0 || stands(view)) && savedMark(texts)}</span></div>
<progress class="progress" max="${total}" value="${position}" aria-label="${progress}"></progress></header>
<main>
<h1><small>${say(texts, own ? "experienceOfOwn" : "experienceOf")}</small> ${rated.name}</h1>
${view.problem && html`<p class="problem" role="alert">${say(texts, "mustChoose")}</p>`}
${stands(view) ? html`<p class="stands" id="stands">${say(texts, "doNotWorkWithStands")}</p>` : notWorking(frame, view, own)}
${frame.preview ? questions(frame, view) : answerForm(frame, view, answered)}
</main>`;
  return page(frame, `${progress} · ${survey.process}`, body, !frame.preview);
}

function savedMark(texts: SurveyTexts): Markup {
  return html`${say(texts, "saved")} <span aria-hidden="true">✓</span>`;
}

/** A form of its own: Enter on an answer must never press this button. */
function notWorking({ texts, preview }: Frame, view: RoleView, own: boolean): Markup {
  const words = say(texts, own ? "doNotWorkWithOwn" : "doNotWorkWith", { workgroup: view.rated.name });
  if (preview) return html`<p><a class="quiet-action" href="${view.next}">${words}</a></p>`;
  return html`<form method="post" action="${view.action}"><button class="quiet-action" type="submit" name="worksWith" value="no">${words}</button></form>`;
}

function answerForm(frame: Frame, view: RoleView, answered: number): Markup {
  const { texts } = frame;
  const nothing = answered === 0 && !stands(view);
  return html`<form id="answers" method="post" action="${view.action}" data-saved="${say(texts, "saved")}" data-saving="${say(texts, "saving")}" data-not-saved="${say(texts, "notSaved")}" data-count="${texts.answeredCount}">
${stands(view) && html`<input type="hidden" name="worksWith" value="no-unless-answered">`}
${questions(frame, view)}
<div class="steps">
<button class="main-action" type="submit" name="go" value="next">${say(texts, isLast(view) ? "finish" : "next")}</button>
<p class="count" id="count">${say(texts, answered === 0 ? "questionCount" : "answeredCount", { answered, total: view.survey.instrument.items.length })}</p>
<p class="aside">${view.back !== undefined && html`<button class="quiet-action" type="submit" name="go" value="back">${say(texts, "back")}</button>`}<button class="quiet-action" id="clear" type="submit" name="go" value="clear"${nothing && html` hidden`}>${say(texts, "clear")}</button></p>
</div>
</form>`;
}

/** Whether the sheet says "I do not work with them". */
function stands(view: RoleView): boolean {
  return view.stored?.worksWith === false;
}

function isLast({ survey, rated }: RoleView): boolean {
  return survey.workgroups.at(-1)?.id === rated.id;
}

function questions(frame: Frame, view: RoleView): Markup {
  const { texts, preview } = frame;
  const { items } = view.survey.instrument;
  return html`${items.map((item, index) => question(frame, view, item, index))}
${
  preview &&
  html`<div class="steps"><a class="main-action" href="${view.next}">${say(texts, isLast(view) ? "finish" : "next")}</a>
<p class="aside">${view.back !== undefined && html`<a class="quiet-action" href="${view.back}">${say(texts, "back")}</a>`}</p></div>`
}`;
}

function question(frame: Frame, view: RoleView, item: InstrumentItem, index: number): Markup {
  const { texts } = frame;
  const asked = wordingIn(item.question, texts.language);
  const words = fill(asked.wording, asked.language, { process: view.survey.process });
  const answers = wordingIn(item.answers, texts.language);
  const chosen = view.stored?.answers[index];
  return html`<fieldset class="question">
<legend><span class="unseen">${view.rated.name}: </span>${worded(frame, words, asked)}</legend>
${answers.wording.map(
  (answer, place) =>
    html`<label class="answer"><input type="radio" name="item${index + 1}" value="${place + 1}"${chosen === place + 1 && html` checked`}><span>${worded(frame, answer, answers)}</span></label>`,
)}
</fieldset>`;
}
