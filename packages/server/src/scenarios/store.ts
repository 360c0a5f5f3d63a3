import type { Effort, Scenario } from "@interrelate/contract";
import { asRole } from "../database/index.ts";
import type { Services } from "../platform/rpc.ts";
import { insertCaseRounds } from "./cases-store.ts";
import { insertScenarioEffort } from "./effort-store.ts";
import { insertGuests } from "./guests-store.ts";
import { insertLeadershipTrack } from "./leadership-track-store.ts";

/**
 * Fills an organisation with a scenario, in place of whatever efforts are in it, in one transaction. Its people are in
 * the schema of identities and their sheets under keyed hashes in the schema of answers, as in any other organisation.
 *
 * @returns the effort that the scenario is about; one of those who lead comes after it in every list.
 */
export function storeScenario(services: Services, organizationId: string, scenario: Scenario): Promise<Effort> {
  return asRole(services.db, { organizationId, role: "ir_app" }, async (open) => {
    // Two resets at once: the second waits here, and then finds and deletes what the first has stored.
    await open.selectFrom("work.organization").select("organization_id").forUpdate().execute();
    await open.deleteFrom("work.effort").execute();
    const place = { organizationId, secret: services.secret, now: services.clock.now() };
    const stored = await insertScenarioEffort(open, place, scenario);
    await insertGuests(open, stored.effort, scenario, place.now);
    await insertCaseRounds(open, place, stored, scenario);
    await insertLeadershipTrack(open, place, stored.effort, scenario);
    return stored.effort;
  });
}

/** The user's organisation that was loaded from a scenario; undefined when there is none among `organizationIds`. */
export async function findLoaded(services: Services, organizationIds: readonly string[], key: string) {
  for (const organizationId of organizationIds) {
    const found = await asRole(services.db, { organizationId, role: "ir_app" }, (open) =>
      open.selectFrom("work.organization").select("organization_id").where("scenario", "=", key).executeTakeFirst(),
    );
    if (found !== undefined) return organizationId;
  }
  return undefined;
}
