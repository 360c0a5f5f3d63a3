import type { Effort, Scenario } from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";
import { insertLink } from "../efforts/index.ts";
import { insertScenarioEffort, type ScenarioPlace } from "./effort-store.ts";
import { itemAt } from "./item-at.ts";

/**
 * Stores the effort of those who lead, where a scenario has one, and links it with the other. The transaction is in the
 * role `ir_app` before and after.
 */
export async function insertLeadershipTrack(
  open: Transaction<Tables>,
  place: ScenarioPlace,
  frontLine: Effort,
  { leadershipTrack }: Scenario,
): Promise<void> {
  if (leadershipTrack === null) return;
  // Efforts are listed in the order in which they came to be.
  const later = { ...place, now: new Date(place.now.getTime() + 1) };
  const { effort } = await insertScenarioEffort(open, later, leadershipTrack);
  const pairs = leadershipTrack.pairs.map((pair) => ({
    leadershipWorkgroupId: itemAt(effort.workProcess.workgroups, pair.leadership).id,
    frontLineWorkgroupId: itemAt(frontLine.workProcess.workgroups, pair.frontLine).id,
  }));
  const ends = { leadershipEffortId: effort.id, frontLineEffortId: frontLine.id };
  const link = { id: crypto.randomUUID(), ...ends, note: leadershipTrack.note, pairs };
  await insertLink(open, place.organizationId, link, later.now);
}
