/** A file that cannot be read as a table of ratings. The message says what was found and what to do; nothing was kept. */
export class UnreadableFile extends Error {
  override readonly name: string = "UnreadableFile";
}

/** A file that cannot be read as CSV, in two parts for those who would keep nothing of it anyway. */
export class UnreadableCsv extends UnreadableFile {
  /** What was found, without a full stop. */
  readonly found: string;
  /** What to do, as a sentence. */
  readonly advice: string;

  constructor(found: string, advice: string, options?: ErrorOptions) {
    super(`${found}; nothing was kept. ${advice}`, options);
    this.found = found;
    this.advice = advice;
  }
}
