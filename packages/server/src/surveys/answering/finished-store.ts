import { sql, type Transaction } from "kysely";
import { changeRole, type Tables } from "../../database/index.ts";

type Open = Transaction<Tables>;

/** Somebody who was asked in a wave and is not known to have finished. */
export type Unfinished = {
  readonly participantId: string;
  /** Every workgroup they answer for. */
  readonly workgroupIds: readonly string[];
};

/**
 * The people asked in a wave who are not known to have finished, and the effort they belong to. The transaction goes on
 * as the identity role.
 */
export async function readUnfinished(open: Open, waveId: string): Promise<{ effortId: string; people: Unfinished[] }> {
  await changeRole(open, "ir_identity");
  const people = await sql<Unfinished & { effortId: string }>`
    select participant_id as "participantId", person.effort_id as "effortId",
      array[person.workgroup_id] || array(
        select further.workgroup_id from identity.membership further
        where further.organization_id = person.organization_id and further.participant_id = person.participant_id
      ) as "workgroupIds"
    from identity.participation asked join identity.participant person using (organization_id, participant_id)
    where asked.wave_id = ${waveId} and asked.finished_on is null`.execute(open);
  return { effortId: people.rows[0]?.effortId ?? "", people: people.rows };
}

/**
 * The keys of a wave's finished sheets, as hexadecimal digits, with the day on which each was finished. The transaction
 * goes on as the role that may ask for nothing else.
 */
export async function readFinishedSheets(open: Open, waveId: string): Promise<ReadonlyMap<string, string>> {
  await changeRole(open, "ir_finished");
  const sheets = await open
    .selectFrom("answers.respondent")
    .select(["respondent_key as key", "finished_on as day"])
    .where("wave_id", "=", waveId)
    .where("finished_on", "is not", null)
    .execute();
  return new Map(sheets.map(({ key, day }) => [key.toString("hex"), day ?? ""]));
}

/** A person who has finished, and on which day. */
export type FinishedPerson = { readonly participantId: string; readonly day: string };

/**
 * Notes who has finished. Every row of the wave is written anew by one statement, whether or not anything changes in it:
 * otherwise the numbers of transactions, or where rows lie, would tell in which order people finished, and sheets have
 * such an order too. The transaction goes on as the identity role.
 */
export async function writeFinished(open: Open, waveId: string, finished: readonly FinishedPerson[]): Promise<void> {
  await changeRole(open, "ir_identity");
  const days = Object.fromEntries(finished.map(({ participantId, day }) => [participantId, day]));
  await sql`
    update identity.participation
    set finished_on = coalesce(finished_on, (${JSON.stringify(days)}::jsonb ->> participant_id::text)::date)
    where wave_id = ${waveId}`.execute(open);
}
