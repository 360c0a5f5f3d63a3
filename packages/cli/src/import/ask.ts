import { createInterface } from "node:readline/promises";

/** Whether there is a person at a terminal who can be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** Asks for one of several answers until one of them, or its beginning, is given. */
export async function askChoice<Choice extends string>(question: string, choices: readonly Choice[]): Promise<Choice> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    for (;;) {
      const answer = (await terminal.question(`${question} [${choices.join("/")}] `)).trim().toLowerCase();
      const chosen = choices.find((choice) => choice === answer || (answer !== "" && choice.startsWith(answer)));
      if (chosen !== undefined) return chosen;
    }
  } finally {
    terminal.close();
  }
}
