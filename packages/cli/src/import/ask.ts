import { createInterface } from "node:readline";
import { BadInput } from "../bad-input.ts";

/** Somebody at a terminal. */
export interface Asker {
  /** Asks for one of several answers until one of them, or its beginning, is given. */
  readonly choose: <Choice extends string>(question: string, choices: readonly Choice[]) => Promise<Choice>;
  readonly close: () => void;
}

/** Somebody who can be asked; null when input or output is not a terminal. What is typed ahead counts for the next question. */
export function openAsker(): Asker | null {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const lines = terminal[Symbol.asyncIterator]();
  return {
    choose: async (question, choices) => {
      for (;;) {
        process.stderr.write(`${question} [${choices.join("/")}] `);
        const line = await lines.next();
        if (line.done === true) throw new BadInput("\nNothing was imported.");
        const answer = line.value.trim().toLowerCase();
        const chosen = choices.find((choice) => answer !== "" && choice.startsWith(answer));
        if (chosen !== undefined) return chosen;
      }
    },
    close: () => terminal.close(),
  };
}
