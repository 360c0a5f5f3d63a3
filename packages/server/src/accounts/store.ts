import type { Kysely } from "kysely";
import type pg from "pg";
import { asRole, type Tables } from "../database/index.ts";

/** An organisation as the sign-in page and the switcher show it. */
export type OrganizationRow = { readonly id: string; readonly name: string; readonly scenario: string | null };

/** What can be asked: the sign-in library's connections, or one of them inside a transaction. */
export type Asked = Pick<pg.ClientBase, "query">;

/**
 * Does something that a user may ask for several times at once, one after the other in all processes. What `work` asks
 * `turn` is kept when it ends and undone when it throws.
 */
export async function inTurn<Result>(
  authPool: pg.Pool,
  userId: string,
  work: (turn: Asked) => Promise<Result>,
): Promise<Result> {
  const turn = await authPool.connect();
  try {
    await turn.query("begin");
    await turn.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`interrelate/turn/${userId}`]);
    const result = await work(turn);
    await turn.query("commit");
    return result;
  } catch (error) {
    // A connection that broke off has undone it by itself.
    await turn.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    turn.release();
  }
}

/** The role of people of guest organisations, who are no members but see what was agreed. */
export const GUEST_ROLE = "guest";

/** Whether the user belongs to the organisation itself, not to a guest of it. */
export async function isMember(authPool: Asked, userId: string, organizationId: string): Promise<boolean> {
  const found = await authPool.query({
    name: "is-member",
    text: 'select from member where "userId" = $1 and "organizationId" = $2 and role <> $3',
    values: [userId, organizationId, GUEST_ROLE],
  });
  return found.rowCount !== 0;
}

/** Whether the user belongs to any organisation other than as somebody of a guest. */
export async function isMemberAnywhere(authPool: Asked, userId: string): Promise<boolean> {
  const found = await authPool.query('select from member where "userId" = $1 and role <> $2 limit 1', [
    userId,
    GUEST_ROLE,
  ]);
  return found.rowCount !== 0;
}

/** Ids of the organisations the user belongs to, earliest first; without those that only see them as a guest. */
export function organizationIdsOf(authPool: Asked, userId: string): Promise<string[]> {
  return organizationsOf(authPool, userId, "<>");
}

/** Ids of the organisations that know the user as somebody of a guest, earliest first. */
export function guestOrganizationIdsOf(authPool: Asked, userId: string): Promise<string[]> {
  return organizationsOf(authPool, userId, "=");
}

async function organizationsOf(authPool: Asked, userId: string, is: "=" | "<>"): Promise<string[]> {
  const { rows } = await authPool.query<{ id: string }>(
    `select o.id from member m join organization o on o.id = m."organizationId"
     where m."userId" = $1 and m.role ${is} $2 order by o."createdAt", o.id`,
    [userId, GUEST_ROLE],
  );
  return rows.map((row) => row.id);
}

/** Ids of all organisations, for chores that nobody in particular asks for. */
export async function allOrganizationIds(authPool: Asked): Promise<string[]> {
  const { rows } = await authPool.query<{ id: string }>('select id from organization order by "createdAt", id');
  return rows.map((row) => row.id);
}

/** An organisation's name and scenario; undefined when it does not exist. */
export function readOrganization(db: Kysely<Tables>, organizationId: string): Promise<OrganizationRow | undefined> {
  return asRole(db, { organizationId, role: "ir_app" }, (open) =>
    open.selectFrom("work.organization").select(["organization_id as id", "name", "scenario"]).executeTakeFirst(),
  );
}

/** Adds an organisation to the product's tables. */
export function insertOrganization(db: Kysely<Tables>, row: OrganizationRow, createdAt: Date): Promise<unknown> {
  return asRole(db, { organizationId: row.id, role: "ir_app" }, (open) =>
    open
      .insertInto("work.organization")
      .values({ organization_id: row.id, name: row.name, scenario: row.scenario, created_at: createdAt })
      .execute(),
  );
}

