import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { browserAt } from "../../../../tests/visitor.ts";

const PROGRAM = path.join(import.meta.dirname, "../main.ts");

let folder: string;
let started: Program[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "interrelate-serve-"));
  // Root's PostgreSQL runs under another account, which must be able to pass through.
  await chmod(folder, 0o711);
  started = [];
});
afterEach(async () => {
  for (const { child } of started) if (child.exitCode === null && child.kill("SIGKILL")) await once(child, "exit");
  await rm(folder, { recursive: true, force: true });
});

test("it prints one address that lets the owner in, and Ctrl-C leaves no process behind", async () => {
  const server = run(["serve"], { PORT: "0" });
  const address = await addressOf(server);
  expect(server.output().match(/https?:/g)).toHaveLength(1);
  const browser = browserAt(address.origin);
  const key = new URLSearchParams(address.hash.slice(1)).get("key");
  expect((await browser.ask("POST", "/api/owner/claim", { key })).status).toBe(200);
  expect(await (await browser.ask("GET", "/", undefined, { accept: "text/html" })).text()).toContain("<div id=");
  const scenarios = await (await browser.ask("GET", "/api/scenarios")).json();
  expect(scenarios).toMatchObject([{ key: "prairie-clinic" }, { key: "fjordby-municipality" }]);

  const postgres = await postgresOf(folder);
  expect(isAlive(postgres)).toBe(true);
  expect(await stop(server, "SIGINT")).toBe(0);
  await gone(postgres);
  expect(server.output()).toContain("Everything that was saved is kept");
  expect(server.errors()).toBe("");
});

test("an owner who lost the password comes back by a fresh key, beside the running server", async () => {
  const server = run(["serve", "--port", "0"]);
  const address = await addressOf(server);
  const browser = browserAt(address.origin);
  await browser.ask("POST", "/api/owner/claim", { key: address.hash.slice("#key=".length) });
  const credentials = { name: "Ada", email: "ada@example.org", password: "soon to be forgotten" };
  await browser.ask("PUT", "/api/session/credentials", credentials);

  const asked = run(["owner-key"], { PORT: address.port });
  const fresh = await addressOf(asked);
  expect(await ended(asked)).toBe(0);
  expect(fresh.origin).toBe(address.origin);
  const back = browserAt(address.origin);
  expect((await back.ask("POST", "/api/owner/claim", { key: fresh.hash.slice("#key=".length) })).status).toBe(200);
  const renewed = { ...credentials, password: "a better one this time" };
  expect((await back.ask("PUT", "/api/session/credentials", renewed)).status).toBe(200);
  const login = { email: renewed.email, password: renewed.password };
  expect((await browserAt(address.origin).ask("POST", "/api/auth/sign-in/email", login)).status).toBe(200);
  // The command joined the running PostgreSQL and left it running.
  expect((await browser.ask("GET", "/api/health")).status).toBe(200);

  expect(await stop(server, "SIGTERM")).toBe(0);
  const again = run(["serve"], { PORT: "0" });
  expect((await addressOf(again)).hash).toBe("");
  expect(await stop(again, "SIGINT")).toBe(0);
});

test("a port that was asked for and is taken is said in a sentence", async () => {
  const other = createServer().listen(0);
  await once(other, "listening");
  const taken = other.address();
  const port = typeof taken === "object" && taken !== null ? String(taken.port) : "";
  const server = run(["serve"], { PORT: port });
  expect(await ended(server)).toBe(2);
  expect(server.errors()).toMatch(new RegExp(`^Port ${port} is in use .*\\.\n$`));
  expect(server.output()).not.toContain("http");
  other.close();
});

test("a database that does not answer is said in a sentence", async () => {
  const databaseUrl = "postgres://nobody:secret-word@127.0.0.1:1/none";
  const server = run(["serve"], { PORT: "0", DATABASE_URL: databaseUrl });
  expect(await ended(server)).toBe(2);
  expect(server.errors()).toContain("Check DATABASE_URL");
  expect(server.errors()).not.toMatch(/secret-word|\n {4}at /);
});

test("Ctrl-C during the start stops as cleanly as later", async () => {
  const server = run(["serve"], { PORT: "0", LOG_LEVEL: "info" });
  while (!server.output().includes("Started PostgreSQL")) await once(server.child.stdout ?? server.child, "data");
  const postgres = await postgresOf(folder);
  expect(await stop(server, "SIGINT")).toBe(0);
  await gone(postgres);
});

test("one Ctrl-C that arrives twice, as programs in between pass it on, stops PostgreSQL all the same", async () => {
  const server = run(["serve"], { PORT: "0" });
  await addressOf(server);
  const postgres = await postgresOf(folder);
  const end = ended(server);
  server.child.kill("SIGINT");
  await once(server.child.stdout ?? server.child, "data");
  server.child.kill("SIGINT");
  expect(await end).toBe(0);
  await gone(postgres);
});

test("when npm is told to stop, which does not pass it on, the server stops too", async () => {
  const shell = `"${process.execPath}" "${PROGRAM}" serve & wait`;
  const child = spawn("sh", ["-c", shell], placed({ PORT: "0", npm_lifecycle_event: "start" }));
  const server = listenTo(child);
  await addressOf(server);
  const postgres = await postgresOf(folder);
  child.kill("SIGTERM");
  await gone(postgres);
  expect(server.output()).toContain("Everything that was saved is kept");
});

type Program = { child: ChildProcess; output: () => string; errors: () => string };

function run(command: string[], more: Record<string, string> = {}): Program {
  return listenTo(spawn(process.execPath, [PROGRAM, ...command], placed(more)));
}

function placed(more: Record<string, string>): SpawnOptions {
  const env = { PATH: process.env.PATH ?? "", HOME: folder, INTERRELATE_DATA: path.join(folder, "data"), ...more };
  return { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] };
}

function listenTo(child: ChildProcess): Program {
  const said = { output: "", errors: "" };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    said.output += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said.errors += text;
  });
  const program = { child, output: () => said.output, errors: () => said.errors };
  started.push(program);
  return program;
}

async function addressOf(program: Program): Promise<URL> {
  const find = () => /^ {2}(http\S+)$/m.exec(program.output())?.[1];
  while (find() === undefined) {
    if (program.child.exitCode !== null) throw new Error(`It ended: ${program.output()}${program.errors()}`);
    await Promise.race([once(program.child.stdout ?? program.child, "data"), once(program.child, "exit")]);
  }
  return new URL(find() ?? "");
}

function stop(program: Program, signal: NodeJS.Signals): Promise<number | null> {
  const end = ended(program);
  program.child.kill(signal);
  return end;
}

async function ended({ child }: Program): Promise<number | null> {
  if (child.exitCode === null) await once(child, "close");
  return child.exitCode;
}

/** The process number of the folder's PostgreSQL. */
async function postgresOf(at: string): Promise<number> {
  const file = path.join(at, "data/cluster/pgdata/postmaster.pid");
  return Number((await readFile(file, "utf8")).split("\n")[0]);
}

/** Waits until a PostgreSQL has shut down in order and its process is gone; the test's time limit is its limit. */
async function gone(postgres: number): Promise<void> {
  while (isAlive(postgres)) await wait(20);
  await expect(postgresOf(folder)).rejects.toThrow("ENOENT");
}

/** A process that has ended is not alive, even while its parent has not collected it yet. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const state = `/proc/${pid}/stat`;
  return !existsSync(state) || !readFileSync(state, "utf8").includes(") Z ");
}
