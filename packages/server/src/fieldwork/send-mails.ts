import { allOrganizationIds } from "../accounts/index.ts";
import { asRole } from "../database/index.ts";
import type { Chore } from "../platform/jobs.ts";
import type { Services } from "../platform/rpc.ts";
import { markFinished } from "../surveys/index.ts";
import { beginMailing } from "./begin-mailing.ts";
import { type MailLine, openMailLine } from "./mail-line.ts";
import { dropUnreachable, giveUpInterrupted, moveMails, readDueMails } from "./mail-store.ts";
import { endEmptyMailing, readActiveMailings } from "./mailing-store.ts";
import { readOwnWords } from "./template-store.ts";
import { readMailedWave } from "./wave-store.ts";

/** So many mails of one wave go out before it is the next wave's turn. */
const TURN = 20;
const INTERRUPTED = "The server stopped while this mail was handed over; whether it arrived nobody can tell.";

/**
 * Sends what is due, wave by wave in turns, until nothing is. It runs in one process at a time, which is why mails
 * found half sent belong to a process that is no more.
 */
export const sendMails: Chore = {
  name: "send-mails",
  cron: "* * * * *",
  run: async (services, stopping) => {
    const organizationIds = await allOrganizationIds(services.authPool);
    const line = openMailLine(stopping);
    try {
      for (const organizationId of organizationIds) await prepare(services, organizationId);
      let went = organizationIds;
      while (went.length > 0 && stopping?.aborted !== true) {
        const busy: string[] = [];
        for (const organizationId of went)
          if (await sendTurn(services, organizationId, line)) busy.push(organizationId);
        went = busy;
      }
    } finally {
      line.close();
    }
  },
};

/** Settles what was interrupted and begins what is due. */
async function prepare(services: Services, organizationId: string): Promise<void> {
  const { db, clock, mailer } = services;
  const now = clock.now();
  await asRole(db, { organizationId, role: "ir_identity" }, (open) => giveUpInterrupted(open, now, INTERRUPTED));
  for (const mailing of await activeMailings(services, organizationId)) {
    const { waveId, mailingId, kind } = mailing;
    if (kind !== "invitation") await markFinished(services, { organizationId, waveId });
    await asRole(db, { organizationId, role: "ir_app" }, async (open) => {
      const wave = await readMailedWave(open, waveId);
      if (wave === undefined) return;
      await beginMailing(open, { clock, mailer }, wave, mailing);
      await dropUnreachable(open, mailingId, now);
      if (mailer === undefined) await moveMails(open, mailingId, ["queued", "retrying"], "outbox", now);
      await endEmptyMailing(open, mailingId);
    });
  }
}

function activeMailings({ db, clock }: Pick<Services, "db" | "clock">, organizationId: string) {
  return asRole(db, { organizationId, role: "ir_identity" }, (open) => readActiveMailings(open, clock.now()));
}

/** Sends a few mails of each of an organisation's waves. @returns whether there may be more. */
async function sendTurn(services: Services, organizationId: string, line: MailLine): Promise<boolean> {
  const { db, clock, mailer } = services;
  if (mailer === undefined) return false;
  const mailings = await activeMailings(services, organizationId);
  let sent = false;
  for (const waveId of new Set(mailings.map((mailing) => mailing.waveId))) {
    const bag = await asRole(db, { organizationId, role: "ir_app" }, async (open) => {
      const wave = await readMailedWave(open, waveId);
      if (wave === undefined) return undefined;
      const own = await readOwnWords(open, wave.effortId);
      return { wave, own, mails: await readDueMails(open, waveId, clock.now(), TURN) };
    });
    if (bag === undefined || bag.mails.length === 0) continue;
    if (!(await line.sendAll({ services, mailer, wave: bag.wave, own: bag.own }, bag.mails))) return false;
    sent = true;
  }
  for (const { mailingId } of mailings)
    await asRole(db, { organizationId, role: "ir_identity" }, (open) => endEmptyMailing(open, mailingId));
  return sent;
}
