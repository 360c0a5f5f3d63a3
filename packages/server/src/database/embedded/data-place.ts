import { createHash } from "node:crypto";
import { access, chmod, constants, mkdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Log } from "../../platform/log.ts";
import { codeOf, DatabaseError } from "../database-error.ts";
import type { Account } from "./account.ts";
import { canEnter } from "./run-as.ts";

/**
 * Decides where the data lives and makes the folder. It is the folder that was asked for, unless PostgreSQL's account
 * cannot enter that one: then a folder of its own under `systemDirectory`, always the same for the same wish.
 *
 * @throws DatabaseError `not-writable` when the folder cannot be made or written to, `not-reachable` when data is
 *   there already but PostgreSQL's account can no longer enter.
 */
export async function chooseDataPlace(
  wanted: string,
  systemDirectory: string,
  account: Account,
  log: Log,
): Promise<string> {
  const elsewhere = path.join(systemDirectory, `data-${shortHash(wanted)}`);
  const holdsData = await exists(path.join(wanted, "cluster"));
  if (!holdsData && (await exists(path.join(elsewhere, "cluster")))) {
    log.info(`The data of ${wanted} is in ${elsewhere}.`);
    return elsewhere;
  }
  await makeFolder(wanted, account);
  if (await canEnter(account, wanted)) return wanted;
  if (holdsData) throw noLongerReachable(wanted, account);
  await makeFolder(elsewhere, account);
  log.warn(`The account ${account?.name} cannot enter ${wanted}, so the data is kept in ${elsewhere}.`);
  return elsewhere;
}

async function makeFolder(folder: string, account: Account): Promise<void> {
  try {
    const made = await makeWithParents(folder);
    // Root's PostgreSQL runs under another account, which must pass through; everything inside stays closed to it.
    if (made) await chmod(folder, account === undefined ? 0o700 : 0o711);
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw notWritable(folder, cause);
  }
}

/**
 * Makes a folder and the ones above it that are missing. Node's own way never comes back where nothing can be made, such
 * as below `/proc`.
 *
 * @returns false when it was there already.
 */
async function makeWithParents(folder: string): Promise<boolean> {
  const parent = path.dirname(folder);
  if (parent !== folder && !(await exists(parent))) await makeWithParents(parent);
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** The error for a data folder that cannot be written to, whatever the operating system's reason is. */
export function notWritable(folder: string, cause: unknown): DatabaseError {
  const why = codeOf(cause) ?? "unknown reason";
  return new DatabaseError(
    "not-writable",
    `Interrelate cannot write to its data folder ${folder} (${why}). Nothing was changed. ` +
      "Make that folder writable, or choose another one with INTERRELATE_DATA.",
    cause,
  );
}

function noLongerReachable(folder: string, account: Account): DatabaseError {
  return new DatabaseError(
    "not-reachable",
    `There is data in ${folder}, but the account ${account?.name}, under which PostgreSQL runs, cannot enter that ` +
      "folder any more. The data was not touched. Give the folders above it the right to be passed through " +
      "(chmod o+x), or move the data elsewhere and name the new place with INTERRELATE_DATA.",
  );
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
