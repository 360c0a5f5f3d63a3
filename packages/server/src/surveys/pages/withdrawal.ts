import { say } from "../texts/survey-texts.ts";
import { html, type Markup } from "./html.ts";
import type { Frame } from "./page.ts";

/** How answers are deleted: folded away, with a warning, by one button. */
export function withdrawal({ texts }: Frame, action: string, words: "withdraw" | "withdrawAll"): Markup {
  return html`<details class="withdraw"><summary>${say(texts, words)}</summary>
<p>${say(texts, "withdrawWarning")}</p>
<form method="post" action="${action}"><button class="plain-action" type="submit" name="go" value="withdraw">${say(texts, "withdrawNow")}</button></form>
</details>`;
}
