import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";

/** A server in a process of its own, which can be killed. */
export type ServerProcess = { readonly child: ChildProcess; readonly url: string; readonly ownerKey: string | null };

/** Starts a server on the embedded PostgreSQL of a data directory. @param port 0 takes any free one. */
export async function startServerProcess(dataDirectory: string, port: number): Promise<ServerProcess> {
  const program = path.join(import.meta.dirname, "programs", "serve.ts");
  const child = spawn(process.execPath, [program, dataDirectory, String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface(child.stdout)) return { child, ...JSON.parse(line) };
  throw new Error("The server ended before it answered.");
}

/** Kills a server as a power cut would. */
export async function killed({ child }: ServerProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "close");
}
