import type { Services } from "../platform/rpc.ts";
import { insertMembership, insertOrganization } from "./store.ts";

/** An organisation to be made. */
export type NewOrganization = {
  /** Its first member, who owns it. */
  readonly userId: string;
  readonly name: string;
  /** The scenario it is loaded from; left out for real ones. */
  readonly scenario?: string;
};

/** Makes an organisation with its first member. @returns its id, the same everywhere. */
export async function createOrganization(services: Services, organization: NewOrganization): Promise<string> {
  const { db, authPool, clock } = services;
  const row = { id: crypto.randomUUID(), name: organization.name, scenario: organization.scenario ?? null };
  const now = clock.now();
  // In this order a failure in between leaves an organisation that nobody is a member of, and so nobody sees.
  await insertOrganization(db, row, now);
  await insertMembership(authPool, row, organization.userId, now);
  return row.id;
}
