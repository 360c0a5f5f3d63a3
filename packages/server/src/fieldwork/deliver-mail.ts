import type { Transaction } from "kysely";
import { asRole, type Tables } from "../database/index.ts";
import type { Mailer } from "../platform/mail.ts";
import type { Delivery, MailSession } from "../platform/mail-session.ts";
import type { Services } from "../platform/rpc.ts";
import { composeMail } from "./compose-mail.ts";
import { hasFinished } from "./finished-store.ts";
import { claimMail, type Outcome, type StoredMail, settleMail } from "./mail-store.ts";
import { nextAttempt } from "./rules.ts";
import type { OwnWords } from "./template-store.ts";
import type { MailedWave } from "./wave-store.ts";
import { writeMessage } from "./write-message.ts";

/** What the mails of one wave are delivered with. */
export type Postbag = {
  readonly services: Services;
  readonly mailer: Mailer;
  readonly wave: MailedWave;
  readonly own: readonly OwnWords[];
};

/**
 * Delivers one mail: puts it together, and once the mail server has agreed to take it, takes it for sending in a
 * transaction of its own, hands it over, and notes what became of it. A process that is killed before the taking has
 * handed over nothing; one that is killed after it leaves a mail of which nobody knows, and it is not sent again by
 * itself.
 */
export async function deliverMail(
  { services, mailer, wave, own }: Postbag,
  session: MailSession,
  mail: StoredMail,
): Promise<void> {
  const { db, clock } = services;
  const standing = { organizationId: wave.organizationId, role: "ir_identity" } as const;
  if (mail.email === null || (await asRole(db, standing, (open) => isNeedless(open, services, wave, mail)))) return;
  const { wording, ...readable } = composeMail(services, wave, own, mail);
  const people = { from: mailer.from, to: { name: mail.name, address: mail.email }, replyTo: mail.replyTo };
  const message = await writeMessage({ ...readable, language: wording.language }, people, mail.mailId, clock.now());
  const delivery = await session.send(mail.email, message, () =>
    asRole(db, standing, (open) => takeForSending(open, services, wave, mail)),
  );
  const outcome = outcomeOf(delivery, mail.attempts + 1, clock.now());
  if (outcome !== undefined)
    await asRole(db, standing, (open) => settleMail(open, mail.mailId, outcome, clock.now(), mail.attempts + 1));
}

/** Takes a mail for sending; a reminder only as long as its person has not finished. */
async function takeForSending(
  open: Transaction<Tables>,
  services: Services,
  wave: MailedWave,
  mail: StoredMail,
): Promise<boolean> {
  if (await isNeedless(open, services, wave, mail)) return false;
  return claimMail(open, mail, services.clock.now());
}

/** Whether a mail is a reminder for somebody who has finished; it is then cancelled. */
async function isNeedless(
  open: Transaction<Tables>,
  { secret, clock }: Services,
  wave: MailedWave,
  mail: StoredMail,
): Promise<boolean> {
  if (mail.kind !== "reminder") return false;
  if (!(await hasFinished(open, { ...wave, secret }, mail))) return false;
  await settleMail(open, mail.mailId, { status: "cancelled", reason: null, nextAttemptAt: null }, clock.now());
  return true;
}

/** Where a mail stands after an attempt; undefined when it stands where somebody else has put it. */
function outcomeOf(delivery: Delivery, attempts: number, now: Date): Outcome | undefined {
  switch (delivery.became) {
    case "sent":
      return { status: "sent", reason: null, nextAttemptAt: null };
    case "withheld":
      return undefined;
    case "unsure":
      return { status: "unsure", reason: delivery.reason, nextAttemptAt: null };
    case "refused":
      return delivery.permanently
        ? { status: "refused", reason: delivery.reason, nextAttemptAt: null }
        : putOff(delivery.reason, attempts, now);
  }
}

/** A mail that is tried again later, or given up when it was tried often enough. */
export function putOff(reason: string, attempts: number, now: Date): Outcome {
  const nextAttemptAt = nextAttempt(attempts, now);
  return { status: nextAttemptAt === null ? "refused" : "retrying", reason, nextAttemptAt };
}
