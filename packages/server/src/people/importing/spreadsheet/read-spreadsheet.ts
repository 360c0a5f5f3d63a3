import { fork } from "node:child_process";
import type { Table } from "../table.ts";
import { UnreadablePeople } from "../unreadable-people.ts";

/** What the reading process answers: a table, or why there is none. */
export type SpreadsheetAnswer = { readonly table: Table } | { readonly sentence: string };

/** How long a workbook may take, in milliseconds, and how much memory, in megabytes. */
const LONGEST = 10_000;
const MEMORY = 512;

/**
 * Reads the first sheet of an Excel workbook that holds anything. A workbook comes from outside and can be made to eat
 * any amount of time and memory, so it is read in a process of its own, which knows nothing of this one and is ended
 * when it takes too much of either. A thread would not do: there are loops in which it cannot be stopped.
 *
 * @throws UnreadablePeople when it is damaged, no workbook, or takes too much.
 */
export async function readSpreadsheet(bytes: Uint8Array, longest = LONGEST): Promise<Table> {
  const answer = await answerFor(bytes, longest);
  if ("table" in answer) return answer.table;
  throw new UnreadablePeople(answer.sentence);
}

function answerFor(bytes: Uint8Array, longest: number): Promise<SpreadsheetAnswer> {
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
    reader.send(bytes, (error) => error && giveUp());
  });
}

const TOO_MUCH =
  "This workbook could not be read: it is damaged, or far larger inside than a list of people; nothing was kept. Please copy the list into a new workbook, or save it as “CSV UTF-8”.";
