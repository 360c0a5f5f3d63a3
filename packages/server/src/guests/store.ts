import { type Guest, guestAgreement, guestKind, type NewGuest } from "@interrelate/contract";
import { sql, type Transaction } from "kysely";
import type { Tables } from "../database/index.ts";

type Open = Transaction<Tables>;

/** A guest without the names of its people, which the sign-in library knows. */
export type StoredGuest = Omit<Guest, "members"> & { readonly userIds: readonly string[] };

/** Which guest of which effort. */
export type PlacedGuest = { readonly organizationId: string; readonly effortId: string; readonly guestId: string };

/** Until the transaction ends, nobody else changes who is a guest of this organisation. */
export async function holdGuests(open: Open, organizationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('interrelate/guests'), hashtext(lower(${organizationId})))`.execute(
    open,
  );
}

/** The guests of an effort in the order in which they were taken in. */
export function readGuests(open: Open, effortId: string): Promise<StoredGuest[]> {
  return readWhere(open, "effort_id", effortId);
}

/** One guest; undefined when the organisation has none of this id. */
export async function readGuest(open: Open, guestId: string): Promise<StoredGuest | undefined> {
  return (await readWhere(open, "guest_id", guestId))[0];
}

/** What an invitation leads to: the effort, and the days between which the agreement holds; undefined without a guest. */
export function findInvited(
  open: Open,
  guestId: string,
): Promise<{ effortId: string; agreedOn: string; endsOn: string | null; timeZone: string } | undefined> {
  return open
    .selectFrom("work.guest as guest")
    .innerJoin("work.effort as effort", "effort.effort_id", "guest.effort_id")
    .select(["guest.effort_id as effortId", "guest.agreed_on as agreedOn", "guest.ends_on as endsOn"])
    .select("effort.time_zone as timeZone")
    .where("guest.guest_id", "=", guestId)
    .executeTakeFirst();
}

/** Takes a guest in, with its sites and nobody who may sign in. */
export async function insertGuest(open: Open, place: PlacedGuest, guest: NewGuest, now: Date): Promise<void> {
  const { organizationId: organization_id, effortId: effort_id, guestId: guest_id } = place;
  await open
    .insertInto("work.guest")
    .values({ organization_id, effort_id, guest_id, ...columnsOf(guest), created_at: now })
    .execute();
  await insertSites(open, place, guest.siteIds);
}

/** Changes a guest, its sites and its agreement; its people stay. */
export async function changeGuest(open: Open, place: Omit<PlacedGuest, "effortId">, guest: NewGuest): Promise<void> {
  await open.updateTable("work.guest").set(columnsOf(guest)).where("guest_id", "=", place.guestId).execute();
  await open.deleteFrom("work.guest_site").where("guest_id", "=", place.guestId).execute();
  await insertSites(open, place, guest.siteIds);
}

/** Ends a guest's part with all its people's. */
export async function deleteGuest(open: Open, guestId: string): Promise<void> {
  await open.deleteFrom("work.guest").where("guest_id", "=", guestId).execute();
}

/** Lets a user see the effort as somebody of a guest; once more changes nothing. */
export async function insertGuestMember(
  open: Open,
  { organizationId, guestId }: Omit<PlacedGuest, "effortId">,
  userId: string,
): Promise<void> {
  await open
    .insertInto("work.guest_member")
    .values({ organization_id: organizationId, guest_id: guestId, user_id: userId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes that away again. @returns false when they were none of the guest's people. */
export async function deleteGuestMember(open: Open, guestId: string, userId: string): Promise<boolean> {
  const deleted = await open
    .deleteFrom("work.guest_member")
    .where("guest_id", "=", guestId)
    .where("user_id", "=", userId)
    .executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}

/** Those of some users who are still somebody of a guest of the organisation. */
export async function stillGuests(open: Open, userIds: readonly string[]): Promise<string[]> {
  if (userIds.length === 0) return [];
  const rows = await open
    .selectFrom("work.guest_member")
    .select("user_id")
    .distinct()
    .where("user_id", "in", userIds)
    .execute();
  return rows.map(({ user_id }) => user_id);
}

async function insertSites(
  open: Open,
  { organizationId, guestId }: Omit<PlacedGuest, "effortId">,
  siteIds: readonly string[],
): Promise<void> {
  if (siteIds.length === 0) return;
  const rows = siteIds.map((site_id) => ({ organization_id: organizationId, guest_id: guestId, site_id }));
  await open.insertInto("work.guest_site").values(rows).execute();
}

async function readWhere(open: Open, column: "effort_id" | "guest_id", value: string): Promise<StoredGuest[]> {
  const rows = await open
    .selectFrom("work.guest")
    .select(["guest_id as id", "effort_id as effortId", "name", "kind", "agreement"])
    .select(["agreed_on as agreedOn", "ends_on as endsOn"])
    .where(column, "=", value)
    .orderBy("created_at")
    .orderBy("name")
    .execute();
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      kind: guestKind.parse(row.kind),
      agreement: guestAgreement.parse(row.agreement),
      siteIds: await readSiteIds(open, row.id),
      userIds: await readUserIds(open, row.id),
    })),
  );
}

/** A guest's own sites, in the effort's order. */
export async function readSiteIds(open: Open, guestId: string): Promise<string[]> {
  const rows = await open
    .selectFrom("work.guest_site as own")
    .innerJoin("work.site as site", "site.site_id", "own.site_id")
    .select("site.site_id as id")
    .where("own.guest_id", "=", guestId)
    .orderBy("site.position")
    .execute();
  return rows.map(({ id }) => id);
}

async function readUserIds(open: Open, guestId: string): Promise<string[]> {
  const rows = await open.selectFrom("work.guest_member").select("user_id").where("guest_id", "=", guestId).execute();
  return rows.map(({ user_id }) => user_id);
}

function columnsOf({ name, kind, agreement, agreedOn, endsOn }: NewGuest) {
  return { name, kind, agreement: JSON.stringify(agreement), agreed_on: agreedOn, ends_on: endsOn };
}
