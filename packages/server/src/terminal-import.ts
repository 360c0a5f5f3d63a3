import { openAuth, organizationIdsOf, readOrganization, readOwner } from "./accounts/index.ts";
import { type Database, type DatabaseOptions, openDatabase } from "./database/index.ts";
import { type RatingsToImport, type StoredImport, storeImport } from "./imports/index.ts";
import { systemClock } from "./platform/clock.ts";

/** The data of this installation, open for an import from the terminal, beside a running server or without one. */
export interface TerminalImport {
  /** The organisations that ratings can go to; those loaded from a scenario are reset at will, so none of them. */
  readonly organizations: readonly { readonly id: string; readonly name: string }[];
  /** Stores ratings as a new effort: all of them or nothing. */
  readonly store: (organizationId: string, workProcess: string, ratings: RatingsToImport) => Promise<StoredImport>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the data for an import. Whoever can read the data folder may import, as they may do anything else with it.
 *
 * @throws DatabaseError when the data cannot be opened.
 */
export async function openTerminalImport(options: DatabaseOptions): Promise<TerminalImport> {
  const database = await openDatabase(options);
  try {
    // For its tables, should no server have run on this data yet.
    await openAuth({ ...database, publicUrl: undefined, log: options.log });
    return {
      organizations: await organizationsOf(database),
      store: (organizationId, workProcess, ratings) =>
        storeImport(
          database.db,
          { organizationId, workProcess, now: systemClock.now(), secret: database.secret },
          ratings,
        ),
      close: database.close,
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function organizationsOf({ db, authPool }: Database): Promise<TerminalImport["organizations"]> {
  const owner = await readOwner(authPool);
  if (owner === undefined) return [];
  const ids = await organizationIdsOf(authPool, owner.id);
  const found = await Promise.all(ids.map((id) => readOrganization(db, id)));
  return found.flatMap((each) =>
    each === undefined || each.scenario !== null ? [] : [{ id: each.id, name: each.name }],
  );
}
