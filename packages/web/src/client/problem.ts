import { ORPCError } from "@orpc/client";

/** Why one field of a request was refused; `path` walks into the request's input. */
export interface FieldProblem {
  path: (string | number)[];
  message: string;
}

/** An answer of the server that says no: problem details (RFC 9457), or any other error body. */
export type Problem = ORPCError<string, { issues: FieldProblem[] }>;

/**
 * Turns an error body into a `Problem`. The sentence is the body's `detail`, else its `message` or `title`;
 * the code falls back to one made from the status.
 */
export function decodeProblem(body: unknown, status: number): Problem {
  const { code, detail, message, title, issues } = asRecord(body);
  const sentence = [detail, message, title].find((text) => typeof text === "string");
  return new ORPCError(typeof code === "string" ? code : `STATUS_${status}`, {
    status,
    message: typeof sentence === "string" ? sentence : `The server answered with status ${status}.`,
    data: { issues: Array.isArray(issues) ? issues.map(readIssue) : [] },
  });
}

/** The problem inside an error, or null when the request never got an answer. */
export function asProblem(error: unknown): Problem | null {
  return error instanceof ORPCError && error.status >= 400 ? (error as Problem) : null;
}

/** True when the server says that nobody is signed in. */
export function isSignedOut(error: unknown): boolean {
  return asProblem(error)?.status === 401;
}

function readIssue(value: unknown): FieldProblem {
  const { path, message } = asRecord(value);
  return {
    path: Array.isArray(path) ? path.map((part) => (typeof part === "number" ? part : String(part))) : [],
    message: typeof message === "string" ? message : "Please check this.",
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
