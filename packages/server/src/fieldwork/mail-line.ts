import { setTimeout as wait } from "node:timers/promises";
import { asRole } from "../database/index.ts";
import { MailServerUnavailable, type MailSession } from "../platform/mail-session.ts";
import { deliverMail, type Postbag, putOff } from "./deliver-mail.ts";
import { postponeDue, type StoredMail } from "./mail-store.ts";

/** The line to the mail server during one run: connected when there is something to send, never faster than allowed. */
export type MailLine = {
  /**
   * Sends mails of one wave one after the other. @returns false when nothing more can be sent for now: the mail server
   * cannot be reached, and what was due is put off, or the server is stopping.
   */
  readonly sendAll: (bag: Postbag, mails: readonly StoredMail[]) => Promise<boolean>;
  readonly close: () => void;
};

/** Prepares a line; nothing is connected yet. */
export function openMailLine(stopping: AbortSignal | undefined): MailLine {
  let session: MailSession | undefined;
  let lastBegun = 0;
  const sendAll: MailLine["sendAll"] = async (bag, mails) => {
    for (const mail of mails) {
      const pause = lastBegun + 1_000 / bag.mailer.perSecond - performance.now();
      if (pause > 0) await wait(pause, undefined, { signal: stopping }).catch(() => undefined);
      if (stopping?.aborted === true) return false;
      lastBegun = performance.now();
      try {
        if (session === undefined || !session.isOpen()) session = await bag.mailer.connect();
      } catch (error) {
        if (!(error instanceof MailServerUnavailable)) throw error;
        await putOffAll(bag, error.message);
        return false;
      }
      await deliverMail(bag, session, mail);
    }
    return true;
  };
  return { sendAll, close: () => session?.close() };
}

/** Nothing can be handed over, so that every mail of the wave that is due has had its attempt. */
async function putOffAll({ services, wave }: Postbag, reason: string): Promise<void> {
  const now = services.clock.now();
  services.log.warn(`The mail server cannot be reached; mails are tried again later: ${reason}`);
  await asRole(services.db, { organizationId: wave.organizationId, role: "ir_identity" }, (open) =>
    postponeDue(open, wave.waveId, now, (attempts) => putOff(reason, attempts, now)),
  );
}
