import type { Effort, Scenario } from "@interrelate/contract";
import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";
import { insertGuest } from "../guests/index.ts";
import { itemAt } from "./item-at.ts";

/** Stores the guests of a scenario, of whom nobody can sign in before the facilitator invites them. */
export async function insertGuests(
  open: Transaction<Tables>,
  { organizationId, id: effortId, sites: all }: Effort,
  scenario: Scenario,
  now: Date,
): Promise<void> {
  for (const [position, { sites, ...guest }] of scenario.guests.entries()) {
    const place = { organizationId, effortId, guestId: crypto.randomUUID() };
    const siteIds = sites.map((site) => itemAt(all, site).id);
    // Lists are in the order in which guests came, so each comes a millisecond after the one before.
    await insertGuest(open, place, { ...guest, siteIds }, new Date(now.getTime() + position));
  }
}
