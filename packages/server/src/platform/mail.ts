import addressparser from "nodemailer/lib/addressparser";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import { beginSession, type MailSession } from "./mail-session.ts";

/** By which mail server mails go out, and in whose name. */
export type MailSettings = {
  /** Such as `smtps://user:password@mail.example.org` or `smtp://mail.example.org:587?requireTLS=true`. */
  readonly smtpUrl: string;
  /** The sender, such as `Survey office <survey@example.org>`. */
  readonly from: string;
  /** How many mails a second go out at most; 10 when left out. */
  readonly perSecond?: number | undefined;
};

/** A name, which may be empty, and an address. */
export type Mailbox = { readonly name: string; readonly address: string };

/** The way out for mails. */
export type Mailer = {
  readonly from: Mailbox;
  readonly perSecond: number;
  /**
   * Connects, greets and logs in, so that a mail is handed over in one step.
   *
   * @throws MailServerUnavailable in the other server's words.
   */
  readonly connect: () => Promise<MailSession>;
};

const USUAL_RATE = 10;

/**
 * Makes the way out for mails. Nothing is connected yet.
 *
 * @throws Error when the sender is not one address.
 */
export function openMailer({ smtpUrl, from, perSecond = USUAL_RATE }: MailSettings): Mailer {
  const { auth, ...options } = parseConnectionUrl(smtpUrl);
  const sender = readMailbox(from);
  return { from: sender, perSecond, connect: () => beginSession(sender.address, options, auth) };
}

/** Reads `Name <address>` or a bare address. */
function readMailbox(text: string): Mailbox {
  const [first, ...others] = addressparser(text, { flatten: true });
  if (first === undefined || others.length > 0 || !first.address.includes("@")) {
    throw new Error(`${text} is not the address of a sender, such as "Survey office <survey@example.org>".`);
  }
  return { name: first.name, address: first.address };
}
