import type { Transaction } from "kysely";
import type { Tables } from "../database/index.ts";
import { tell } from "../platform/live-store.ts";

/** The topic under which is told that guests of an organisation, or what was agreed with them, changed. */
export function topicOfGuests(organizationId: string): string {
  return `guests/${organizationId}`.toLowerCase();
}

/** Tells everybody who has something open as a guest, once the transaction is kept, that it is time to ask anew. */
export async function tellGuestNews(open: Transaction<Tables>, organizationId: string): Promise<void> {
  await tell(open, topicOfGuests(organizationId), "changed");
}
