import { link, readFile, realpath, rename, rm } from "node:fs/promises";
import path from "node:path";
import { codeOf, DatabaseError } from "../database-error.ts";
import { lookAtProcess } from "./process-state.ts";

/** What PostgreSQL's `postmaster.pid` says about a cluster. */
export type Postmaster =
  | { readonly state: "none" }
  | { readonly state: "stale"; readonly text: string }
  | { readonly state: "starting" | "stopping" | "ready"; readonly pid: number; readonly port: number };

/**
 * Reads whether PostgreSQL runs on a cluster. `stale` means that the file was left behind: its process has ended, or
 * its number belongs to something else now.
 *
 * @throws DatabaseError `other-account` when the cluster belongs to an account this process may not act for.
 */
export async function readPostmaster(pgdata: string): Promise<Postmaster> {
  const text = await readPidFile(pgdata);
  if (text === undefined) return { state: "none" };
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  // PostgreSQL writes the file in several steps; a negative or missing number is not a postmaster.
  if (!Number.isInteger(pid) || pid <= 0 || !(await isPostmaster(pid, pgdata))) return { state: "stale", text };
  const status = lines[7]?.trim();
  const state = status === "ready" || status === "stopping" ? status : "starting";
  return { state, pid, port: Number(lines[3]) };
}

/** Removes a stale file, unless another start replaced it in the meantime. */
export async function removeStaleFile(pgdata: string, text: string): Promise<void> {
  const file = path.join(pgdata, "postmaster.pid");
  const aside = `${file}.stale-${process.pid}`;
  // Taken aside first and compared then: reading and deleting in two steps could delete a new PostgreSQL's file.
  const taken = await rename(file, aside).then(
    () => true,
    () => false,
  );
  if (!taken) return;
  if ((await readFile(aside, "utf8")) !== text) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

async function readPidFile(pgdata: string): Promise<string | undefined> {
  try {
    return await readFile(path.join(pgdata, "postmaster.pid"), "utf8");
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return undefined;
    throw otherAccount(pgdata, cause);
  }
}

async function isPostmaster(pid: number, pgdata: string): Promise<boolean> {
  const found = await lookAtProcess(pid);
  if (found === undefined || found.program !== "postgres") return false;
  return found.folder === undefined || found.folder === (await realpath(pgdata));
}

/** The error for data that another account of this machine owns. */
export function otherAccount(folder: string, cause: unknown): DatabaseError {
  return new DatabaseError(
    "other-account",
    `The data in ${path.dirname(folder)} belongs to another account of this machine. The data was not touched. ` +
      "Start Interrelate as that account (or as root), or choose another data folder with INTERRELATE_DATA.",
    cause,
  );
}
