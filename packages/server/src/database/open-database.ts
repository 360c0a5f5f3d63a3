import path from "node:path";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Log } from "../platform/log.ts";
import {
  connectOwner,
  type DatabaseAddress,
  listeningConnection,
  openAppPool,
  openAuthPool,
  openQueuePool,
  parseDatabaseUrl,
} from "./connections.ts";
import { OWNER } from "./embedded/create-cluster.ts";
import { type EmbeddedPostgres, startPostgres } from "./embedded/start-postgres.ts";
import { checkSecret } from "./installation.ts";
import { migrate } from "./migrate.ts";
import { ensureRoles } from "./roles.ts";
import { readSecret } from "./secret.ts";
import type { Tables } from "./tables.ts";

/** Which database to open. Without a URL the embedded PostgreSQL of the data directory is started or joined. */
export type DatabaseOptions = {
  /** Where the data and the secret live; `./data` when left out. */
  readonly dataDirectory?: string | undefined;
  /** A PostgreSQL server of one's own, 15 or newer, as the role that owns the database. */
  readonly databaseUrl?: string | undefined;
  /** The server's secret; left out, it is kept in the data directory. */
  readonly secret?: string | undefined;
  readonly log: Log;
};

/** An open database, migrated to this version's schema. */
export type Database = {
  /** The product's connections. They can do nothing outside `asRole`. */
  readonly db: Kysely<Tables>;
  /** The sign-in library's connections, which see only the schema `auth`. */
  readonly authPool: pg.Pool;
  /** The job queue's connections, which see only the schema `queue`. */
  readonly queuePool: pg.Pool;
  /** Makes a connection that is not open yet, which can do nothing but listen; whoever opens it ends it. */
  readonly listeningConnection: () => pg.Client;
  /** The secret that is kept outside the database; derive one key for each purpose from it. */
  readonly secret: Buffer;
  /** Closes all connections and, as the last user of an embedded PostgreSQL, stops it. */
  readonly close: () => Promise<void>;
};

/**
 * Opens the database: starts or joins the embedded PostgreSQL unless a URL is given, makes roles and tables that are
 * missing, and opens the connections. When anything fails, everything opened so far is closed again.
 *
 * @throws DatabaseError with a sentence for the person who starts the server.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const wanted = path.resolve(options.dataDirectory ?? "data");
  if (options.databaseUrl !== undefined) {
    const secret = await readSecret(wanted, options.secret);
    return connect(parseDatabaseUrl(options.databaseUrl), secret, options.log, undefined);
  }
  const embedded = await startPostgres({ dataDirectory: wanted, log: options.log });
  try {
    const secret = await readSecret(embedded.dataDirectory, options.secret);
    const address = { host: "127.0.0.1", port: embedded.port, user: OWNER, password: embedded.password };
    await createProductDatabase({ ...address, database: "postgres" });
    return await connect({ ...address, database: "interrelate" }, secret, options.log, embedded);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function connect(
  address: DatabaseAddress,
  secret: Buffer,
  log: Log,
  embedded: EmbeddedPostgres | undefined,
): Promise<Database> {
  const owner = await connectOwner(address);
  try {
    await prepare(owner, secret, embedded !== undefined, log);
  } finally {
    await owner.end();
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openAppPool(address, secret, log) }) });
  const authPool = openAuthPool(address, secret, log);
  const queuePool = openQueuePool(address, secret, log);
  const close = async () => {
    await Promise.all([db.destroy(), authPool.end(), queuePool.end()]);
    await embedded?.stop();
  };
  return { db, authPool, queuePool, listeningConnection: () => listeningConnection(address, secret), secret, close };
}

/** Makes secret, roles and tables agree with this version; one process at a time, the others wait. */
async function prepare(owner: pg.Client, secret: Buffer, ours: boolean, log: Log): Promise<void> {
  // Held until the session ends.
  await owner.query("select pg_advisory_lock(hashtext('interrelate/prepare'))");
  await checkSecret(owner, secret);
  await ensureRoles(owner, secret, ours);
  await migrate(owner, log);
}

async function createProductDatabase(address: DatabaseAddress): Promise<void> {
  const owner = await connectOwner(address);
  try {
    const found = await owner.query("select from pg_database where datname = 'interrelate'");
    if (found.rowCount === 0) await owner.query("create database interrelate");
  } catch (error) {
    // Two first starts at once: the other one made it.
    const made = error instanceof pg.DatabaseError && (error.code === "42P04" || error.code === "23505");
    if (!made) throw error;
  } finally {
    await owner.end();
  }
}
