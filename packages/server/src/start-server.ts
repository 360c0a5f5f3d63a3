import type { Scenario } from "@interrelate/contract";
import { openAuth, ownerKeyForStart } from "./accounts/index.ts";
import { buildApp, chores } from "./app.ts";
import { type Database, openDatabase } from "./database/index.ts";
import { addressesOf } from "./platform/addresses.ts";
import { systemClock } from "./platform/clock.ts";
import { openJobs } from "./platform/jobs.ts";
import { claimPort, type Listener } from "./platform/listener.ts";
import { openLive } from "./platform/live.ts";
import { createLog, type Log } from "./platform/log.ts";
import { type MailSettings, openMailer } from "./platform/mail.ts";

/** How to run a server. */
export type ServerOptions = {
  /** Where the data and the secret live; `./data` when left out. */
  readonly dataDirectory?: string | undefined;
  /** A PostgreSQL server of one's own instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** The server's secret; left out, it is kept in the data directory. */
  readonly secret?: string | undefined;
  /** 0 takes any free port. */
  readonly port: number;
  /** The address to listen on; left out, all of this machine, so that phones in the same network can answer. */
  readonly host?: string | undefined;
  /** The folder with the built web app; left out, only the API and the survey pages are served. */
  readonly webRoot?: string | undefined;
  /** The address people reach the server by, when it stands behind a proxy, such as `https://rc.example.org`. */
  readonly publicUrl?: string | undefined;
  /** The fictional organisations that can be explored; none when left out. */
  readonly scenarios?: readonly Scenario[] | undefined;
  /** The mail server; without one, mails wait in the app for somebody to deliver them. */
  readonly mail?: MailSettings | undefined;
  /** False for a server that only answers and leaves to others what is done by itself, such as opening waves. */
  readonly doesChores?: boolean | undefined;
  readonly log?: Log | undefined;
};

/** A server that answers. */
export type RunningServer = {
  /** Its address on this machine, or the public one. */
  readonly url: string;
  /** The one-time key by which the owner comes in; null once the owner can come back with a password. */
  readonly ownerKey: string | null;
  /** Finishes what it is answering, then stops; as the last user of the embedded PostgreSQL stops that too. */
  readonly close: () => Promise<void>;
};

/**
 * Starts a server: takes its port, opens and migrates the database, and answers. When something fails, everything
 * that was opened is closed again.
 *
 * @throws PortTaken when something else listens there; DatabaseError when the data cannot be opened.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const listener = await claimPort(options.port, options.host);
  try {
    return await serve(options, listener);
  } catch (error) {
    await listener.close();
    throw error;
  }
}

async function serve(options: ServerOptions, listener: Listener): Promise<RunningServer> {
  const log = options.log ?? createLog("info");
  const database = await openDatabase({ ...options, log });
  try {
    return await answer(options, listener, database, log);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function answer(
  options: ServerOptions,
  listener: Listener,
  database: Database,
  log: Log,
): Promise<RunningServer> {
  const publicUrl = options.publicUrl?.replace(/\/+$/, "");
  const auth = await openAuth({ ...database, publicUrl, log });
  const { here, nearby } = addressesOf(listener.port, options.host, publicUrl);
  const mailer = options.mail === undefined ? undefined : openMailer(options.mail);
  const jobs = openJobs(database.queuePool, log);
  const live = openLive(database.listeningConnection, log);
  const services = { ...database, clock: systemClock, log, baseUrl: nearby, mailer, runSoon: jobs.runSoon };
  const app = await buildApp({
    services,
    auth,
    live,
    webRoot: options.webRoot,
    publicUrl,
    scenarios: options.scenarios ?? [],
    serverFactory: listener.serverFactory,
  });
  await app.ready();
  const ownerKey = await ownerKeyForStart(database.authPool, systemClock);
  await jobs.start(services, options.doesChores === false ? [] : chores);
  listener.open();
  const close = async () => {
    await Promise.all([live.close(), listener.close(), jobs.stop()]);
    await app.close();
    await database.close();
  };
  return { url: here, ownerKey, close };
}
