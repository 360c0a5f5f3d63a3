import { spawn } from "node:child_process";
import path from "node:path";

/** A process of its own that holds a data directory open, as a running server does. */
export type Holder = {
  /** What it said so far, its log included. */
  readonly output: () => string;
  readonly pid: number;
  /** Resolves with its exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
};

/**
 * Starts a holder and waits until it is ready or has given up.
 *
 * @param account the numbers of the account it runs under; this process's own when left out.
 */
export async function startHolder(dataDirectory: string, account?: { uid: number; gid: number }): Promise<Holder> {
  const program = path.join(import.meta.dirname, "programs", "hold-database.ts");
  // A process group of its own, so that a test can press Ctrl-C on the whole group.
  const child = spawn(process.execPath, [program, dataDirectory], { ...account, cwd: "/", detached: true });
  let text = "";
  child.stdout.on("data", (part: Buffer) => {
    text += part.toString();
  });
  child.stderr.on("data", (part: Buffer) => {
    text += part.toString();
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once("close", (code, signal) => resolve(code ?? signal ?? "unknown"));
  });
  const ready = new Promise<void>((resolve) => {
    child.stdout.on("data", () => {
      if (/^ready$/m.test(text)) resolve();
    });
  });
  await Promise.race([ready, ended]);
  return { output: () => text, pid: child.pid ?? 0, ended };
}
