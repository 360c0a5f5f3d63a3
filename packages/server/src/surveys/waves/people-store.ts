import type { Transaction } from "kysely";
import { changeRole, type Tables } from "../../database/index.ts";
import { countPeople, inviteEverybody, takeHeadcount } from "../../people/index.ts";

/** A wave whose people are asked. */
export type AskedWave = { readonly organizationId: string; readonly effortId: string; readonly waveId: string };

/**
 * Asks everybody of an effort in a wave: gives each a link, and counts them as the people asked. Numbers that somebody
 * typed stay for workgroups that have nobody in the list. The transaction goes on as `ir_app`.
 *
 * @param secret the server's secret.
 * @returns how many sheets are expected: somebody in several workgroups fills in one for each; 0 without people.
 */
export async function askEverybody(open: Transaction<Tables>, wave: AskedWave, secret: Buffer): Promise<number> {
  const { organizationId, effortId, waveId } = wave;
  const counts = await countPeople(open, effortId);
  if (counts.length > 0) {
    await inviteEverybody(open, { organizationId, effortId, waveId, secret });
    await takeHeadcount(open, wave);
  }
  await changeRole(open, "ir_app");
  return counts.reduce((sum, { people }) => sum + people, 0);
}
