import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "../../platform/log.ts";
import { DatabaseError } from "../database-error.ts";
import { type Account, chooseAccount } from "./account.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import { createCluster } from "./create-cluster.ts";
import { chooseDataPlace } from "./data-place.ts";
import { joinPostgres, type Membership } from "./membership.ts";
import { otherAccount, readPostmaster, removeStaleFile } from "./postmaster-file.ts";
import { freePort, type StartedPostgres, spawnPostgres } from "./spawn-postgres.ts";

/** How to start the embedded PostgreSQL. */
export type StartOptions = {
  /** The folder the data was asked to live in; created when missing. */
  readonly dataDirectory: string;
  readonly log: Log;
  /** Where root's PostgreSQL keeps what its account cannot reach elsewhere. */
  readonly systemDirectory?: string;
  /** Proposes a port; asked again when PostgreSQL finds it taken. */
  readonly choosePort?: () => Promise<number>;
};

/** A running embedded PostgreSQL that this process has a share in. */
export type EmbeddedPostgres = {
  /** The folder the data really lives in; it differs from the wish only for root, see `chooseDataPlace`. */
  readonly dataDirectory: string;
  readonly port: number;
  /** The owner's password. */
  readonly password: string;
  /** Gives the share back; the last process to do so stops PostgreSQL. */
  readonly stop: () => Promise<void>;
};

const SPAWN_LIMIT = 5;
const PATIENCE_MS = 300_000;
const PAUSE_MS = 20;

/**
 * Starts the embedded PostgreSQL on a data directory, or joins the one that runs there already.
 *
 * @throws DatabaseError when the folder cannot be used or PostgreSQL does not start.
 */
export async function startPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const { log, choosePort = freePort, systemDirectory = "/var/lib/interrelate" } = options;
  const wanted = path.resolve(options.dataDirectory);
  const account = await chooseAccount(path.join(wanted, "cluster", "pgdata"));
  const place = await chooseDataPlace(wanted, systemDirectory, account, log);
  const binaries = await findBinaries(account, account === undefined ? place : systemDirectory, log);
  await createCluster(place, binaries, account, log);
  const site: Site = { cluster: path.join(place, "cluster"), binaries, account, log };
  const password = await readPassword(site.cluster);
  const share = await takeShare(site, password, choosePort);
  return { dataDirectory: place, port: share.port, password, stop: keepShare(site, password, share) };
}

type Site = { readonly cluster: string; readonly binaries: Binaries; readonly account: Account; readonly log: Log };
type Share = { readonly membership: Membership; readonly port: number };

async function takeShare(site: Site, password: string, choosePort: () => Promise<number>): Promise<Share> {
  const pgdata = path.join(site.cluster, "pgdata");
  const giveUpAt = performance.now() + PATIENCE_MS;
  let started: StartedPostgres | undefined;
  let spawned = 0;
  while (performance.now() < giveUpAt) {
    const postmaster = await readPostmaster(pgdata);
    if (postmaster.state === "ready") {
      const membership = await joinPostgres(pgdata, postmaster.port, password, site.binaries);
      if (membership !== undefined) {
        const what = started !== undefined && !started.hasEnded() ? "Started" : "Joined the running";
        site.log.info(`${what} PostgreSQL on 127.0.0.1:${postmaster.port} for ${site.cluster}.`);
        return { membership, port: postmaster.port };
      }
    } else if (postmaster.state === "stale" && (started === undefined || started.hasEnded())) {
      await removeStaleFile(pgdata, postmaster.text);
      site.log.info(`Removed the stale file postmaster.pid of ${site.cluster}.`);
    } else if (postmaster.state === "none" && (started === undefined || started.hasEnded())) {
      if (spawned >= SPAWN_LIMIT) throw await doesNotStart(site.cluster);
      // A little longer each time: after a crash the old PostgreSQL's last processes may need a moment to end.
      await wait(spawned * 200);
      spawned += 1;
      started = await spawnPostgres(site.cluster, site.binaries, site.account, await choosePort());
    }
    await wait(PAUSE_MS);
  }
  throw notAnswering(site.cluster);
}

/** Takes a new share on the same port when PostgreSQL ended by itself, and returns the call that gives it back. */
function keepShare(site: Site, password: string, first: Share): () => Promise<void> {
  let share = first;
  let stopped = false;
  let renewal: Promise<void> = Promise.resolve();
  const watch = () => {
    share.membership.onLost(() => {
      if (stopped) return;
      site.log.warn("PostgreSQL ended by itself; starting it again.");
      renewal = renew().catch((error: unknown) => site.log.error(error, "PostgreSQL could not be started again."));
    });
  };
  const renew = async () => {
    share = await takeShare(site, password, async () => first.port);
    watch();
  };
  watch();
  return async () => {
    stopped = true;
    await renewal;
    if (await share.membership.leave()) site.log.info(`Stopped PostgreSQL of ${site.cluster}.`);
  };
}

async function readPassword(cluster: string): Promise<string> {
  try {
    return await readFile(path.join(cluster, "password"), "utf8");
  } catch (cause) {
    throw otherAccount(path.join(cluster, "password"), cause);
  }
}

async function doesNotStart(cluster: string): Promise<DatabaseError> {
  const file = path.join(cluster, "postgres.log");
  const text = await readFile(file, "utf8").catch(() => "");
  const last = text.trim().split("\n").slice(-5).join("\n");
  return new DatabaseError(
    "does-not-start",
    `PostgreSQL does not start on ${cluster}. The data was not touched. Its last words, from ${file}:\n${last}`,
  );
}

function notAnswering(cluster: string): DatabaseError {
  return new DatabaseError(
    "not-answering",
    `PostgreSQL runs on ${cluster} but does not let Interrelate in. The data was not touched. ` +
      `Look into ${path.join(cluster, "postgres.log")}; if another program uses that folder, stop it and start again.`,
  );
}