/** Makes the sign-in library know an organisation and its first member, who owns it. */
export async function insertMembership(
  authPool: Asked,
  row: OrganizationRow,
  userId: string,
  createdAt: Date,
): Promise<void> {
  await authPool.query(
    `with made as (
       insert into organization (id, name, slug, "createdAt") values ($1, $2, $1::uuid::text, $4) returning id)
     insert into member (id, "organizationId", "userId", role, "createdAt")
     select gen_random_uuid(), id, $3, 'owner', $4 from made`,
    [row.id, row.name, userId, createdAt],
  );
}

/** The owner of this installation; undefined before the first claim. `canReturn` tells whether a password is set. */
export async function readOwner(authPool: pg.Pool): Promise<{ id: string; canReturn: boolean } | undefined> {
  const { rows } = await authPool.query<{ id: string; canReturn: boolean }>(
    `select u.id, exists (select from account a where a."userId" = u.id and a.password is not null) as "canReturn"
     from "user" u where u."installationOwner" order by u."createdAt" limit 1`,
  );
  return rows[0];
}

/** Whether the user has a password and so can come back. */
export async function hasPassword(authPool: pg.Pool, userId: string): Promise<boolean> {
  const found = await authPool.query('select from account where "userId" = $1 and password is not null', [userId]);
  return found.rowCount !== 0;
}

/** Ends the user's sessions, except one, which counts from now on as opened with the password. */
export async function keepOnlySession(authPool: pg.Pool, userId: string, keepId: string): Promise<void> {
  await authPool.query('update session set "openedByKey" = false where id = $1', [keepId]);
  await authPool.query('delete from session where "userId" = $1 and id <> $2', [userId, keepId]);
}

/** Remembers the hash of a one-time owner key until it expires. */
export async function insertOwnerKey(authPool: pg.Pool, hash: string, now: Date, expiresAt: Date): Promise<void> {
  await authPool.query(
    `insert into verification (id, identifier, value, "expiresAt", "createdAt", "updatedAt")
     values (gen_random_uuid(), $1, 'owner', $3, $2, $2)`,
    [ownerKeyName(hash), now, expiresAt],
  );
}

/** Takes a one-time owner key out of use; false when it was unknown, used or expired. Of several callers one wins. */
export async function takeOwnerKey(authPool: pg.Pool, hash: string, now: Date): Promise<boolean> {
  const taken = await authPool.query('delete from verification where identifier = $1 and "expiresAt" > $2', [
    ownerKeyName(hash),
    now,
  ]);
  return taken.rowCount !== 0;
}

/** Takes every one-time owner key out of use. */
export async function deleteOwnerKeys(authPool: pg.Pool): Promise<void> {
  await authPool.query("delete from verification where identifier like $1", [ownerKeyName("%")]);
}

function ownerKeyName(hash: string): string {
  return `owner-key:${hash}`;
}

/**
 * Counts an attempt under a key and tells how many there were in its window, this one included. A window begins with
 * its first attempt; of attempts made at once each is counted.
 *
 * @param windowMs milliseconds; no longer than the `window` of the sign-in library, which tidies this table.
 */
export async function countAttempt(authPool: pg.Pool, key: string, now: Date, windowMs: number): Promise<number> {
  const moment = now.getTime();
  const { rows } = await authPool.query<{ count: number }>(
    `insert into "rateLimit" as known (id, key, count, "lastRequest") values (gen_random_uuid(), $1, 1, $2)
     on conflict (key) do update set
       count = case when known."lastRequest" <= $3 then 1 else known.count + 1 end,
       "lastRequest" = case when known."lastRequest" <= $3 then $2 else known."lastRequest" end
     returning count`,
    [key, moment, moment - windowMs],
  );
  return rows[0]?.count ?? 0;
}

/** Forgets the attempts under a key. */
export async function forgetAttempts(authPool: pg.Pool, key: string): Promise<void> {
  await authPool.query('delete from "rateLimit" where key = $1', [key]);
}
