/** Something the person at the terminal gave cannot be used; the message is one clear sentence. Ends with exit code 2. */
export class BadInput extends Error {
  override readonly name = "BadInput";
}

/** Names of errors whose message is a sentence about what was given, whichever package raised them. */
const SENTENCES = new Set(["BadInput", "UnreadableFile", "RatingFileError", "UnusableData", "DatabaseError"]);

/**
 * Runs a command's work. Bad input becomes one sentence on standard error and exit code 2; anything else is a fault
 * of ours and is thrown on.
 */
export async function orExplain(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error) || !SENTENCES.has(error.name)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
