import { issueOwnerKey, openAuth } from "./accounts/index.ts";
import { type DatabaseOptions, openDatabase } from "./database/index.ts";
import { systemClock } from "./platform/clock.ts";

/**
 * Makes a one-time key for an owner who lost the way in, beside a running server or without one.
 *
 * @throws DatabaseError when the data cannot be opened.
 */
export async function freshOwnerKey(options: DatabaseOptions): Promise<string> {
  const database = await openDatabase(options);
  try {
    // For its tables, should no server have run on this data yet.
    await openAuth({ ...database, publicUrl: undefined, log: options.log });
    return await issueOwnerKey(database.authPool, systemClock);
  } finally {
    await database.close();
  }
}
