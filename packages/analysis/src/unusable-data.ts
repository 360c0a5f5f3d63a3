/** What was asked cannot be computed from what was given; the message is one clear sentence for the person who asked. */
export class UnusableData extends Error {
  override readonly name = "UnusableData";
}
