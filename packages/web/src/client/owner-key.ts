import { client } from "./client.ts";
import { asProblem } from "./problem.ts";

export type OwnerKeyOutcome = "none" | "claimed" | "refused";

/**
 * Comes in with the one-time key that the terminal printed (`#key=...`). The key leaves the address bar
 * at once, so that it is neither bookmarked nor shared. Throws when the server did not answer.
 */
export async function claimOwnerKey(page: Window): Promise<OwnerKeyOutcome> {
  const key = new URLSearchParams(page.location.hash.slice(1)).get("key");
  if (!key) return "none";
  page.history.replaceState(page.history.state, "", page.location.pathname + page.location.search);
  try {
    await client.accounts.claim({ key });
    return "claimed";
  } catch (error) {
    if (asProblem(error)) return "refused";
    throw error;
  }
}
