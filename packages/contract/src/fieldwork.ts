import * as z from "zod";
import { emailAddress, languageTag } from "./people.ts";
import { id, instant, isOneLine, NOT_ONE_LINE, timeZone, wallTime } from "./words.ts";

/** What a mail is about. */
export const mailKind = z.enum(["invitation", "reminder", "thanks"]);
export type MailKind = z.infer<typeof mailKind>;

/** The places that a mail's words may have; each is filled in for the person it goes to. */
export const MAIL_PLACES = ["name", "process", "organization", "link", "code", "closes", "contact"] as const;

/** The subject and the words of a mail, with places such as `{name}`; paragraphs are parted by empty lines. */
export const mailWords = z.object({
  subject: z
    .string()
    .trim()
    .min(1, "Please write a subject.")
    .max(200, "At most 200 characters.")
    .refine(isOneLine, NOT_ONE_LINE),
  body: z
    .string()
    .trim()
    .min(1, "Please write something.")
    .max(10_000, "At most 10,000 characters.")
    .refine(
      (text) => text.isWellFormed() && !/[^\P{Cc}\n\r\t]/u.test(text),
      "Please write it without control characters.",
    ),
});
export type MailWords = z.infer<typeof mailWords>;

/** What a mail of one kind says in one language. */
export const mailTemplate = z.object({
  kind: mailKind,
  language: languageTag,
  /** The language in its own words. */
  languageName: z.string(),
  direction: z.enum(["ltr", "rtl"]),
  words: mailWords,
  /** Whether the words are the effort's own; otherwise they are built in. */
  own: z.boolean(),
  /** How many of those who get mail read this language. */
  people: z.number().int(),
});
export type MailTemplate = z.infer<typeof mailTemplate>;

export const mailingStatus = z.enum(["planned", "sending", "paused", "done", "cancelled"]);
export type MailingStatus = z.infer<typeof mailingStatus>;

export const mailStatus = z.enum(["queued", "sending", "sent", "outbox", "retrying", "refused", "unsure", "cancelled"]);
export type MailStatus = z.infer<typeof mailStatus>;

/**
 * One round of mails. In reminders and thank-yous, what is sent depends on who has finished: their counts go in steps of
 * the threshold, and `inSteps` is true.
 */
export const mailing = z.object({
  id,
  kind: mailKind,
  status: mailingStatus,
  sendAt: instant,
  /** The same as the clocks of the effort's time zone show it. */
  sendAtWall: wallTime,
  replyTo: emailAddress,
  inSteps: z.boolean(),
  /** People it is for; 0 while it is planned. */
  people: z.number().int(),
  /** Mails that went out; in steps: at most (reminders) or at least (thank-yous) as many. */
  sent: z.number().int(),
  /** People for whom there is nothing more to do by itself. */
  handled: z.number().int(),
  outbox: z.number().int(),
  retrying: z.number().int(),
  refused: z.number().int(),
  unsure: z.number().int(),
  /** Why mails were refused or have to be tried again, in the mail server's words, without addresses. */
  reasons: z.array(z.string()),
});
export type Mailing = z.infer<typeof mailing>;

/** What can be written to whom in a wave, and what was. */
export const mailOverview = z.object({
  wave: z.object({ id, effortId: id, name: z.string(), status: z.enum(["draft", "open", "closed"]) }),
  timeZone,
  /** Who mails come from; null without a mail server, when they wait in the outbox. */
  sender: z.string().nullable(),
  /** Where answers to the last mailing went. */
  replyTo: z.string().nullable(),
  /** People of the effort by how they are reached. */
  people: z.object({ email: z.number().int(), code: z.number().int(), none: z.number().int() }),
  /** How many would be written to now; a reminder reaches at most as many. */
  reach: z.object({ invitation: z.number().int(), reminder: z.number().int() }),
  /** Whether everybody who finishes gets a thank-you on the day after. */
  thanking: z.boolean(),
  mailings: z.array(mailing),
});
export type MailOverview = z.infer<typeof mailOverview>;

/** One mail to one person, for the facilitator, who invited them. */
export const mailRow = z.object({
  id,
  name: z.string(),
  email: z.string().nullable(),
  language: languageTag,
  status: mailStatus,
  attempts: z.number().int(),
  reason: z.string().nullable(),
  nextAttemptAt: instant.nullable(),
});
export type MailRow = z.infer<typeof mailRow>;

/** A mail as it arrives. */
export const renderedMail = z.object({
  language: languageTag,
  direction: z.enum(["ltr", "rtl"]),
  from: z.string(),
  to: z.string(),
  replyTo: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** Opens it in a mail program. */
  mailto: z.string(),
  /** The whole mail as a file of the type `message/rfc822`. */
  eml: z.string(),
});
export type RenderedMail = z.infer<typeof renderedMail>;

/** What became of a test mail; `sent` is null without a mail server. */
export const testMail = z.object({ mail: renderedMail, sent: z.boolean().nullable(), reason: z.string().nullable() });
export type TestMail = z.infer<typeof testMail>;
