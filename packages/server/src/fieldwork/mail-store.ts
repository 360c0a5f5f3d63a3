import type { MailKind, MailStatus } from "@interrelate/contract";
import { sql, type Transaction } from "kysely";
import { changeRole, type Tables } from "../database/index.ts";

type Open = Transaction<Tables>;

/** One mail to one person, with what its words need. */
export type StoredMail = {
  readonly mailId: string;
  readonly mailingId: string;
  readonly kind: MailKind;
  readonly replyTo: string;
  readonly status: MailStatus;
  readonly attempts: number;
  readonly reason: string | null;
  readonly nextAttemptAt: Date | null;
  readonly participantId: string;
  readonly name: string;
  readonly email: string | null;
  /** Null: the effort's. */
  readonly language: string | null;
  readonly workgroupIds: readonly string[];
};

const MAIL = sql<StoredMail>`
  select mail.mail_id as "mailId", mail.mailing_id as "mailingId", mailing.kind, mailing.reply_to as "replyTo",
    mail.status, mail.attempts, mail.reason, mail.next_attempt_at as "nextAttemptAt",
    person.participant_id as "participantId", person.name, person.email, person.language,
    array[person.workgroup_id] || array(
      select further.workgroup_id from identity.membership further
      where further.organization_id = person.organization_id and further.participant_id = person.participant_id)
      as "workgroupIds"
  from identity.mail mail
  join identity.mailing mailing using (organization_id, mailing_id)
  join identity.participant person using (organization_id, participant_id)`;

/** One mail of a wave; undefined when it has none with this id. The transaction goes on in the role `ir_identity`. */
export async function readMail(open: Open, waveId: string, mailId: string): Promise<StoredMail | undefined> {
  await changeRole(open, "ir_identity");
  const { rows } = await sql<StoredMail>`
    ${MAIL} where mailing.wave_id = ${waveId} and mail.mail_id = ${mailId}`.execute(open);
  return rows[0];
}

/** The mails of a round by name; of some standings alone, when given. The transaction goes on in `ir_identity`. */
export async function readMails(open: Open, mailingId: string, only?: readonly MailStatus[]): Promise<StoredMail[]> {
  await changeRole(open, "ir_identity");
  const { rows } = await sql<StoredMail>`
    ${MAIL} where mail.mailing_id = ${mailingId} and (${only === undefined} or mail.status = any(${only ?? []}::text[]))
    order by person.name, person.participant_id`.execute(open);
  return rows;
}

/** The next mails of rounds under way that are due. The transaction goes on in the role `ir_identity`. */
export async function readDueMails(open: Open, waveId: string, now: Date, atMost: number): Promise<StoredMail[]> {
  await changeRole(open, "ir_identity");
  const { rows } = await sql<StoredMail>`
    ${MAIL} join work.wave wave using (organization_id, wave_id)
    where wave_id = ${waveId} and ${due(now)}
    order by mail.next_attempt_at nulls first, mail.mail_id limit ${atMost}`.execute(open);
  return rows;
}

/** What a mail, its round, its person and its wave are like when it may go out. */
function due(now: Date) {
  return sql`mailing.status = 'sending' and (wave.status = 'open' or mailing.kind = 'thanks')
    and (mail.status = 'queued' or (mail.status = 'retrying' and mail.next_attempt_at <= ${now}))
    and person.channel = 'email'`;
}

/**
 * Puts off every mail of a wave that is due. The transaction goes on in the role `ir_identity`.
 *
 * @param outcome where a mail stands that was tried so often.
 */
export async function postponeDue(
  open: Open,
  waveId: string,
  now: Date,
  outcome: (attempts: number) => Outcome,
): Promise<void> {
  const mails = await readDueMails(open, waveId, now, 100_000);
  for (const [attempts, alike] of Map.groupBy(mails, (mail) => mail.attempts + 1)) {
    const { status, reason, nextAttemptAt } = outcome(attempts);
    await open
      .updateTable("identity.mail")
      .set({ status, reason, attempts, next_attempt_at: nextAttemptAt, changed_at: now })
      .where(sql<boolean>`mail_id = any(${alike.map(({ mailId }) => mailId)}::uuid[])`)
      .execute();
  }
}

/** Cancels mails that wait for people who are not reached by e-mail any more. */
export async function dropUnreachable(open: Open, mailingId: string, now: Date): Promise<void> {
  await changeRole(open, "ir_identity");
  await sql`
    update identity.mail mail set status = 'cancelled', changed_at = ${now}
    from identity.participant person
    where mail.mailing_id = ${mailingId} and mail.status in ('queued', 'retrying', 'outbox')
      and person.organization_id = mail.organization_id and person.participant_id = mail.participant_id
      and person.channel <> 'email'`.execute(open);
}

