import { say } from "../texts/survey-texts.ts";
import { displaySwitch } from "./display-switch.ts";
import { html } from "./html.ts";
import { type Frame, page } from "./page.ts";

/**
 * The page where a code from a letter is typed.
 *
 * @param action where the code is sent.
 * @param wrong what was typed, when no survey has this code.
 */
export function codePage(frame: Frame, action: string, wrong?: string): string {
  const { texts } = frame;
  const title = say(texts, "codeTitle");
  const body = html`<header class="head"><span></span>${displaySwitch(frame)}</header>
<main>
<h1>${title}</h1>
<p class="lead" id="code-hint">${say(texts, "codeLead")}</p>
<form method="post" action="${action}">
<label class="field" for="code">${say(texts, "codeLabel")}</label>
${wrong !== undefined && html`<p class="problem" id="code-wrong" role="alert">${say(texts, "codeWrong")}</p>`}
<input class="code" id="code" name="code" type="text" value="${wrong}" required maxlength="40" dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-hint${wrong !== undefined && " code-wrong"}"${wrong !== undefined && html` aria-invalid="true"`}>
<button class="main-action" type="submit">${say(texts, "codeGo")}</button>
</form>
</main>`;
  return page(frame, title, body);
}
