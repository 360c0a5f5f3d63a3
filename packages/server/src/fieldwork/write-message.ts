import MailComposer from "nodemailer/lib/mail-composer";
import type { Mailbox } from "../platform/mail.ts";
import type { ReadableMail } from "./render-mail.ts";

/** Who a mail is from and to. */
export type Correspondents = { readonly from: Mailbox; readonly to: Mailbox; readonly replyTo: string };

/**
 * Writes a mail as it goes over the wire (RFC 5322): a plain and an HTML part. Names and subjects cannot add header
 * lines; they are encoded.
 *
 * @param mailId becomes the `Message-ID`, the same whenever the mail is written, so that a mail server or a mail program
 *   that gets it twice can tell. It says nothing about the person or their link.
 * @param date undefined for a mail that nobody has sent yet.
 */
export function writeMessage(
  mail: ReadableMail & { readonly language: string },
  { from, to, replyTo }: Correspondents,
  mailId: string,
  date: Date | undefined,
): Promise<Buffer> {
  const host = from.address.split("@").at(-1) ?? "localhost";
  const composed = new MailComposer({
    from: mailbox(from),
    to: mailbox(to),
    replyTo: mailbox({ name: "", address: replyTo }),
    subject: mail.subject,
    messageId: `<${mailId}@${host}>`,
    ...(date === undefined ? {} : { date }),
    text: mail.text,
    html: mail.html,
    // Out-of-office programs leave mails alone that say they were not written by hand (RFC 3834).
    headers: { "Content-Language": mail.language, "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: "win",
  });
  return composed.compile().build();
}

function mailbox({ name, address }: Mailbox): { name: string; address: string } {
  return { name: oneLine(name), address: oneLine(address) };
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ").trim();
}
