import { id as idSchema } from "@interrelate/contract";
import type { Transaction } from "kysely";
import { guestOrganizationIdsOf, isMember, isMemberAnywhere } from "../accounts/index.ts";
import { asRole, type Tables } from "../database/index.ts";
import { dayIn } from "../platform/clock.ts";
import type { Admitted, Asked, GuestPart } from "../platform/guest-part.ts";
import type { Services } from "../platform/rpc.ts";
import { OPEN_TO_GUESTS, type Opening } from "./open-to-guests.ts";
import { findEffortOf, readParts, type StoredPart } from "./parts-store.ts";
import { holdsOn } from "./rules.ts";

/**
 * Decides whether somebody who is signed in may use a route: members of the organisation always; people of a guest
 * where the route is open to guests, everything the input names belongs to an effort in which they have a part, its
 * agreement holds today and allows it. Whoever is a member nowhere uses only what is open to guests.
 *
 * @returns undefined for whom the route does not exist.
 */
export async function admit(services: Services, userId: string, asked: Asked): Promise<Admitted | undefined> {
  const { authPool } = services;
  const opening = OPEN_TO_GUESTS.get(asked.route);
  if (asked.organizationId === undefined) {
    const isOpen = opening?.about === "nothing" || (await isMemberAnywhere(authPool, userId));
    return isOpen ? { guest: null } : undefined;
  }
  if (await isMember(authPool, userId, asked.organizationId)) return { guest: null };
  if (opening === undefined) return undefined;
  return admitGuest(services, userId, asked.organizationId, { opening, input: asked.input });
}

/**
 * The same for one opening and somebody who is no member. The sign-in library and the product must both know them as a
 * guest.
 */
export async function admitGuest(
  services: Services,
  userId: string,
  organizationId: string,
  { opening, input }: { readonly opening: Opening; readonly input: unknown },
): Promise<Admitted | undefined> {
  const known = await guestOrganizationIdsOf(services.authPool, userId);
  if (!known.includes(organizationId.toLowerCase())) return undefined;
  return asRole(services.db, { organizationId, role: "ir_app" }, async (open) => {
    const parts = holding(await readParts(open, userId), services.clock.now());
    const guest = await partsFor(open, parts, opening, input);
    return guest.length === 0 ? undefined : { guest };
  });
}

/** The organisations of which something is open today to somebody as a guest. */
export async function openGuestOrganizations(services: Services, userId: string): Promise<string[]> {
  const known = await guestOrganizationIdsOf(services.authPool, userId);
  const open = await Promise.all(
    known.map(async (organizationId) => {
      const parts = await asRole(services.db, { organizationId, role: "ir_app" }, (read) => readParts(read, userId));
      return holding(parts, services.clock.now()).length > 0 ? [organizationId] : [];
    }),
  );
  return open.flat();
}

/** The parts of which a request is about, as far as their agreement allows it; none when it allows nothing. */
async function partsFor(
  open: Transaction<Tables>,
  parts: readonly GuestPart[],
  { about, allows }: Opening,
  input: unknown,
): Promise<readonly GuestPart[]> {
  if (about === "nothing") return [];
  const allowed = parts.filter(({ agreement }) => allows(agreement, input));
  if (about === "ownEfforts") return allowed;
  const efforts = await Promise.all(
    about.map((named) => {
      const id = idSchema.safeParse((input as Record<string, unknown>)[named]).data;
      return id === undefined ? undefined : findEffortOf(open, named, id);
    }),
  );
  return allowed.filter(({ effortId }) => efforts.every((found) => found === effortId));
}

/** The parts whose agreement holds, each on the day it is in its effort's time zone. */
function holding(parts: readonly StoredPart[], now: Date): GuestPart[] {
  return parts
    .filter((part) => holdsOn(part, dayIn(part.timeZone, now)))
    .map(({ agreedOn: _, timeZone: __, ...part }) => part);
}
