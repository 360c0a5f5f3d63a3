import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";
import { DatabaseError } from "../database-error.ts";

const run = promisify(execFile);

/** The account PostgreSQL runs under; `undefined` means the account of this process. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number } | undefined;

const ACCOUNT_NAME = "interrelate";

/**
 * Chooses the account PostgreSQL runs under. PostgreSQL refuses to run as root, so root gets the unprivileged account
 * `interrelate`, created when missing, or else `nobody`. A cluster that exists already keeps the account that owns it.
 *
 * @param cluster the folder of the PostgreSQL data, which need not exist yet.
 */
export async function chooseAccount(cluster: string): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { name: `account ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  return (await lookUp(ACCOUNT_NAME)) ?? (await createAccount()) ?? (await nobody());
}

async function createAccount(): Promise<Account> {
  const options = ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"];
  await run("useradd", [...options, "--shell", "/usr/sbin/nologin", ACCOUNT_NAME]).catch(() => undefined);
  return lookUp(ACCOUNT_NAME);
}

async function nobody(): Promise<Account> {
  const account = await lookUp("nobody");
  if (account !== undefined) return account;
  throw new DatabaseError(
    "does-not-start",
    "PostgreSQL must not run as root, and no account could be made for it. Nothing was changed. " +
      "Start Interrelate as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.",
  );
}

async function lookUp(name: string): Promise<Account> {
  try {
    const [user, group] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { name, uid: Number(user.stdout), gid: Number(group.stdout) };
  } catch {
    return undefined;
  }
}
