import type { BetterAuthOptions } from "better-auth";
import { getMigrations } from "better-auth/db/migration";
import type pg from "pg";

/** Makes the sign-in library's tables that are missing. Several processes may call it at once; one works. */
export async function migrateAuth(options: BetterAuthOptions, authPool: pg.Pool): Promise<void> {
  const lock = await authPool.connect();
  try {
    await lock.query("select pg_advisory_lock(hashtext('interrelate/auth'))");
    const { runMigrations } = await getMigrations(options);
    await runMigrations();
  } finally {
    await lock.query("select pg_advisory_unlock(hashtext('interrelate/auth'))");
    lock.release();
  }
}
