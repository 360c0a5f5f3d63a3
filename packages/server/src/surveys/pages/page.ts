import { showMarks } from "../texts/fallback-marks.ts";
import { type SurveyTexts, say } from "../texts/survey-texts.ts";
import type { Display, DisplayChoice } from "./display.ts";
import { html, Markup } from "./html.ts";

/** Where the stylesheet and the script of the survey pages are, with their version in the address. */
export type Assets = { readonly style: string; readonly script: string };

/** What every page needs to know about its surroundings. */
export type Frame = {
  readonly texts: SurveyTexts;
  readonly assets: Assets;
  readonly display: Display;
  /** The address that shows the page in another way. */
  readonly showing: (change: DisplayChoice) => string;
  /** True where nothing is stored; then `bar` says so and offers other views. */
  readonly preview: boolean;
  readonly bar?: Markup | undefined;
};

/**
 * A whole survey page.
 *
 * @param title the name of the page in the browser's tab and history; it says nothing about anybody's answers.
 * @param body what stands inside the paper, `main` included.
 * @param live true where the script that saves every answer as it is given is wanted.
 */
export function page(
  { texts, assets, display, preview, bar }: Frame,
  title: string,
  body: Markup,
  live = false,
): string {
  const { text } = html`${DOCTYPE}
<html lang="${texts.language}" dir="${texts.direction}"${display.large && html` class="large"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${assets.style}">
${live && html`<script src="${assets.script}" defer></script>`}
</head>
<body>
${preview && html`<div class="preview" role="note"><p>${say(texts, "preview")}</p>${bar}</div>`}
<div class="paper">
${body}
</div>
</body>
</html>
`;
  return preview ? showMarks(text) : text;
}

const DOCTYPE = new Markup("<!doctype html>");
