import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Account } from "./account.ts";

const run = promisify(execFile);

/**
 * Runs a program to its end as the account PostgreSQL uses, from a folder every account can enter.
 * Rejects with the program's own words in `stderr` when it fails.
 */
export function runAs(account: Account, program: string, options: readonly string[]): Promise<{ stdout: string }> {
  return run(program, [...options], { ...identity(account), cwd: "/", env: cleanEnvironment() });
}

/** The part of a spawn call that names the account; empty when it is this process's own. */
export function identity(account: Account): { uid?: number; gid?: number } {
  return account === undefined ? {} : { uid: account.uid, gid: account.gid };
}

/** This process's environment without the PG* variables, which would steer PostgreSQL from outside. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^(PG|LC_|LANG)/.test(key)));
}

/** Whether the account may enter a folder; always true when PostgreSQL runs as this process does. */
export async function canEnter(account: Account, folder: string): Promise<boolean> {
  if (account === undefined) return true;
  try {
    await runAs(account, "/bin/sh", ["-c", 'cd "$1"', "sh", folder]);
    return true;
  } catch {
    return false;
  }
}
