import type { MailWords, RenderedMail } from "@interrelate/contract";
import { personalLinks } from "../people/index.ts";
import type { Services } from "../platform/rpc.ts";
import type { StoredMail } from "./mail-store.ts";
import { type MailPlaces, type ReadableMail, renderMail, type Wording } from "./render-mail.ts";
import type { OwnWords } from "./template-store.ts";
import type { MailedWave } from "./wave-store.ts";
import { wordsFor } from "./words-for.ts";
import { writeMessage } from "./write-message.ts";

/** A mail put together for one person. It holds their personal link and is kept nowhere. */
export type ComposedMail = ReadableMail & { readonly wording: Wording };

/** Puts a mail together: in the person's language, with their link. */
export function composeMail(
  { baseUrl, secret }: Pick<Services, "baseUrl" | "secret">,
  wave: MailedWave,
  own: readonly OwnWords[],
  mail: StoredMail,
): ComposedMail {
  const { words, wording } = wordsFor(mail.kind, mail.language ?? wave.language, own);
  const { token, code } = personalLinks(secret, wave.waveId)(mail.participantId);
  const places = placesOf(wave, wording.language, mail.replyTo);
  return {
    ...renderMail(words, wording, { ...places, name: mail.name, link: `${baseUrl}/s/${token}`, code }),
    wording,
  };
}

/** A name that a fictional person has in a language; the link and the code of a preview lead nowhere. */
const FICTIONAL: Readonly<Record<string, string>> = { en: "Alex Example", ar: "سلمى مثال" };
const PREVIEW_CODE = "00000-00000";

/** Puts words together for a fictional person, to look at. */
export function composePreview(
  { baseUrl }: Pick<Services, "baseUrl">,
  wave: MailedWave,
  words: MailWords,
  wording: Wording,
  replyTo: string,
): ComposedMail {
  const places = placesOf(wave, wording.language, replyTo);
  const name = FICTIONAL[wording.language] ?? FICTIONAL.en ?? "";
  const link = `${baseUrl}/s/preview`;
  return { ...renderMail(words, wording, { ...places, name, link, code: PREVIEW_CODE }), wording };
}

function placesOf(wave: MailedWave, language: string, contact: string): Omit<MailPlaces, "name" | "link" | "code"> {
  const { process, organization, closesAt, timeZone } = wave;
  // As in the rest of the product, days are written in English as they are outside of North America.
  const locale = language === "en" ? "en-GB" : language;
  const written = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short", timeZone });
  return { process, organization, closes: closesAt === null ? null : written.format(closesAt), contact };
}

const NOBODY = { name: "", address: "survey@localhost" };

/** A mail as somebody may look at it, take it into a mail program or keep it as a file. */
export async function showMail(
  { mailer }: Pick<Services, "mailer">,
  mail: ComposedMail,
  to: { readonly name: string; readonly address: string },
  replyTo: string,
  mailId: string,
): Promise<RenderedMail> {
  const { subject, text, html, wording } = mail;
  // Without a mail server, it is the facilitator who sends it.
  const from = mailer?.from ?? { ...NOBODY, address: replyTo };
  const message = await writeMessage(
    { subject, text, html, language: wording.language },
    { from, to, replyTo },
    mailId,
    undefined,
  );
  const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll("\n", "\r\n"))}`;
  return {
    language: wording.language,
    direction: wording.direction,
    from: written(from),
    to: written(to),
    replyTo,
    subject,
    text,
    html,
    mailto: `mailto:${encodeURIComponent(to.address)}?${query}`,
    eml: message.toString("utf8"),
  };
}

function written({ name, address }: { readonly name: string; readonly address: string }): string {
  return name === "" ? address : `${name} <${address}>`;
}
