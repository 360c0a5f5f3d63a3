import type pg from "pg";
import { type Asked, GUEST_ROLE, inTurn } from "./store.ts";

/** What an invitation of a guest names. */
export type Invitation = { readonly organizationId: string; readonly guestId: string; readonly name: string };

/** A user as the sign-in library knows them. */
export type UserRow = { readonly id: string; readonly name: string; readonly email: string };

/** Remembers the hash of a one-time guest key with what it names, and forgets the keys that have expired. */
export async function insertGuestKey(
  authPool: Asked,
  hash: string,
  invitation: Invitation,
  { now, expiresAt }: { readonly now: Date; readonly expiresAt: Date },
): Promise<void> {
  await authPool.query(`delete from verification where identifier like $1 and "expiresAt" <= $2`, [keyName("%"), now]);
  await authPool.query(
    `insert into verification (id, identifier, value, "expiresAt", "createdAt", "updatedAt")
     values (gen_random_uuid(), $1, $2, $4, $3, $3)`,
    [keyName(hash), JSON.stringify(invitation), now, expiresAt],
  );
}

/** What a key names that can still be used; undefined when it is unknown, used or expired. */
export async function readGuestKey(authPool: Asked, hash: string, now: Date): Promise<Invitation | undefined> {
  const { rows } = await authPool.query<{ value: string }>(
    'select value from verification where identifier = $1 and "expiresAt" > $2',
    [keyName(hash), now],
  );
  return rows[0] && (JSON.parse(rows[0].value) as Invitation);
}

/**
 * Takes a key out of use and makes the library know its user as a guest of the organisation; both or nothing. Somebody
 * it knows already stays what they are.
 *
 * @returns false when the key was unknown, used or expired: of several callers one wins.
 */
export async function spendGuestKey(
  authPool: pg.Pool,
  hash: string,
  { userId, organizationId }: { readonly userId: string; readonly organizationId: string },
  now: Date,
): Promise<boolean> {
  const spent = await authPool.query<{ keys: number }>(
    `with spent as (
       delete from verification where identifier = $1 and "expiresAt" > $4 returning id),
     entered as (
       insert into member (id, "organizationId", "userId", role, "createdAt")
       select gen_random_uuid(), $3::uuid, $2::uuid, $5, $4 from spent
       where not exists (select from member where "userId" = $2 and "organizationId" = $3))
     select count(*)::int as keys from spent`,
    [keyName(hash), userId, organizationId, now, GUEST_ROLE],
  );
  return (spent.rows[0]?.keys ?? 0) > 0;
}

/** Takes every key of a guest out of use. */
export async function deleteGuestKeys(authPool: Asked, guestId: string): Promise<void> {
  await authPool.query("delete from verification where identifier like $1 and strpos(value, $2) > 0", [
    keyName("%"),
    guestId,
  ]);
}

/** Ids of the users whom the library knows as guests of an organisation. */
export async function guestUserIdsOf(authPool: Asked, organizationId: string): Promise<string[]> {
  const { rows } = await authPool.query<{ id: string }>(
    'select "userId" as id from member where "organizationId" = $1 and role = $2',
    [organizationId, GUEST_ROLE],
  );
  return rows.map(({ id }) => id);
}

/**
 * Ends what makes a user a guest of an organisation; whoever is a member of it stays one. Whoever belongs nowhere then is
 * deleted with their password and their sessions, so that their e-mail address is nobody's; both or nothing.
 */
export function endGuestMembership(authPool: pg.Pool, organizationId: string, userId: string): Promise<void> {
  // In turn: of two organisations that end the last two memberships at once, one must see that it was the last.
  return inTurn(authPool, userId, async (turn) => {
    await turn.query('delete from member where "organizationId" = $1 and "userId" = $2 and role = $3', [
      organizationId,
      userId,
      GUEST_ROLE,
    ]);
    // What else the library keeps of a user goes with the user.
    await turn.query(
      `delete from "user" u where u.id = $1 and u."installationOwner" is not true
         and not exists (select from member m where m."userId" = u.id)`,
      [userId],
    );
  });
}

/** Users by their ids, in the order in which they were made. */
export async function readUsers(authPool: Asked, userIds: readonly string[]): Promise<UserRow[]> {
  const { rows } = await authPool.query<UserRow>(
    'select id, name, email from "user" where id = any($1::uuid[]) order by "createdAt", id',
    [userIds],
  );
  return rows;
}

function keyName(hash: string): string {
  return `guest-key:${hash}`;
}