/** Adds mails to a round for people who have none in it. The transaction goes on in the role `ir_identity`. */
export async function insertMails(
  open: Open,
  organizationId: string,
  mailingId: string,
  mails: readonly { readonly participantId: string; readonly status: MailStatus }[],
  now: Date,
): Promise<void> {
  await changeRole(open, "ir_identity");
  await sql`
    insert into identity.mail (organization_id, mail_id, mailing_id, participant_id, status, changed_at)
    select ${organizationId}, gen_random_uuid(), ${mailingId}, participant_id, status, ${now}
    from unnest(${mails.map(({ participantId }) => participantId)}::uuid[], ${mails.map(({ status }) => status)}::text[])
      as wanted (participant_id, status)
    on conflict (organization_id, mailing_id, participant_id) do nothing`.execute(open);
}

/** Who has a mail of one kind in a wave that was not cancelled, and where it stands. */
export async function readWrittenTo(open: Open, waveId: string, kind: MailKind): Promise<Map<string, MailStatus>> {
  await changeRole(open, "ir_identity");
  const rows = await open
    .selectFrom("identity.mail as mail")
    .innerJoin("identity.mailing as mailing", (join) =>
      join
        .onRef("mailing.organization_id", "=", "mail.organization_id")
        .onRef("mailing.mailing_id", "=", "mail.mailing_id"),
    )
    .select(["mail.participant_id", "mail.status"])
    .where("mailing.wave_id", "=", waveId)
    .where("mailing.kind", "=", kind)
    .where("mail.status", "<>", "cancelled")
    .execute();
  return new Map(rows.map((row) => [row.participant_id, row.status]));
}

/**
 * Takes a mail for sending, if it still waits, its round is under way, its wave fits and its person is still reached at
 * this address. Of several processes one gets it. The transaction goes on in the role `ir_identity`.
 */
export async function claimMail(open: Open, mail: StoredMail, now: Date): Promise<boolean> {
  await changeRole(open, "ir_identity");
  const claimed = await sql`
    update identity.mail mail set status = 'sending', attempts = mail.attempts + 1, changed_at = ${now}
    from identity.mailing mailing, identity.participant person, work.wave wave
    where mail.mail_id = ${mail.mailId} and person.email = ${mail.email} and ${due(now)}
      and mailing.organization_id = mail.organization_id and mailing.mailing_id = mail.mailing_id
      and person.organization_id = mail.organization_id and person.participant_id = mail.participant_id
      and wave.organization_id = mailing.organization_id and wave.wave_id = mailing.wave_id`.execute(open);
  return claimed.numAffectedRows === 1n;
}

/** What became of a mail. */
export type Outcome = {
  readonly status: MailStatus;
  readonly reason: string | null;
  readonly nextAttemptAt: Date | null;
};

/** Notes what became of a mail. `attempts` is left out where it was counted when it was taken for sending. */
export async function settleMail(
  open: Open,
  mailId: string,
  { status, reason, nextAttemptAt }: Outcome,
  now: Date,
  attempts?: number,
): Promise<void> {
  await changeRole(open, "ir_identity");
  await open
    .updateTable("identity.mail")
    .set({
      status,
      reason,
      next_attempt_at: nextAttemptAt,
      changed_at: now,
      ...(attempts === undefined ? {} : { attempts }),
    })
    .where("mail_id", "=", mailId)
    .execute();
}

/**
 * Moves mails of a round from one standing to another.
 *
 * @param mailId one mail alone; null for all.
 * @returns how many.
 */
export async function moveMails(
  open: Open,
  mailingId: string,
  from: readonly MailStatus[],
  to: MailStatus,
  now: Date,
  mailId: string | null = null,
): Promise<number> {
  await changeRole(open, "ir_identity");
  let moved = open
    .updateTable("identity.mail")
    .set({
      status: to,
      changed_at: now,
      next_attempt_at: null,
      ...(to === "queued" ? { attempts: 0, reason: null } : {}),
    })
    .where("mailing_id", "=", mailingId)
    .where("status", "in", from);
  if (mailId !== null) moved = moved.where("mail_id", "=", mailId);
  return Number((await moved.executeTakeFirst()).numUpdatedRows);
}

/**
 * What a process that was killed had under way becomes unsure: whether the mail server has it nobody can tell. Called
 * while no other process sends.
 */
export async function giveUpInterrupted(open: Open, now: Date, reason: string): Promise<void> {
  await changeRole(open, "ir_identity");
  await open
    .updateTable("identity.mail")
    .set({ status: "unsure", reason, changed_at: now })
    .where("status", "=", "sending")
    .execute();
}
