import type { Services } from "../platform/rpc.ts";
import { type Asked, insertMembership, insertOrganization } from "./store.ts";

/** An organisation to be made. */
export type NewOrganization = {
  /** Its first member, who owns it. */
  readonly userId: string;
  readonly name: string;
  /** The scenario it is loaded from; left out for real ones. */
  readonly scenario?: string;
};

/** Where an organisation is made; `authPool` may be one connection inside a transaction. */
type Place = Pick<Services, "db" | "clock"> & { readonly authPool: Asked };

/** Makes an organisation with its first member. @returns its id, the same everywhere. */
export async function createOrganization(place: Place, organization: NewOrganization): Promise<string> {
  const { db, authPool, clock } = place;
  const row = { id: crypto.randomUUID(), name: organization.name, scenario: organization.scenario ?? null };
  const now = clock.now();
  // In this order a failure in between leaves an organisation that nobody is a member of, and so nobody sees.
  await insertOrganization(db, row, now);
  await insertMembership(authPool, row, organization.userId, now);
  return row.id;
}
