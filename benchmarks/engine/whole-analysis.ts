import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

/** Seconds and memory of a whole command, its start included. */
export interface WholeRun {
  readonly seconds: number;
  readonly peakMegabytes: number;
}

const COMMAND = fileURLToPath(new URL("../../packages/cli/src/main.ts", import.meta.url));
const TELL_PEAK = new URL("tell-peak.ts", import.meta.url).href;

/** Runs `interrelate analyze FILE --json` as a terminal does, with the default protection. */
export async function wholeAnalysis(file: string): Promise<WholeRun> {
  const begun = performance.now();
  const child = spawn(process.execPath, ["--import", TELL_PEAK, COMMAND, "analyze", file, "--json"], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  const told = child.stdio[3];
  const peak = told === null || told === undefined ? "" : await text(told as NodeJS.ReadableStream);
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`The analysis ended with ${code}.`);
  return { seconds: (performance.now() - begun) / 1000, peakMegabytes: Number(peak) };
}
