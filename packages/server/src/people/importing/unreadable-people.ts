/** A file of people that cannot be read as a table. The message says what was found and what to do; nothing was kept. */
export class UnreadablePeople extends Error {
  override readonly name = "UnreadablePeople";
}
