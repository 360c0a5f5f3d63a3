import { spawn } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { BadInput } from "../bad-input.ts";

/** What the built web app is made from, seen from its folder: its own sources, those of the packages it shows, and the pages of methods. */
const SOURCES = [
  "src",
  "public",
  "build",
  "index.html",
  "vite.config.ts",
  "package.json",
  "../contract/src",
  "../pictures/src",
  "../../docs/methods",
];

/**
 * Sees to a web app that is as new as its sources: builds it when it is missing or older than any of them.
 *
 * @param say tells the person waiting.
 * @returns the folder to serve.
 * @throws BadInput when it cannot be built.
 */
export async function readyWebApp(say: (text: string) => void): Promise<string> {
  const folder = path.dirname(fileURLToPath(import.meta.resolve("@interrelate/web/package.json")));
  const built = path.join(folder, "dist");
  if (!(await isFresh(folder, path.join(built, "index.html")))) {
    say("Building the web app, once …\n");
    await build(folder);
  }
  return built;
}

/** Whether a built file is as new as the newest of the sources that are there. */
export async function isFresh(
  folder: string,
  builtFile: string,
  sources: readonly string[] = SOURCES,
): Promise<boolean> {
  const built = await changedAt(builtFile);
  if (built === 0) return false;
  const newest = await Promise.all(sources.map((source) => newestIn(path.join(folder, source))));
  return Math.max(...newest) <= built;
}

/** When the newest file at or below a place was changed; 0 when there is nothing. */
async function newestIn(place: string): Promise<number> {
  const names = await readdir(place, { recursive: true }).catch(() => []);
  const times = await Promise.all(["", ...names].map((name) => changedAt(path.join(place, name))));
  return Math.max(...times);
}

async function changedAt(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;
}

async function build(folder: string): Promise<void> {
  const vite = path.dirname(createRequire(path.join(folder, "package.json")).resolve("vite/package.json"));
  const program = path.join(vite, "bin/vite.js");
  const child = spawn(process.execPath, [program, "build", "--logLevel", "warn"], { cwd: folder, stdio: "inherit" });
  const code = await new Promise<number | null>((resolve) => {
    child.on("error", () => resolve(null));
    child.on("exit", resolve);
  });
  if (code === 0) return;
  throw new BadInput("The web app could not be built, so the server was not started. Run `npm install` and try again.");
}
