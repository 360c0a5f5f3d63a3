/** A file that cannot be read as a table of ratings. The message says what was found and what to do; nothing was kept. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}
