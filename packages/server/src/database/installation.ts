import { timingSafeEqual } from "node:crypto";
import type pg from "pg";
import { DatabaseError } from "./database-error.ts";
import { derivedKey } from "./secret.ts";

/**
 * Remembers which secret a database belongs to, by a fingerprint that does not tell the secret. With another secret
 * every link would be dead and every person's key another one, so that is refused instead.
 *
 * @throws DatabaseError `bad-secret` when the database was made with another secret.
 */
export async function checkSecret(owner: pg.ClientBase, secret: Buffer): Promise<void> {
  const fingerprint = derivedKey(secret, "fingerprint");
  await owner.query("create schema if not exists migration");
  await owner.query(
    "create table if not exists migration.installation (only_one boolean primary key default true check (only_one), secret_fingerprint bytea not null)",
  );
  await owner.query("insert into migration.installation (secret_fingerprint) values ($1) on conflict do nothing", [
    fingerprint,
  ]);
  const { rows } = await owner.query<{ stored: Buffer }>(
    "select secret_fingerprint as stored from migration.installation",
  );
  if (rows[0] !== undefined && timingSafeEqual(rows[0].stored, fingerprint)) return;
  throw new DatabaseError(
    "bad-secret",
    "This database was made with another secret, without which survey links and people's keys do not fit. " +
      "The data was not touched. Put the former file `secret` back into the data folder, or set INTERRELATE_SECRET.",
  );
}
