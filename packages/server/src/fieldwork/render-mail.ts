import type { MailWords } from "@interrelate/contract";
import { escapeText } from "../platform/html.ts";

/** What the places of a mail's words are filled with. */
export type MailPlaces = {
  readonly name: string;
  readonly process: string;
  readonly organization: string;
  readonly link: string;
  readonly code: string;
  /** Null while the wave has no closing date; a line about it is then left out. */
  readonly closes: string | null;
  readonly contact: string;
};

/** What is read: once as plain text, once as HTML with the same words. */
export type ReadableMail = { readonly subject: string; readonly text: string; readonly html: string };

/** The language that words are in, and how it is written. */
export type Wording = {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly button: string;
  readonly footer: string;
};

/**
 * Fills a mail's words. A place that nobody knows stays as it was written; what is filled in is taken as it is, never
 * as a place again, and in the HTML never as HTML. The subject is one line, whatever somebody's name is.
 */
export function renderMail(words: MailWords, wording: Wording, places: MailPlaces): ReadableMail {
  const paragraphs = [...paragraphsOf(words.body, places.closes !== null), [wording.footer]];
  const text = `${paragraphs.map((lines) => filled(lines.join("\n"), places, wording.direction)).join("\n\n")}\n`;
  const subject = filled(words.subject, places, wording.direction)
    .replace(/\p{Cc}+/gu, " ")
    .trim();
  const last = paragraphs.length - 1;
  const html = paragraphs.map((lines, index) => paragraph(lines, wording, places, index === last)).join("\n");
  return { subject, text, html: page(html, subject, wording) };
}

/** The lines of each paragraph; without a closing date those that speak of one are left out. */
function paragraphsOf(body: string, hasClosingDate: boolean): string[][] {
  return body
    .replaceAll("\r\n", "\n")
    .split(/\n[ \t]*\n/)
    .map((text) => text.split("\n").filter((line) => hasClosingDate || !line.includes("{closes}")))
    .filter((lines) => lines.some((line) => line.trim() !== ""));
}

function filled(text: string, places: MailPlaces, direction: "ltr" | "rtl"): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => placed(name, places, direction) ?? place);
}

function placed(name: string, places: MailPlaces, direction: "ltr" | "rtl"): string | undefined {
  if (!Object.hasOwn(places, name)) return undefined;
  const value = places[name as keyof MailPlaces] ?? "";
  // In a line of its own or in a text without marks a link stays as it is, so that mail programs find it.
  return name === "link" || !isForeign(value, direction) ? value : `\u2068${value}\u2069`;
}

/** Whether a value is written the other way round than the words about it; it is then isolated, as `<bdi>` would. */
function isForeign(value: string, direction: "ltr" | "rtl"): boolean {
  const other =
    direction === "rtl"
      ? /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u
      : /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
  return other.test(value);
}

const BUTTON =
  "display:inline-block;padding:12px 20px;border-radius:6px;background:#17625f;color:#ffffff;text-decoration:none;font-weight:600";
const SMALL = "color:#565e63;font-size:14px;border-top:1px solid #e4e0d6;padding-top:16px";

function paragraph(lines: readonly string[], wording: Wording, places: MailPlaces, isFooter: boolean): string {
  if (lines.length === 1 && lines[0]?.trim() === "{link}") {
    const link = escapeText(places.link);
    return `<p><a href="${link}" style="${BUTTON}">${escapeText(wording.button)}</a></p>\n<p dir="ltr" style="font-size:14px;word-break:break-all">${link}</p>`;
  }
  const inner = lines.map((line) => linked(line, wording, places)).join("<br>\n");
  return isFooter ? `<p style="${SMALL}">${inner}</p>` : `<p>${inner}</p>`;
}

/** A line as HTML, its links and its address to press on. */
function linked(line: string, wording: Wording, places: MailPlaces): string {
  return line
    .split(/(\{(?:link|contact)\})/)
    .map((part) => {
      if (part === "{link}") return anchor(places.link, places.link);
      if (part === "{contact}") return anchor(`mailto:${encodeURI(places.contact)}`, places.contact);
      return escapeText(filled(part, places, wording.direction));
    })
    .join("");
}

function anchor(target: string, shown: string): string {
  return `<a href="${escapeText(target)}" dir="ltr" style="color:#17625f">${escapeText(shown)}</a>`;
}

function page(content: string, subject: string, { language, direction }: Wording): string {
  const style =
    "max-width:36em;margin:0 auto;padding:24px 16px;font:16px/1.55 system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif;color:#20262b;background:#fffefb";
  return `<!doctype html>
<html lang="${escapeText(language)}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeText(subject)}</title></head>
<body dir="${direction}" style="${style}">
${content}
</body>
</html>
`;
}
