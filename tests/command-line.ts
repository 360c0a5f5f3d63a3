import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a command printed and how it ended. */
export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

const MAIN = fileURLToPath(new URL("../packages/cli/src/main.ts", import.meta.url));

/** Runs `interrelate` with these arguments as a process of its own, as a terminal does. */
export function interrelate(
  args: readonly string[],
  options: {
    readonly input?: string | Uint8Array;
    readonly node?: readonly string[];
    readonly env?: NodeJS.ProcessEnv;
  } = {},
): Promise<Ended> {
  const env = { ...process.env, NODE_OPTIONS: "", ...options.env };
  const child = spawn(process.execPath, [...(options.node ?? []), MAIN, ...args], { env });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (piece: Buffer) => out.push(piece));
  child.stderr.on("data", (piece: Buffer) => err.push(piece));
  // A command that refuses its input early closes it; that is not the test's failure.
  child.stdin.on("error", () => undefined);
  child.stdin.end(options.input ?? "");
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
}
