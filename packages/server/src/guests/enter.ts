import {
  type Auth,
  createGuestUser,
  deleteGuestUser,
  isMember,
  keyHash,
  readGuestKey,
  spendGuestKey,
} from "../accounts/index.ts";
import { asRole } from "../database/index.ts";
import { dayIn } from "../platform/clock.ts";
import type { Services } from "../platform/rpc.ts";
import { endMemberships } from "./end-memberships.ts";
import { readParts } from "./parts-store.ts";
import { holdsOn } from "./rules.ts";
import { findInvited, holdGuests, insertGuestMember } from "./store.ts";

/** Where a key leads, and who came in by it. */
export type Entered = { readonly organizationId: string; readonly effortId: string; readonly userId: string };

/** Why nobody came in; the key was not used up. */
export type EntryRefusal = "leads-nowhere" | "is-member" | "of-another-guest";

/**
 * Uses a guest's invitation up: whoever is signed in, or else a new user, becomes one of the guest's people. Of two who
 * use one key at once, one comes in.
 *
 * @param signedIn null when nobody is.
 * @returns why not, alike for a key that is unknown, used, expired, of a guest that was removed, or of one whose
 * agreement does not hold today.
 */
export async function enterByKey(
  services: Services,
  auth: Auth,
  key: string,
  signedIn: { readonly id: string } | null,
): Promise<Entered | EntryRefusal> {
  const { authPool, db, clock } = services;
  const now = clock.now();
  const hash = keyHash(key);
  const invitation = await readGuestKey(authPool, hash, now);
  if (invitation === undefined) return "leads-nowhere";
  const { organizationId, guestId } = invitation;
  if (signedIn !== null && (await isMember(authPool, signedIn.id, organizationId))) return "is-member";
  const userId = signedIn?.id ?? (await createGuestUser(auth, invitation.name));
  const entered = await asRole(
    db,
    { organizationId, role: "ir_app" },
    async (open): Promise<Entered | EntryRefusal> => {
      await holdGuests(open, organizationId);
      const guest = await findInvited(open, guestId);
      if (guest === undefined || !holdsOn(guest, dayIn(guest.timeZone, now))) return "leads-nowhere";
      const { effortId } = guest;
      const parts = await readParts(open, userId);
      if (parts.some((part) => part.effortId === effortId && part.guestId !== guestId)) return "of-another-guest";
      await insertGuestMember(open, { organizationId, guestId }, userId);
      await endMemberships(services, open, organizationId);
      // Last, so that a key is only used up when all else is done; undone together when it was used meanwhile.
      if (!(await spendGuestKey(authPool, hash, { userId, organizationId }, now))) throw new KeySpent();
      return { organizationId, effortId, userId };
    },
  ).catch(async (error: unknown) => {
    if (error instanceof KeySpent) return "leads-nowhere" as const;
    if (signedIn === null) await deleteGuestUser(auth, userId);
    throw error;
  });
  if (typeof entered === "string" && signedIn === null) await deleteGuestUser(auth, userId);
  return entered;
}

/** Somebody else used the key meanwhile: what was written is undone. */
class KeySpent extends Error {}
