import type { Transaction } from "kysely";
import { changeRole, type Tables } from "../../database/index.ts";
import { NO_SITE } from "../../efforts/index.ts";
import { countPeople, inviteEverybody } from "../../people/index.ts";

/** A wave whose people are asked. */
export type AskedWave = { readonly organizationId: string; readonly effortId: string; readonly waveId: string };

/**
 * Asks everybody of an effort in a wave: gives each a link, and counts them as the people asked. Nothing changes for an
 * effort without people, whose numbers somebody typed. The transaction goes on as `ir_app`.
 *
 * @param secret the server's secret.
 * @returns how many sheets are expected: somebody in several workgroups fills in one for each; 0 without people.
 */
export async function askEverybody(open: Transaction<Tables>, wave: AskedWave, secret: Buffer): Promise<number> {
  const { organizationId, effortId, waveId } = wave;
  const counts = await countPeople(open, effortId);
  if (counts.length > 0) await inviteEverybody(open, { organizationId, effortId, waveId, secret });
  await changeRole(open, "ir_app");
  if (counts.length === 0) return 0;
  await open.deleteFrom("work.headcount").where("wave_id", "=", waveId).execute();
  const rows = counts.map(({ workgroupId, siteId, people }) => ({
    organization_id: organizationId,
    wave_id: waveId,
    workgroup_id: workgroupId,
    site_id: siteId ?? NO_SITE,
    people,
  }));
  await open.insertInto("work.headcount").values(rows).execute();
  return counts.reduce((sum, { people }) => sum + people, 0);
}
