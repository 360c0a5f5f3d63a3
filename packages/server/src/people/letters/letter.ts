import { html, type Markup } from "../../platform/html.ts";
import { type LetterTexts, letterTextsIn } from "./letter-texts.ts";
import { qrPicture } from "./qr-picture.ts";

/** Somebody who gets a letter. */
export type Addressee = {
  readonly name: string;
  readonly language: string | null;
  /** Names of their workgroups, home first. */
  readonly workgroups: readonly string[];
  readonly site: string | null;
  readonly code: string;
  /** How long their answer sheet takes. */
  readonly minutes: number;
  /** True for the client whom a letter about a case is about, or whoever speaks for them. */
  readonly isClient: boolean;
  /** Their personal link, in full. */
  readonly url: string;
};

/** What all letters of a wave share. */
export type LetterAbout = {
  readonly organization: string;
  readonly process: string;
  /** What the client's case that they are about is called; null for a wave of the work process. */
  readonly label: string | null;
  /** The language of people who have none of their own. */
  readonly language: string;
  readonly threshold: number;
  readonly closesAt: Date | null;
  readonly timeZone: string;
  /** Where a code is typed, in full. */
  readonly codeAddress: string;
};

/** One letter, on a page of its own when printed, in the person's language. */
export function letter(person: Addressee, about: LetterAbout): Markup {
  const texts = letterTextsIn(person.language, about.language);
  const say = (name: keyof LetterTexts, values: Readonly<Record<string, string | number>> = {}) =>
    filled(texts[name], values);
  const { organization, process, threshold, closesAt } = about;
  return html`<section class="letter" lang="${texts.language}" dir="${texts.direction}">
<p class="for">${say("for", { name: person.name })}</p>
<h2>${texts.title}</h2>
<p>${say("lead", { process, organization, minutes: person.minutes })}</p>
${about.label !== null && html`<p>${say(person.isClient ? "caseOwn" : "case", { label: about.label })}</p>`}
<p>${say("role", { workgroups: person.workgroups.join(", ") })}</p>
<div class="way">${qrPicture(person.url, texts.code)}
<div><p>${texts.scan}</p><p class="address" dir="ltr">${about.codeAddress}</p><p class="label">${texts.code}</p><p class="code" dir="ltr">${person.code}</p></div></div>
${closesAt && html`<p>${say("until", { date: dateOf(closesAt, texts.language, about.timeZone) })}</p>`}
<p>${say("confidential", { threshold })} ${texts.own}</p>
</section>`;
}

/** A strip to cut out, without a name: for a pile on a ward, where everybody of a workgroup takes one. */
export function strip(person: Addressee, about: LetterAbout): Markup {
  const texts = letterTextsIn(person.language, about.language);
  const place = [person.workgroups[0], person.site, about.label].filter((each) => each);
  return html`<section class="strip" lang="${texts.language}" dir="${texts.direction}">
${qrPicture(person.url, texts.code)}
<div><p class="label">${place.join(" · ")}</p><h2>${texts.title}</h2><p class="address" dir="ltr">${about.codeAddress}</p><p class="code" dir="ltr">${person.code}</p></div>
</section>`;
}

function dateOf(moment: Date, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone }).format(moment);
}

/** Names are isolated, so that one in another script leaves the full stop after it where it belongs. */
function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return typeof value === "string" ? `\u2068${value}\u2069` : String(value ?? place);
  });
}
