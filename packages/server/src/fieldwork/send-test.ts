import { MailServerUnavailable } from "../platform/mail-session.ts";
import type { Services } from "../platform/rpc.ts";
import type { ComposedMail } from "./compose-mail.ts";
import { writeMessage } from "./write-message.ts";

/** What became of a test mail; `sent` is null without a mail server. */
export type TestResult = { readonly sent: boolean | null; readonly reason: string | null };

/** Sends a mail for a fictional person at once to somebody's own address. */
export async function sendTest(
  { mailer, clock }: Pick<Services, "mailer" | "clock">,
  mail: ComposedMail,
  to: string,
  replyTo: string,
  mailId: string,
): Promise<TestResult> {
  if (mailer === undefined) return { sent: null, reason: null };
  const { wording, ...readable } = mail;
  const people = { from: mailer.from, to: { name: "", address: to }, replyTo };
  const message = await writeMessage({ ...readable, language: wording.language }, people, mailId, clock.now());
  try {
    const session = await mailer.connect();
    const delivery = await session.send(to, message, async () => true);
    session.close();
    return { sent: delivery.became === "sent", reason: "reason" in delivery ? delivery.reason : null };
  } catch (error) {
    if (!(error instanceof MailServerUnavailable)) throw error;
    return { sent: false, reason: error.message };
  }
}
