import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { findBrowser } from "./find-browser.ts";

/**
 * `npm test`: sees to a browser, runs the gates, builds the web app, then all tests (or those named on the command
 * line). Every step runs even when an earlier one failed; the exit code is 0 only when all of them passed.
 */
const root = path.resolve(import.meta.dirname, "..");

process.exitCode = runAll(process.argv.slice(2)) ? 0 : 1;

function runAll(filters: string[]): boolean {
  if (findBrowser() === undefined && !installBrowser()) return false;
  const gates: [name: string, command: string, ...options: string[]][] = [
    ["format, lint and import arrows", "biome", "check", "."],
    ["types", "tsc", "-b"],
    ["unused code", "knip"],
  ];
  if (existsSync(path.join(root, "packages/web/vite.config.ts"))) {
    gates.push(["the web app's build", "npm", "run", "build"]);
  }
  const failed = gates.filter(([, command, ...options]) => !run(command, options)).map(([name]) => name);
  const tests = run("vitest", ["run", ...filters], { INTERRELATE_FAILED_GATES: failed.join(", ") });
  return tests && failed.length === 0;
}

function run(command: string, options: string[], extra: Record<string, string> = {}): boolean {
  const programs = path.join(root, "node_modules", ".bin");
  const env = { ...process.env, PATH: `${programs}${path.delimiter}${process.env.PATH ?? ""}`, ...extra };
  const onWindows = process.platform === "win32";
  return spawnSync(command, options, { cwd: root, stdio: "inherit", env, shell: onWindows }).status === 0;
}

function installBrowser(): boolean {
  const debian = existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  if (debian && process.getuid?.() === 0) {
    const quiet = { DEBIAN_FRONTEND: "noninteractive" };
    run("apt-get", ["update"], quiet);
    for (const name of ["chromium-headless-shell", "chromium"]) {
      if (run("apt-get", ["install", "--yes", "--no-install-recommends", name], quiet)) return true;
    }
  }
  const command = debian
    ? "sudo apt-get install chromium-headless-shell"
    : "npx playwright-core install --with-deps chromium";
  console.error(`The tests need a Chromium, and this machine has none. Install one, then try again:\n\n  ${command}\n`);
  return false;
}
