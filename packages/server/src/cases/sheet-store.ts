import { sql, type Transaction } from "kysely";
import { changeRole, type Tables } from "../database/index.ts";

type Open = Transaction<Tables>;

/**
 * How many sheets of some waves are finished, by wave; one without any has no entry. The transaction goes on in the role
 * `ir_finished`, which may ask for nothing else.
 */
export async function countFinished(open: Open, waveIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  await changeRole(open, "ir_finished");
  if (waveIds.length === 0) return new Map();
  const rows = await open
    .selectFrom("answers.respondent")
    .select(["wave_id as waveId", sql<number>`count(*)::int`.as("sheets")])
    .where("wave_id", "in", waveIds)
    .where("finished_on", "is not", null)
    .groupBy("wave_id")
    .execute();
  return new Map(rows.map(({ waveId, sheets }) => [waveId, sheets]));
}

/**
 * Deletes all answers of some waves unread, and every link to them. Waits for answers that are just being saved, and
 * keeps others waiting until the transaction ends. It is in the role `ir_app` before and after.
 */
export async function deleteSheetsAndLinks(open: Open, waveIds: readonly string[]): Promise<void> {
  if (waveIds.length === 0) return;
  for (const waveId of waveIds.toSorted())
    await sql`select pg_advisory_xact_lock(hashtextextended(${waveId}, 0))`.execute(open);
  await changeRole(open, "ir_retention");
  await open.deleteFrom("answers.respondent").where("wave_id", "in", waveIds).execute();
  await changeRole(open, "ir_identity");
  await open.deleteFrom("identity.participation").where("wave_id", "in", waveIds).execute();
  await changeRole(open, "ir_app");
}
