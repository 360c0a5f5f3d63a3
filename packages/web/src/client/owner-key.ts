import { client } from "./client.ts";
import { asProblem } from "./problem.ts";

export type OwnerKeyOutcome = "none" | "claimed" | "refused";

let claiming: Promise<OwnerKeyOutcome> | null = null;

/**
 * Comes in with the one-time key that the terminal printed (`#key=...`). The key leaves the address bar
 * at once, so that it is neither bookmarked nor shared; whoever asks meanwhile waits for the same answer.
 * Throws when the server did not answer.
 */
export function claimOwnerKey(page: Window): Promise<OwnerKeyOutcome> {
  const key = new URLSearchParams(page.location.hash.slice(1)).get("key");
  if (!key) return claiming ?? Promise.resolve("none");
  claiming = claim(key).finally(() => {
    claiming = null;
  });
  page.history.replaceState(page.history.state, "", page.location.pathname + page.location.search);
  return claiming;
}

async function claim(key: string): Promise<OwnerKeyOutcome> {
  try {
    await client.accounts.claim({ key });
    return "claimed";
  } catch (error) {
    if (asProblem(error)) return "refused";
    throw error;
  }
}
