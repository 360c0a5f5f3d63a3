import type { Effort, Guest, NewGuest } from "@interrelate/contract";
import type { Transaction } from "kysely";
import {
  type Auth,
  deleteGuestKeys,
  insertGuestKey,
  keyExpiry,
  keyHash,
  newKey,
  openSession,
  readUsers,
  shownEmail,
} from "../accounts/index.ts";
import { asRole, type Standing, type Tables } from "../database/index.ts";
import { readEfforts } from "../efforts/index.ts";
import { api, openApi, type Services } from "../platform/rpc.ts";
import { endMemberships } from "./end-memberships.ts";
import { type EntryRefusal, enterByKey } from "./enter.ts";
import { tellGuestNews } from "./guest-news.ts";
import { refuseGuest } from "./rules.ts";
import {
  changeGuest,
  deleteGuest,
  deleteGuestMember,
  holdGuests,
  insertGuest,
  readGuest,
  readGuests,
  type StoredGuest,
} from "./store.ts";

type Open = Transaction<Tables>;

const LEADS_NOWHERE =
  "This link was used already, is older than seven days, or what was agreed does not hold today. Nothing was changed. " +
  "Please ask whoever sent it to you for a new one.";

const REFUSALS: Record<Exclude<EntryRefusal, "leads-nowhere">, string> = {
  "is-member":
    "You belong to the organization that sent this link, and see everything a guest sees. Nothing was changed, and the " +
    "link can still be used by whom it is meant for; please sign out first to try it.",
  "of-another-guest":
    "You take part in this effort as somebody of another guest already. Nothing was changed; please ask whoever sent " +
    "the link to end that part first.",
};

/** Guest organisations of an effort, who of them may sign in, and coming in by an invitation. */
export function guestRoutes(auth: Auth) {
  return {
    list: api.guests.list.handler(({ input, context: { services }, errors }) =>
      asRole(services.db, asApp(input), async (open) => {
        if ((await effortIn(open, input.effortId)) === undefined) throw errors.NOT_FOUND();
        const guests = await readGuests(open, input.effortId);
        return Promise.all(guests.map((guest) => withMembers(services, guest)));
      }),
    ),

    create: api.guests.create.handler(({ input, context: { services }, errors }) =>
      asRole(services.db, asApp(input), async (open) => {
        const { organizationId, effortId, guest } = input;
        await holdGuests(open, organizationId);
        const effort = await effortIn(open, effortId);
        if (effort === undefined) throw errors.NOT_FOUND();
        const refusal = await refusalOf(open, effort, guest);
        if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
        const guestId = crypto.randomUUID();
        await insertGuest(open, { organizationId, effortId, guestId }, guest, services.clock.now());
        return guestIn(services, open, guestId);
      }),
    ),

    change: api.guests.change.handler(({ input, context: { services }, errors }) =>
      asRole(services.db, asApp(input), async (open) => {
        const { organizationId, guestId, guest } = input;
        await holdGuests(open, organizationId);
        const found = await readGuest(open, guestId);
        const effort = found && (await effortIn(open, found.effortId));
        if (found === undefined || effort === undefined) throw errors.NOT_FOUND();
        const refusal = await refusalOf(open, effort, guest, found.id);
        if (refusal !== undefined) throw errors.CONFLICT({ message: refusal });
        await changeGuest(open, { organizationId, guestId }, guest);
        await tellGuestNews(open, organizationId);
        return guestIn(services, open, guestId);
      }),
    ),

    remove: api.guests.remove.handler(({ input, context: { services }, errors }) =>
      asRole(services.db, asApp(input), async (open) => {
        await holdGuests(open, input.organizationId);
        const found = await readGuest(open, input.guestId);
        if (found === undefined) throw errors.NOT_FOUND();
        await deleteGuest(open, input.guestId);
        await deleteGuestKeys(services.authPool, found.id);
        await tellGuestNews(open, input.organizationId);
        // Last, because accounts that are deleted do not come back when something fails.
        await endMemberships(services, open, input.organizationId);
        return { removed: true as const };
      }),
    ),

    invite: api.guests.invite.handler(async ({ input, context: { services }, errors }) => {
      const { organizationId, guestId, name } = input;
      const found = await asRole(services.db, asApp(input), (open) => readGuest(open, guestId));
      if (found === undefined) throw errors.NOT_FOUND();
      const key = newKey();
      const now = services.clock.now();
      const expiresAt = keyExpiry(now);
      const invitation = { organizationId, guestId: found.id, name };
      await insertGuestKey(services.authPool, keyHash(key), invitation, { now, expiresAt });
      // What stands after # is sent to no server, so that it is in no log.
      return { url: `${services.baseUrl}/guest#${key}`, validUntil: expiresAt.toISOString() };
    }),

    removeMember: api.guests.removeMember.handler(({ input, context: { services }, errors }) =>
      asRole(services.db, asApp(input), async (open) => {
        const { organizationId, guestId, userId } = input;
        await holdGuests(open, organizationId);
        if (!(await deleteGuestMember(open, guestId, userId))) throw errors.NOT_FOUND();
        await tellGuestNews(open, organizationId);
        const guest = await guestIn(services, open, guestId);
        // Whoever is removed may have a further link of this guest, by which they would come in again.
        await deleteGuestKeys(services.authPool, guest.id);
        await endMemberships(services, open, organizationId);
        return guest;
      }),
    ),

    enter: openApi.guests.enter.handler(async ({ input, context, errors }) => {
      const entered = await enterByKey(context.services, auth, input.key, context.user);
      if (entered === "leads-nowhere") throw errors.NOT_FOUND({ message: LEADS_NOWHERE });
      if (typeof entered === "string") throw errors.CONFLICT({ message: REFUSALS[entered] });
      const { organizationId, effortId, userId } = entered;
      if (context.user === null) await openSession(auth, userId, context);
      return { organizationId, effortId };
    }),
  };
}

async function effortIn(open: Open, effortId: string): Promise<Effort | undefined> {
  return (await readEfforts(open, effortId))[0];
}

async function refusalOf(open: Open, effort: Effort, guest: NewGuest, guestId?: string): Promise<string | undefined> {
  const others = (await readGuests(open, effort.id)).filter(({ id }) => id !== guestId);
  return refuseGuest(guest, effort, others);
}

async function guestIn(services: Services, open: Open, guestId: string): Promise<Guest> {
  const guest = await readGuest(open, guestId);
  if (guest === undefined) throw new Error("A guest that was just written cannot be read.");
  return withMembers(services, guest);
}

async function withMembers({ authPool }: Services, { userIds, ...guest }: StoredGuest): Promise<Guest> {
  const users = await readUsers(authPool, userIds);
  return { ...guest, members: users.map(({ id, name, email }) => ({ userId: id, name, email: shownEmail(email) })) };
}

function asApp({ organizationId }: { readonly organizationId: string }): Standing {
  return { organizationId, role: "ir_app" };
}
