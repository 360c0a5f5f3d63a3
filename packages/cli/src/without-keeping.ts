import { UnreadableCsv } from "@interrelate/server/csv";
import { BadInput } from "./bad-input.ts";

/**
 * Reads a file for a command that never keeps anything, and so need not say that nothing was kept.
 *
 * @throws BadInput in place of UnreadableCsv; other errors as they are
 */
export async function withoutKeeping<Read>(read: () => Promise<Read>): Promise<Read> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UnreadableCsv)) throw error;
    throw new BadInput(`${error.found}. ${error.advice}`, { cause: error });
  }
}
