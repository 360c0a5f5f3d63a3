import pg from "pg";
import { DatabaseError } from "./database-error.ts";
import { derivedKey } from "./secret.ts";

/** A narrow role: what one path of the product may see and do. */
export type Role = (typeof NARROW_ROLES)[number];

/** The role the product logs in as. It may do nothing until it takes one of the narrow roles. */
export const APP_LOGIN = "interrelate_app";
/** The role the sign-in library logs in as; it owns the schema `auth` and sees nothing else. */
export const AUTH_LOGIN = "interrelate_auth";
/** The role the job queue logs in as; it owns the schema `queue` and sees nothing else. */
export const QUEUE_LOGIN = "interrelate_queue";

const NARROW_ROLES = [
  "ir_app",
  "ir_identity",
  "ir_survey",
  "ir_import",
  "ir_analysis",
  "ir_finished",
  "ir_review",
  "ir_retention",
  "ir_reflection",
] as const;
/** Owns the one look-up that crosses organisations, and may read nothing but what survey links stand for. */
const LOOKUP_ROLE = "ir_link_lookup";

/** The password of a login role, derived from the server's secret so that every server process knows it. */
export function loginPassword(secret: Buffer, login: string): string {
  return derivedKey(secret, `login role ${login}`).toString("hex");
}

/**
 * Makes the roles that are missing. Roles belong to the whole PostgreSQL server, so they may be there already.
 *
 * @throws DatabaseError `roles-taken` when a login role exists with another password and `ours` is false: then
 *   another installation uses it. In the embedded PostgreSQL (`ours`) the password is simply set again.
 */
export async function ensureRoles(owner: pg.Client, secret: Buffer, ours: boolean): Promise<void> {
  for (const role of [...NARROW_ROLES, LOOKUP_ROLE]) await createRole(owner, `${role} nologin`);
  for (const login of [APP_LOGIN, AUTH_LOGIN, QUEUE_LOGIN]) {
    const password = loginPassword(secret, login);
    await createRole(owner, `${login} login noinherit password '${password}'`);
    if (await canLogIn(owner, login, password)) continue;
    if (!ours) throw rolesTaken(login);
    await owner.query(`alter role ${login} login password '${password}'`);
  }
  await grantMissing(owner, NARROW_ROLES, APP_LOGIN);
  // To make something another role's own, the owner must be a member of it; a superuser counts as one everywhere.
  await grantMissing(owner, [LOOKUP_ROLE, AUTH_LOGIN, QUEUE_LOGIN], "current_user");
}

async function grantMissing(owner: pg.Client, roles: readonly string[], member: string): Promise<void> {
  const who = member === "current_user" ? member : `'${member}'`;
  // Before version 16 every member may take on the role; since then that is a right of its own.
  const right = "case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end";
  for (const role of roles) {
    // Only what is missing: granting again would collide with other databases of the same PostgreSQL server.
    const answer = await owner.query(`select pg_has_role(${who}, $1, ${right}) as granted`, [role]);
    if (answer.rows[0]?.granted !== true) await owner.query(`grant ${role} to ${member}`);
  }
}

async function createRole(owner: pg.Client, definition: string): Promise<void> {
  const body = `begin create role ${definition}; exception when duplicate_object or unique_violation then null; end`;
  await owner.query(`do $$ ${body} $$`);
}

async function canLogIn(owner: pg.Client, user: string, password: string): Promise<boolean> {
  const { host, port, database, ssl } = owner;
  const client = new pg.Client({ host, port, user, password, ssl, ...(database === undefined ? {} : { database }) });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    const wrongPassword = error instanceof pg.DatabaseError && (error.code === "28P01" || error.code === "28000");
    if (!wrongPassword) throw error;
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function rolesTaken(login: string): DatabaseError {
  return new DatabaseError(
    "roles-taken",
    `The PostgreSQL server has a role ${login} with another password: an Interrelate with another secret uses it. ` +
      "Nothing was changed. Set INTERRELATE_SECRET to that installation's secret, or use another PostgreSQL server.",
  );
}
