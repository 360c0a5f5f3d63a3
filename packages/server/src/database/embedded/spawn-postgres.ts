import { spawn } from "node:child_process";
import { open, rename, stat } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { cleanEnvironment, identity } from "./run-as.ts";

/** A PostgreSQL that was just started. */
export type StartedPostgres = { readonly hasEnded: () => boolean };

const LOG_LIMIT_BYTES = 5_000_000;

/**
 * Starts PostgreSQL on a cluster, on the loopback address only. It runs in a process group of its own, so Ctrl-C in
 * the terminal does not reach it, and writes to `postgres.log` beside the data; it outlives this process.
 */
export async function spawnPostgres(
  cluster: string,
  binaries: Binaries,
  account: Account,
  port: number,
): Promise<StartedPostgres> {
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=60"];
  settings.push("shared_buffers=64MB", "timezone=UTC", "log_timezone=UTC", "log_checkpoints=off");
  const options = ["-D", path.join(cluster, "pgdata"), "-p", String(port), ...settings.flatMap((each) => ["-c", each])];
  const log = await openLog(cluster, account);
  try {
    const child = spawn(binaries.program("postgres"), options, {
      ...identity(account),
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
      cwd: cluster,
      env: cleanEnvironment(),
      windowsHide: true,
    });
    let ended = false;
    child.once("exit", () => {
      ended = true;
    });
    child.once("error", () => {
      ended = true;
    });
    child.unref();
    return { hasEnded: () => ended };
  } finally {
    await log.close();
  }
}

/** A port of the loopback address that nothing listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === "object") resolve(address.port);
        else reject(new Error("The operating system gave no port."));
      });
    });
  });
}

async function openLog(cluster: string, account: Account) {
  const file = path.join(cluster, "postgres.log");
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(file, `${file}.1`);
  const log = await open(file, "a", 0o600);
  // Whoever owns the data must be able to write here later, also without root's help.
  if (account !== undefined) await log.chown(account.uid, account.gid);
  return log;
}
