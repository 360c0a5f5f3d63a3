import type { Transaction } from "kysely";
import { endGuestMembership, guestUserIdsOf } from "../accounts/index.ts";
import type { Tables } from "../database/index.ts";
import type { Services } from "../platform/rpc.ts";
import { stillGuests } from "./store.ts";

/**
 * Makes the sign-in library forget as guests of an organisation all to whom no guest of it is left, also those whose
 * guest went with its effort, and deletes those who belong nowhere then. Guests of the organisation are held.
 */
export async function endMemberships(
  { authPool }: Services,
  open: Transaction<Tables>,
  organizationId: string,
): Promise<void> {
  const known = await guestUserIdsOf(authPool, organizationId);
  const still = new Set(await stillGuests(open, known));
  for (const userId of known.filter((id) => !still.has(id))) await endGuestMembership(authPool, organizationId, userId);
}
