/**
 * Changes of a map that cannot be taken in. The message is a sentence for whoever made them; nothing was kept.
 *
 * `incomplete` changes build on others that the server does not have: sending everything once more helps.
 */
export class ChangesRefused extends Error {
  override readonly name = "ChangesRefused";
  readonly reason: "unreadable" | "incomplete" | "too-large" | "too-long" | "invalid";

  constructor(reason: ChangesRefused["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}
