import pg from "pg";
import type { Log } from "../platform/log.ts";
import { DatabaseError } from "./database-error.ts";
import { APP_LOGIN, AUTH_LOGIN, loginPassword, QUEUE_LOGIN } from "./roles.ts";

/** Where a database is and how its owner logs in. */
export type DatabaseAddress = {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  readonly ssl?: boolean | { readonly rejectUnauthorized: boolean };
};

const APP_CONNECTIONS = 12;
const AUTH_CONNECTIONS = 4;
const QUEUE_CONNECTIONS = 3;
const PATIENCE = 10_000;

/**
 * Reads a database URL such as `postgres://owner:password@host:5432/name?sslmode=require`.
 *
 * @throws DatabaseError `bad-url` without repeating the URL, which holds a password.
 */
export function parseDatabaseUrl(text: string): DatabaseAddress {
  const url = URL.parse(text);
  const isPostgres = url?.protocol === "postgres:" || url?.protocol === "postgresql:";
  if (url === null || !isPostgres || url.hostname === "" || url.username === "" || url.pathname.length < 2) {
    throw new DatabaseError(
      "bad-url",
      "DATABASE_URL is not an address of the form postgres://user:password@host:5432/database. Nothing was changed.",
    );
  }
  const mode = url.searchParams.get("sslmode");
  const plain = mode === null || mode === "disable" || mode === "prefer" || mode === "allow";
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? 5432 : Number(url.port),
    database: decodeURIComponent(url.pathname.slice(1)),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    ...(plain ? {} : { ssl: mode === "require" ? { rejectUnauthorized: false } : true }),
  };
}

/** A single session of the owner, for migrations; the caller ends it. */
export async function connectOwner(address: DatabaseAddress): Promise<pg.Client> {
  const client = new pg.Client({ ...address });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    const why = cause instanceof Error && cause.message !== "" ? cause.message : String(cause);
    throw new DatabaseError(
      "not-answering",
      `The database ${address.database} on ${address.host}:${address.port} does not let Interrelate in: ${why}. ` +
        "Nothing was changed. Check DATABASE_URL and that the PostgreSQL server runs.",
      cause,
    );
  }
  return client;
}

/** The product's pool. Days arrive as `YYYY-MM-DD` texts and 8-byte integers as numbers. */
export function openAppPool(address: DatabaseAddress, secret: Buffer, log: Log): pg.Pool {
  return openPool({ ...address, ...login(APP_LOGIN, secret), max: APP_CONNECTIONS, types: readableTypes() }, log);
}

/** The sign-in library's pool; its unqualified table names mean the schema `auth`. */
export function openAuthPool(address: DatabaseAddress, secret: Buffer, log: Log): pg.Pool {
  const options = "-c search_path=auth";
  return openPool({ ...address, ...login(AUTH_LOGIN, secret), max: AUTH_CONNECTIONS, options }, log);
}

/** The job queue's pool, which sees only the schema `queue`. */
export function openQueuePool(address: DatabaseAddress, secret: Buffer, log: Log): pg.Pool {
  return openPool({ ...address, ...login(QUEUE_LOGIN, secret), max: QUEUE_CONNECTIONS }, log);
}

/**
 * A connection of its own, not open yet, for somebody who only listens to what others tell. A question that is not
 * answered within ten seconds fails.
 */
export function listeningConnection(address: DatabaseAddress, secret: Buffer): pg.Client {
  const patience = { connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE, keepAlive: true };
  return new pg.Client({ ...address, ...login(APP_LOGIN, secret), ...patience });
}

function login(user: string, secret: Buffer): { user: string; password: string } {
  return { user, password: loginPassword(secret, user) };
}

function openPool(config: pg.PoolConfig, log: Log): pg.Pool {
  const pool = new pg.Pool(config);
  // An idle connection may break off (PostgreSQL restarts, the network fails); the pool opens a new one by itself.
  pool.on("error", (error) => log.warn(`A database connection was lost: ${error.message}`));
  return pool;
}

function readableTypes(): pg.CustomTypesConfig {
  const own = new pg.TypeOverrides();
  own.setTypeParser(pg.types.builtins.DATE, (text) => text);
  own.setTypeParser(pg.types.builtins.INT8, Number);
  return own;
}
