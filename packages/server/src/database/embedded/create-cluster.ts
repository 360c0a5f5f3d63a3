import { randomBytes } from "node:crypto";
import { chown, mkdtemp, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Log } from "../../platform/log.ts";
import { DatabaseError } from "../database-error.ts";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { notWritable } from "./data-place.ts";
import { runAs } from "./run-as.ts";

/** The name of the PostgreSQL role that owns everything. */
export const OWNER = "interrelate_owner";

/**
 * Makes the PostgreSQL cluster in `<place>/cluster` unless there is one: `pgdata` and, beside it, the owner's random
 * password with mode 0600. It is prepared under another name and renamed when whole, so a start that was cut off
 * leaves nothing half-made, and of two simultaneous first starts one wins and the other uses what the winner made.
 */
export async function createCluster(place: string, binaries: Binaries, account: Account, log: Log): Promise<void> {
  const cluster = path.join(place, "cluster");
  if (await exists(cluster)) return removeDrafts(place);
  const draft = await mkdtemp(path.join(place, "new-")).catch((cause: unknown) => {
    throw notWritable(place, cause);
  });
  try {
    await prepare(draft, binaries, account);
    await rename(draft, cluster);
    log.info(`Made a new database in ${cluster}.`);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    // A simultaneous start was faster: its cluster is as good as ours.
    if (await exists(cluster)) return;
    throw cannotCreate(place, cause);
  }
}

async function prepare(draft: string, binaries: Binaries, account: Account): Promise<void> {
  const passwordFile = path.join(draft, "password");
  await writeFile(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  if (account !== undefined) {
    await chown(passwordFile, account.uid, account.gid);
    await chown(draft, account.uid, account.gid);
  }
  await runAs(account, binaries.program("initdb"), [
    ...["-D", path.join(draft, "pgdata"), "-U", OWNER, "--pwfile", passwordFile, "-A", "scram-sha-256", "-E", "UTF8"],
    ...["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--data-checksums", "--no-instructions"],
  ]);
}

async function removeDrafts(place: string): Promise<void> {
  const drafts = (await readdir(place)).filter((name) => name.startsWith("new-"));
  await Promise.all(drafts.map((name) => rm(path.join(place, name), { recursive: true, force: true })));
}

function cannotCreate(place: string, cause: unknown): DatabaseError {
  const words = cause instanceof Error && "stderr" in cause ? String(cause.stderr).trim() : String(cause);
  return new DatabaseError(
    "not-writable",
    `The database could not be made in ${place}: ${words}. Nothing was kept there. ` +
      "Check that the disk has room and that the folder is writable, or choose another one with INTERRELATE_DATA.",
    cause,
  );
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
