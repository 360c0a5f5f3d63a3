import type { MailRow, MailStatus, RenderedMail } from "@interrelate/contract";
import { asRole } from "../database/index.ts";
import type { Services } from "../platform/rpc.ts";
import { markFinished } from "../surveys/index.ts";
import { dropFinished } from "./begin-mailing.ts";
import { composeMail, showMail } from "./compose-mail.ts";
import { readMail, readMails, type StoredMail } from "./mail-store.ts";
import { readMailings } from "./mailing-store.ts";
import { readOwnWords } from "./template-store.ts";
import { readMailedWave } from "./wave-store.ts";

type Place = { readonly organizationId: string; readonly waveId: string };

/**
 * The mails of a round, by name. Of an invitation all are shown, for the facilitator knows who was invited. Whoever gets
 * a reminder or a thank-you has not finished, or has: of those only the ones that somebody must deliver by hand are shown.
 *
 * @returns undefined when there is no such round.
 */
export async function rowsOf(services: Services, place: Place, mailingId: string): Promise<MailRow[] | undefined> {
  await markFinished(services, place);
  return asRole(services.db, { organizationId: place.organizationId, role: "ir_app" }, async (open) => {
    const wave = await readMailedWave(open, place.waveId);
    const mailing = wave && (await readMailings(open, place.waveId)).find((each) => each.mailingId === mailingId);
    if (wave === undefined || mailing === undefined) return undefined;
    await dropFinished(open, services, wave, mailing);
    const only: readonly MailStatus[] | undefined = mailing.kind === "invitation" ? undefined : ["outbox"];
    return (await readMails(open, mailingId, only)).map((mail) => rowOf(mail, wave.language));
  });
}

function rowOf(mail: StoredMail, language: string): MailRow {
  const { mailId: id, name, email, status, attempts, reason } = mail;
  const nextAttemptAt = status === "retrying" ? (mail.nextAttemptAt?.toISOString() ?? null) : null;
  return { id, name, email, language: mail.language ?? language, status, attempts, reason, nextAttemptAt };
}

/** One mail as it arrives; undefined when there is none that the facilitator may look at. */
export async function showOne(services: Services, place: Place, mailId: string): Promise<RenderedMail | undefined> {
  const composed = await asRole(services.db, { organizationId: place.organizationId, role: "ir_app" }, async (open) => {
    const wave = await readMailedWave(open, place.waveId);
    const mail = wave && (await readMail(open, place.waveId, mailId));
    // Another person's link opens their answers: whoever need not deliver it does not see it.
    if (wave === undefined || mail === undefined || mail.status !== "outbox" || mail.email === null) return undefined;
    const own = await readOwnWords(open, wave.effortId);
    return { mail, to: mail.email, words: composeMail(services, wave, own, mail) };
  });
  if (composed === undefined) return undefined;
  const { mail, to, words } = composed;
  return showMail(services, words, { name: mail.name, address: to }, mail.replyTo, mail.mailId);
}
