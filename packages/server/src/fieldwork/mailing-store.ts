import type { MailingStatus, MailKind, MailStatus } from "@interrelate/contract";
import { sql, type Transaction } from "kysely";
import { changeRole, type Tables } from "../database/index.ts";

type Open = Transaction<Tables>;

/** A round of mails as it is stored. */
export type StoredMailing = {
  readonly mailingId: string;
  readonly waveId: string;
  readonly kind: MailKind;
  readonly sendAt: Date;
  readonly status: MailingStatus;
  readonly replyTo: string;
};

const COLUMNS = [
  "mailing_id as mailingId",
  "wave_id as waveId",
  "kind",
  "send_at as sendAt",
  "status",
  "reply_to as replyTo",
] as const;

/** Plans a round of mails. The transaction goes on in the role `ir_identity`. */
export async function insertMailing(open: Open, organizationId: string, mailing: StoredMailing): Promise<void> {
  await changeRole(open, "ir_identity");
  await open
    .insertInto("identity.mailing")
    .values({
      organization_id: organizationId,
      mailing_id: mailing.mailingId,
      wave_id: mailing.waveId,
      kind: mailing.kind,
      send_at: mailing.sendAt,
      status: mailing.status,
      reply_to: mailing.replyTo,
    })
    .execute();
}

/** A wave's rounds of mails, latest first. The transaction goes on in the role `ir_identity`. */
export async function readMailings(open: Open, waveId: string): Promise<StoredMailing[]> {
  await changeRole(open, "ir_identity");
  return open
    .selectFrom("identity.mailing")
    .select(COLUMNS)
    .where("wave_id", "=", waveId)
    .orderBy("send_at", "desc")
    .orderBy("mailing_id")
    .execute();
}

/** The organisation's rounds that may have something to do: due, or under way. */
export async function readActiveMailings(open: Open, now: Date): Promise<StoredMailing[]> {
  await changeRole(open, "ir_identity");
  return open
    .selectFrom("identity.mailing")
    .select(COLUMNS)
    .where((is) =>
      is.or([is("status", "=", "sending"), is.and([is("status", "=", "planned"), is("send_at", "<=", now)])]),
    )
    .orderBy("send_at")
    .execute();
}

/** Changes where a round stands, if it still stands where it did; says whether it did. */
export async function changeMailing(
  open: Open,
  mailingId: string,
  from: readonly MailingStatus[],
  to: MailingStatus,
): Promise<boolean> {
  await changeRole(open, "ir_identity");
  const changed = await open
    .updateTable("identity.mailing")
    .set({ status: to })
    .where("mailing_id", "=", mailingId)
    .where("status", "in", from)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Ends a round in which no mail waits any more; thank-yous go on as long as somebody may finish. */
export async function endEmptyMailing(open: Open, mailingId: string): Promise<void> {
  await changeRole(open, "ir_identity");
  await sql`
    update identity.mailing mailing set status = 'done'
    where mailing_id = ${mailingId} and status = 'sending' and kind <> 'thanks' and not exists (
      select from identity.mail mail
      where mail.organization_id = mailing.organization_id and mail.mailing_id = mailing.mailing_id
        and mail.status in ('queued', 'sending', 'retrying', 'outbox'))`.execute(open);
}

/** How many mails of a round stand where. */
export type MailCount = { readonly mailingId: string; readonly status: MailStatus; readonly mails: number };

/** Counts a wave's mails. The transaction goes on in the role `ir_identity`. */
export async function countMails(open: Open, waveId: string): Promise<MailCount[]> {
  await changeRole(open, "ir_identity");
  return open
    .selectFrom("identity.mail as mail")
    .innerJoin("identity.mailing as mailing", (join) =>
      join
        .onRef("mailing.organization_id", "=", "mail.organization_id")
        .onRef("mailing.mailing_id", "=", "mail.mailing_id"),
    )
    .select((is) => ["mail.mailing_id as mailingId", "mail.status", is.fn.countAll<number>().as("mails")])
    .where("mailing.wave_id", "=", waveId)
    .groupBy(["mail.mailing_id", "mail.status"])
    .execute();
}

/** Why mails of a wave's rounds did not go out, each reason once. The transaction goes on in the role `ir_identity`. */
export async function readReasons(open: Open, waveId: string): Promise<{ mailingId: string; reason: string }[]> {
  await changeRole(open, "ir_identity");
  const { rows } = await sql<{ mailingId: string; reason: string }>`
    select distinct mail.mailing_id as "mailingId", mail.reason
    from identity.mail mail join identity.mailing mailing using (organization_id, mailing_id)
    where mailing.wave_id = ${waveId} and mail.reason is not null and mail.status in ('retrying', 'refused', 'unsure')
    order by mail.reason limit 200`.execute(open);
  return rows;
}

/** How many people of an effort are reached in which way. The transaction goes on in the role `ir_identity`. */
export async function countChannels(
  open: Open,
  effortId: string,
): Promise<{ email: number; code: number; none: number }> {
  await changeRole(open, "ir_identity");
  const rows = await open
    .selectFrom("identity.participant")
    .select((is) => ["channel", is.fn.countAll<number>().as("people")])
    .where("effort_id", "=", effortId)
    .groupBy("channel")
    .execute();
  return { email: 0, code: 0, none: 0, ...Object.fromEntries(rows.map(({ channel, people }) => [channel, people])) };
}
