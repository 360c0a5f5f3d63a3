import type { MailStatus } from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";
import { dayOf } from "../platform/clock.ts";
import type { Services } from "../platform/rpc.ts";
import { readAskedByMail } from "./finished-store.ts";
import { insertMails, moveMails, readMails, readWrittenTo } from "./mail-store.ts";
import { changeMailing, type StoredMailing } from "./mailing-store.ts";
import type { MailedWave } from "./wave-store.ts";

type Open = Transaction<Tables>;
type Means = Pick<Services, "clock" | "mailer">;

/** Thank-yous go out in the morning, from this hour on. */
const MORNING = 9;
/** Three days after the day on which a wave closed, everybody who finished has been thanked, retries included. */
const LAST_DAYS = 3 * 24 * 3_600_000;

/**
 * Begins a round that is due, or adds to one under way: finds out who gets a mail, and ends a round that can reach
 * nobody any more. A round for a wave that has not opened waits. Who has finished must have been noted just before.
 */
export async function beginMailing(open: Open, means: Means, wave: MailedWave, mailing: StoredMailing): Promise<void> {
  if (wave.status === "draft") return;
  if (mailing.kind === "thanks") return addThanks(open, means, wave, mailing);
  if (wave.status === "closed") return endMailing(open, means, mailing);
  if (mailing.status !== "planned") return;
  if (!(await changeMailing(open, mailing.mailingId, ["planned"], "sending"))) return;
  const mails =
    mailing.kind === "invitation" ? await invitations(open, means, wave) : await reminders(open, means, wave);
  await insertMails(open, wave.organizationId, mailing.mailingId, mails, means.clock.now());
}

/** Everybody who has had no invitation in this wave. */
async function invitations(open: Open, means: Means, { waveId }: MailedWave): Promise<NewMail[]> {
  const had = await readWrittenTo(open, waveId, "invitation");
  const people = await readAskedByMail(open, waveId);
  return people.filter(({ participantId }) => !had.has(participantId)).map(waiting(means));
}

/**
 * Everybody has a row in a round of reminders; of those who have finished it is cancelled before it goes out, so that
 * the size of a round tells nothing. Addresses that refused the invitation are left alone.
 */
async function reminders(open: Open, means: Means, wave: MailedWave): Promise<NewMail[]> {
  const had = await readWrittenTo(open, wave.waveId, "invitation");
  const people = await readAskedByMail(open, wave.waveId);
  const wait = waiting(means);
  return people
    .filter(({ participantId }) => had.get(participantId) !== "refused")
    .map((person) => (person.finishedOn === null ? wait(person) : { ...person, status: "cancelled" }));
}

/**
 * Whoever has finished gets a thank-you on a later day, in the morning, together with everybody else of that day: nobody
 * can tell from it at what time somebody finished.
 */
async function addThanks(open: Open, means: Means, wave: MailedWave, mailing: StoredMailing): Promise<void> {
  const now = means.clock.now();
  await changeMailing(open, mailing.mailingId, ["planned"], "sending");
  if (wave.closedOn !== null && now.getTime() - Date.parse(wave.closedOn) > LAST_DAYS) {
    await changeMailing(open, mailing.mailingId, ["sending"], "done");
    return;
  }
  if (hourIn(wave.timeZone, now) < MORNING) return;
  const had = await readWrittenTo(open, wave.waveId, "thanks");
  const today = dayOf(now);
  const people = await readAskedByMail(open, wave.waveId);
  const due = people.filter((person) => !had.has(person.participantId) && (person.finishedOn ?? today) < today);
  await insertMails(open, wave.organizationId, mailing.mailingId, due.map(waiting(means)), now);
}

async function endMailing(open: Open, { clock }: Means, { mailingId, status }: StoredMailing): Promise<void> {
  await moveMails(open, mailingId, ["queued", "retrying", "outbox"], "cancelled", clock.now());
  await changeMailing(open, mailingId, [status], status === "planned" ? "cancelled" : "done");
}

/**
 * Before mails of a round of reminders are looked at to be delivered by hand, those of people who have finished are
 * taken out.
 */
export async function dropFinished(open: Open, means: Means, wave: MailedWave, mailing: StoredMailing): Promise<void> {
  if (mailing.kind !== "reminder") return;
  const people = await readAskedByMail(open, wave.waveId);
  const waitedFor = new Set(people.filter(({ finishedOn }) => finishedOn === null).map((each) => each.participantId));
  for (const mail of await readMails(open, mailing.mailingId, ["outbox"])) {
    if (waitedFor.has(mail.participantId)) continue;
    await moveMails(open, mailing.mailingId, ["outbox"], "cancelled", means.clock.now(), mail.mailId);
  }
}

type NewMail = { readonly participantId: string; readonly status: MailStatus };

function waiting({ mailer }: Means) {
  return ({ participantId }: { readonly participantId: string }): NewMail => ({
    participantId,
    status: mailer === undefined ? "outbox" : "queued",
  });
}

function hourIn(timeZone: string, moment: Date): number {
  return Number(new Intl.DateTimeFormat("en", { hour: "numeric", hourCycle: "h23", timeZone }).format(moment));
}
