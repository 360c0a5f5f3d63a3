import { fork } from "node:child_process";

/** One row of a sheet as text; `line` is its number there, the first being 1. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** How large a sheet may be. */
export interface SheetLimits {
  readonly rows: number;
  readonly columns: number;
}

/** The first sheet that holds anything, without its empty rows, and whether there are others; or a sentence why not. */
export type SpreadsheetAnswer =
  | { readonly rows: readonly SheetRow[]; readonly name: string; readonly hasOthers: boolean }
  | { readonly sentence: string };

/** What the reading process is told. */
export type SpreadsheetOrder = { readonly bytes: Uint8Array; readonly limits: SheetLimits };

/** How much memory a workbook may take, in megabytes. */
const MEMORY = 1024;

/**
 * Reads the first sheet of an Excel workbook that holds anything. A workbook comes from outside and can be made to eat
 * any amount of time and memory, so it is read in a process of its own, which knows nothing of this one and is ended
 * when it takes too much of either. A thread would not do: there are loops in which it cannot be stopped.
 *
 * @param longest how long it may take, in milliseconds.
 */
export function readSpreadsheet(bytes: Uint8Array, limits: SheetLimits, longest = 60_000): Promise<SpreadsheetAnswer> {
  const reader = fork(new URL("./reading-process.ts", import.meta.url), {
    serialization: "advanced",
    execArgv: [`--max-old-space-size=${MEMORY}`],
    // Neither the server's settings nor its secrets.
    env: {},
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return new Promise((resolve) => {
    const settle = (answer: SpreadsheetAnswer) => {
      clearTimeout(timer);
      resolve(answer);
      reader.kill("SIGKILL");
    };
    const giveUp = () => settle({ sentence: TOO_MUCH });
    const timer = setTimeout(giveUp, longest);
    reader.once("message", (answer) => settle(answer as SpreadsheetAnswer));
    reader.once("error", giveUp);
    reader.once("exit", giveUp);
    reader.send({ bytes, limits } satisfies SpreadsheetOrder, (error) => error && giveUp());
  });
}

const TOO_MUCH =
  "This workbook could not be read: it is damaged, or far larger inside than its size tells; nothing was kept. Please copy what is needed into a new workbook, or save it as “CSV UTF-8”.";
