import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { type Database, openDatabase } from "../packages/server/src/database/index.ts";
import { migrate } from "../packages/server/src/database/migrate.ts";
import { createLog } from "../packages/server/src/platform/log.ts";
import { ownDatabase } from "./test-database.ts";

const MIGRATIONS = path.join(import.meta.dirname, "../packages/server/src/database/migrations");

/** Adds a row: the table with its columns, such as `work.site (organization_id, …)`, and a value for each. */
export type Insert = (into: string, values: readonly unknown[]) => Promise<unknown>;

/**
 * A database that an older version made and filled, opened by this one. `drop` closes and removes it.
 *
 * @param migrations the files of that version, in their order.
 * @param fill writes what an organisation had then.
 */
export async function upgradedDatabase(
  migrations: readonly string[],
  fill: (insert: Insert) => Promise<void>,
): Promise<Database & { readonly drop: () => Promise<void> }> {
  const log = createLog("silent");
  const place = await ownDatabase();
  const owner = new pg.Client({ connectionString: place.databaseUrl });
  await owner.connect();
  await owner.query("drop schema work, identity, answers, private, auth, queue, migration cascade");
  const older = await mkdtemp(path.join(tmpdir(), "interrelate-older-"));
  for (const file of migrations) await cp(path.join(MIGRATIONS, file), path.join(older, file));
  await migrate(owner, log, older);
  await rm(older, { recursive: true });
  await fill((into, values) =>
    owner.query(`insert into ${into} values (${values.map((_, place) => `$${place + 1}`).join(", ")})`, [...values]),
  );
  await owner.end();
  const database = await openDatabase({ ...place, log });
  const drop = async () => {
    await database.close();
    await place.drop();
  };
  return { ...database, drop };
}
