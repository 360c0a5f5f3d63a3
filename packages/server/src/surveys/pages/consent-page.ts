import type { Named, Survey } from "../answering/survey.ts";
import { type SurveyTexts, say } from "../texts/survey-texts.ts";
import { wordingIn } from "../texts/wording-in.ts";
import { html, type Markup } from "./html.ts";
import { type Frame, page } from "./page.ts";

/** A respondent answers the seven questions about one workgroup in about this many minutes. */
const MINUTES_PER_WORKGROUP = 1;

/** The choice "several, or I would rather not say" among the sites. */
export const NO_SITE = "none";

/**
 * The first page behind an open link: what the survey is, who sees what, and Start.
 *
 * @param next where Start leads: posting there begins a sheet; in a preview it is a plain link.
 * @param missingSite true when Start was pressed without choosing a site.
 */
export function consentPage(frame: Frame, survey: Survey, next: string, missingSite = false): string {
  const { texts } = frame;
  const title = say(texts, "consentTitle", { process: survey.process });
  const minutes = Math.max(2, survey.workgroups.length * MINUTES_PER_WORKGROUP);
  const body = html`<header class="head"><span>${survey.organization}</span></header>
<main>
<h1>${title}</h1>
<p class="lead">${say(texts, "consentLead", { minutes })}</p>
<ol class="promises">${promises(texts, survey).map((each) => html`<li>${each}</li>`)}</ol>
${frame.preview ? start(frame, survey, html`<a class="main-action" href="${next}">${say(texts, "start")}</a>`) : form(frame, survey, next, missingSite)}
${stored(frame, survey)}
</main>`;
  return page(frame, title, body);
}

function promises(texts: SurveyTexts, { threshold }: Survey): string[] {
  return [
    say(texts, "consentRoles"),
    say(texts, "consentAnonymous"),
    say(texts, "consentThreshold", { threshold }),
    say(texts, "consentResults"),
    say(texts, "consentUse"),
  ];
}

function form(frame: Frame, survey: Survey, next: string, missingSite: boolean): Markup {
  const button = html`<button class="main-action" type="submit">${say(frame.texts, "start")}</button>`;
  return html`<form method="post" action="${next}">${start(frame, survey, button, missingSite)}</form>`;
}

function start({ texts }: Frame, { rater, sites }: Survey, action: Markup, missingSite = false): Markup {
  return html`${sites.length > 1 && siteChoice(texts, sites, missingSite)}
<p class="answer-as">${say(texts, "answerAs")} <strong>${rater.name}</strong><br><span class="fine">${say(texts, "answerAsOther")}</span></p>
${action}`;
}

function siteChoice(texts: SurveyTexts, sites: readonly Named[], missing: boolean): Markup {
  const choices = [...sites, { id: NO_SITE, name: say(texts, "siteNone") }];
  return html`<fieldset class="question">
<legend>${say(texts, "siteQuestion")}</legend>
${missing && html`<p class="problem" id="site-missing" role="alert">${say(texts, "siteMissing")}</p>`}
${choices.map(
  ({ id, name }) =>
    html`<label class="answer"><input type="radio" name="site" value="${id}" required${missing && html` aria-describedby="site-missing"`}><span>${name}</span></label>`,
)}
</fieldset>`;
}

function stored({ texts }: Frame, { organization, instrument }: Survey): Markup {
  const notice = wordingIn({ en: "", ...instrument.notice }, texts.language).wording;
  const title = wordingIn(instrument.title, texts.language).wording;
  return html`<details class="stored"><summary>${say(texts, "storedTitle")}</summary>
<p>${say(texts, "storedText")}</p>
<p>${say(texts, "storedBy", { organization, notice: `${title}. ${notice}` })}</p>
</details>`;
}
