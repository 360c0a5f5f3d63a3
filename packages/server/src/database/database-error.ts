/**
 * The data cannot be opened. The message is for the person who starts the server: what happened, what was kept and
 * what to do about it.
 */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  /** Which of the known reasons it is; tests and callers match this, never the text. */
  readonly reason: DatabaseErrorReason;

  constructor(reason: DatabaseErrorReason, message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

export type DatabaseErrorReason =
  | "no-binaries"
  | "not-writable"
  | "not-reachable"
  | "other-account"
  | "does-not-start"
  | "not-answering"
  | "newer-schema"
  | "changed-migration"
  | "bad-url"
  | "bad-secret"
  | "roles-taken";

/** The operating system's code of a failure, such as `EACCES`; undefined when it has none. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}
