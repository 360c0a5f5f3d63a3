import { sql, type Transaction } from "kysely";
import { changeRole, type Tables } from "../database/index.ts";
import { personSheetKey } from "../surveys/index.ts";

type Open = Transaction<Tables>;

/** Somebody with the workgroups they answer for, each on a sheet of its own. */
export type Answering = { readonly participantId: string; readonly workgroupIds: readonly string[] };

/** The wave of a work process that is asked about, and the server's secret, which alone joins people to their sheets. */
export type FinishedIn = { readonly effortId: string; readonly waveId: string; readonly secret: Buffer };

/**
 * Whether somebody has finished all their sheets by now, or was noted to have done so earlier. What they answered is not
 * seen. The transaction goes on in the role `ir_identity`.
 */
export async function hasFinished(
  open: Open,
  { effortId, waveId, secret }: FinishedIn,
  { participantId, workgroupIds }: Answering,
): Promise<boolean> {
  const keys = workgroupIds.map((workgroupId) =>
    personSheetKey(secret, { effortId, participantId, workgroupId, caseRoundId: null }),
  );
  await changeRole(open, "ir_finished");
  const sheets = await open
    .selectFrom("answers.respondent")
    .select("finished_on")
    .where("wave_id", "=", waveId)
    .where("respondent_key", "in", keys)
    .where("finished_on", "is not", null)
    .execute();
  await changeRole(open, "ir_identity");
  if (sheets.length === keys.length) return true;
  const noted = await open
    .selectFrom("identity.participation")
    .select("finished_on")
    .where("wave_id", "=", waveId)
    .where("participant_id", "=", participantId)
    .executeTakeFirst();
  return (noted?.finished_on ?? null) !== null;
}

/** Somebody asked in a wave and reached by e-mail; `finishedOn` is as it was noted last. */
export type AskedByMail = { readonly participantId: string; readonly finishedOn: string | null };

/** Everybody who is asked in a wave and reached by e-mail. The transaction goes on in the role `ir_identity`. */
export async function readAskedByMail(open: Open, waveId: string): Promise<AskedByMail[]> {
  await changeRole(open, "ir_identity");
  const { rows } = await sql<AskedByMail>`
    select person.participant_id as "participantId", asked.finished_on as "finishedOn"
    from identity.participation asked
    join identity.participant person using (organization_id, participant_id)
    where asked.wave_id = ${waveId} and asked.token_hash is not null and person.channel = 'email'`.execute(open);
  return rows;
}

/** How many were asked in a wave by whatever way, and how many of them have finished. In the role `ir_identity`. */
export async function countAsked(open: Open, waveId: string): Promise<{ people: number; finished: number }> {
  return open
    .selectFrom("identity.participation")
    .select((is) => [is.fn.countAll<number>().as("people"), is.fn.count<number>("finished_on").as("finished")])
    .where("wave_id", "=", waveId)
    .where("token_hash", "is not", null)
    .executeTakeFirstOrThrow();
}
