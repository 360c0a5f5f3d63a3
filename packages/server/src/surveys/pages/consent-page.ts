import { minutesOf } from "../../people/index.ts";
import type { Named, Survey } from "../answering/survey.ts";
import { type SurveyTexts, say } from "../texts/survey-texts.ts";
import { isWorded, wordingIn } from "../texts/wording-in.ts";
import { aboutCase } from "./about-case.ts";
import { caseText } from "./case-text.ts";
import { displaySwitch } from "./display-switch.ts";
import { html, type Markup } from "./html.ts";
import { type Frame, page } from "./page.ts";
import { shownDay } from "./shown-day.ts";

/** The choice "several, or I would rather not say" among the sites. */
export const NO_SITE = "none";

/** What was left out when Start was pressed. */
export type Missing = { readonly site?: boolean; readonly proxy?: boolean };

/**
 * The first page behind a link: what the survey is, who sees what, and Start.
 *
 * @param next where Start leads: posting there begins a sheet; in a preview it is a plain link.
 */
export function consentPage(frame: Frame, survey: Survey, next: string, missing: Missing = {}): string {
  const { texts } = frame;
  // Which client it is about stands under the title.
  const title = say(texts, "consentTitle", { process: survey.about?.process ?? survey.process });
  const minutes = minutesOf(survey.workgroups.length, survey.instrument.items.length);
  const body = html`<header class="head"><span>${survey.organization}</span>${displaySwitch(frame)}</header>
<main>
<h1>${title}</h1>
${aboutCase(texts, survey)}
<p class="lead">${say(texts, survey.person === null ? "consentLead" : "consentLeadPersonal", { minutes })}</p>
<ol class="promises">${promises(texts, survey).map((each) => html`<li>${each}</li>`)}</ol>
${frame.preview ? start(frame, survey, html`<a class="main-action" href="${next}">${say(texts, "start")}</a>`, missing) : form(frame, survey, next, missing)}
${stored(frame, survey)}
</main>`;
  // The script waits for the next page, and sends what an earlier visit left on the phone.
  return page(frame, title, body, !frame.preview);
}

/** Five to seven sentences, and the day on which everything is deleted where one is set. */
function promises(texts: SurveyTexts, survey: Survey): Markup[] {
  const { keepUntil, about } = survey;
  const day = keepUntil === null ? undefined : shownDay(texts, new Date(keepUntil), "UTC");
  return [
    ...whatIsTold(texts, survey),
    html`${say(texts, "consentResults")}`,
    html`<span>${say(texts, about === null ? "consentUse" : "caseUse")}${day !== undefined && html` ${say(texts, "consentKept", { day })}`}</span>`,
  ];
}

function whatIsTold(texts: SurveyTexts, { threshold, person, about }: Survey): Markup[] {
  if (about === null)
    return [
      html`${say(texts, "consentRoles")}`,
      html`${say(texts, person === null ? "consentAnonymous" : "consentConfidential")}`,
      html`${say(texts, "consentThreshold", { threshold })}`,
    ];
  return [
    html`${say(texts, caseText(about, "caseVoluntary"))}`,
    html`${say(texts, caseText(about, "caseRoles"))}`,
    html`${say(texts, caseText(about, "caseOnly"))}`,
    html`${say(texts, caseText(about, "caseConfidential"))}`,
    html`${say(texts, caseText(about, about.tells === "roles" ? "caseTellsRoles" : "caseTellsCases"), { threshold })}`,
  ];
}

function form(frame: Frame, survey: Survey, next: string, missing: Missing): Markup {
  const button = html`<button class="main-action" type="submit">${say(frame.texts, "start")}</button>`;
  const as = survey.person !== null && html`<input type="hidden" name="as" value="${survey.rater.id}">`;
  return html`<form method="post" action="${next}">${as}${start(frame, survey, button, missing)}</form>`;
}

function start({ texts }: Frame, survey: Survey, action: Markup, missing: Missing): Markup {
  const { rater, sites, person } = survey;
  return html`${person === null && sites.length > 1 && siteChoice(texts, sites, missing.site === true)}
${rater.kind === "client" && proxyChoice(texts, missing.proxy === true)}
<p class="answer-as">${say(texts, "answerAs")} <strong><bdi>${rater.name}</bdi></strong>${person === null && html`<br><span class="fine">${say(texts, "answerAsOther")}</span>`}</p>
${action}`;
}

function siteChoice(texts: SurveyTexts, sites: readonly Named[], missing: boolean): Markup {
  const choices = [...sites, { id: NO_SITE, name: say(texts, "siteNone") }];
  return choice("site", say(texts, "siteQuestion"), choices, missing && say(texts, "siteMissing"));
}

function proxyChoice(texts: SurveyTexts, missing: boolean): Markup {
  const choices = [
    { id: "self", name: say(texts, "proxySelf") },
    { id: "other", name: say(texts, "proxyOther") },
  ];
  return choice("proxy", say(texts, "proxyQuestion"), choices, missing && say(texts, "proxyMissing"));
}

function choice(field: string, question: string, choices: readonly Named[], problem: string | false): Markup {
  return html`<fieldset class="question">
<legend>${question}</legend>
${problem !== false && html`<p class="problem" id="${field}-missing" role="alert">${problem}</p>`}
${choices.map(
  ({ id, name }) =>
    html`<label class="answer"><input type="radio" name="${field}" value="${id}" required${problem !== false && html` aria-describedby="${field}-missing"`}><span>${name}</span></label>`,
)}
</fieldset>`;
}

function stored({ texts }: Frame, { organization, instrument, person }: Survey): Markup {
  const notice = Object.values(instrument.notice).some(isWorded)
    ? wordingIn(instrument.notice, texts.language).wording
    : "";
  const title = wordingIn(instrument.title, texts.language).wording;
  return html`<details class="stored"><summary>${say(texts, "storedTitle")}</summary>
<p>${say(texts, person === null ? "storedText" : "storedTextPersonal")}</p>
<p>${say(texts, "storedBy", { organization, notice: `${title}. ${notice}` })}</p>
</details>`;
}
