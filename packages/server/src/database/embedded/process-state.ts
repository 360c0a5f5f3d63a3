import { execFile } from "node:child_process";
import { readFile, readlink } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What is known about a process: its program's name, and the folder it works in where the system tells. */
export type RunningProcess = { readonly program: string; readonly folder: string | undefined };

/**
 * Looks at a process by its number. Undefined when there is none, and also for a zombie: it has ended and only waits
 * for its parent to notice, yet keeps its number and its name.
 */
export async function lookAtProcess(pid: number): Promise<RunningProcess | undefined> {
  if (process.platform === "linux") return fromProc(pid);
  if (process.platform === "win32") return fromTaskList(pid);
  return fromProcessStatus(pid);
}

async function fromProc(pid: number): Promise<RunningProcess | undefined> {
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  // "123 (program name) S ...": the name itself may hold brackets and blanks.
  const parts = status === undefined ? null : /^\d+ \((.*)\) (\S)/s.exec(status);
  const [, program, state] = parts ?? [];
  if (program === undefined || state === undefined || state === "Z" || state === "X") return undefined;
  return { program, folder: await readlink(`/proc/${pid}/cwd`).catch(() => undefined) };
}

async function fromProcessStatus(pid: number): Promise<RunningProcess | undefined> {
  const { stdout } = await run("ps", ["-o", "stat=,comm=", "-p", String(pid)]).catch(() => ({ stdout: "" }));
  const [, state, command] = /^(\S+)\s+(.*)$/.exec(stdout.trim()) ?? [];
  if (state === undefined || command === undefined || state.startsWith("Z")) return undefined;
  return { program: command.slice(command.lastIndexOf("/") + 1), folder: undefined };
}

async function fromTaskList(pid: number): Promise<RunningProcess | undefined> {
  const options = ["/FI", `PID eq ${pid}`, "/FO", "CSV", "/NH"];
  const { stdout } = await run("tasklist", options).catch(() => ({ stdout: "" }));
  const [, program] = /^"([^"]+)\.exe"/i.exec(stdout.trim()) ?? [];
  return program === undefined ? undefined : { program, folder: undefined };
}
