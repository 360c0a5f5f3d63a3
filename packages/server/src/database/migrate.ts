import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";
import type { Log } from "../platform/log.ts";
import { DatabaseError } from "./database-error.ts";

type Migration = { readonly name: string; readonly sha256: string; readonly sql: string };
type Applied = { readonly name: string; readonly sha256: string };

/** The folder with this version's migrations: `0001-some-words.sql`, applied in the order of their names. */
const MIGRATIONS = path.join(import.meta.dirname, "migrations");

/**
 * Brings a database to this version's schema. Each file runs in a transaction of its own and is remembered with its
 * checksum, so a failing file leaves nothing behind. Several processes may call this at once: one works, the others
 * wait and find nothing to do.
 *
 * @param owner a session of the role that owns the tables, used by nobody else meanwhile.
 * @returns the names of the files that were applied now.
 * @throws DatabaseError `newer-schema` when the database knows files that this version does not have,
 *   `changed-migration` when a file differs from what was applied.
 */
export async function migrate(owner: pg.ClientBase, log: Log, folder = MIGRATIONS): Promise<string[]> {
  const files = await readMigrations(folder);
  await owner.query("select pg_advisory_lock(hashtext('interrelate/migrate'))");
  try {
    await owner.query("create schema if not exists migration");
    await owner.query(
      "create table if not exists migration.applied (name text primary key, sha256 text not null, applied_at timestamptz not null default now())",
    );
    const { rows } = await owner.query<Applied>("select name, sha256 from migration.applied order by name");
    const pending = pendingMigrations(files, rows);
    for (const file of pending) {
      await apply(owner, file);
      log.info(`Applied the migration ${file.name}.`);
    }
    return pending.map((file) => file.name);
  } finally {
    await owner.query("select pg_advisory_unlock(hashtext('interrelate/migrate'))");
  }
}

/** The files still to be applied, after a check that those already applied are the same files. */
function pendingMigrations(files: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const known = new Map(files.map((file) => [file.name, file]));
  for (const { name, sha256 } of applied) {
    const file = known.get(name);
    if (file === undefined) throw newerSchema(name);
    if (file.sha256 !== sha256) throw changedMigration(name);
  }
  const done = new Set(applied.map((each) => each.name));
  return files.filter((file) => !done.has(file.name));
}

async function apply(owner: pg.ClientBase, file: Migration): Promise<void> {
  await owner.query("begin");
  try {
    await owner.query(file.sql);
    await owner.query("insert into migration.applied (name, sha256) values ($1, $2)", [file.name, file.sha256]);
    await owner.query("commit");
  } catch (cause) {
    await owner.query("rollback");
    throw cause;
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(folder, name), "utf8");
      return { name, sql, sha256: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

function newerSchema(name: string): DatabaseError {
  return new DatabaseError(
    "newer-schema",
    `This data was last used by a newer version of Interrelate (its schema includes ${name}, which this version does ` +
      "not have). The data was not touched. Install that newer version, or choose another data folder with " +
      "INTERRELATE_DATA (another database with DATABASE_URL).",
  );
}

function changedMigration(name: string): DatabaseError {
  return new DatabaseError(
    "changed-migration",
    `The migration ${name} differs from the one this data was made with. The data was not touched. ` +
      "Use the released version of Interrelate that belongs to this data, or start with a new data folder.",
  );
}
