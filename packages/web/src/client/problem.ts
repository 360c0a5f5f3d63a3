import { ORPCError } from "@orpc/client";

/** What was wrong with one field of a request; `path` walks into the request's body. */
export interface Issue {
  path: (string | number)[];
  message: string;
}

/** An answer of the server that says no, as problem details (RFC 9457) or as any other error body. */
export type Problem = ORPCError<string, { issues: Issue[] }>;

/**
 * Turns an error body into a `Problem`. The sentence is the body's `detail`, else its `title` or `message`;
 * `issues` may stand at the top or under `data`; the code falls back to the status.
 */
export function decodeProblem(body: unknown, status: number): Problem {
  const record = asRecord(body);
  const data = asRecord(record.data);
  const message = [record.detail, record.message, record.title].find((text) => typeof text === "string");
  const code = record.code;
  return new ORPCError(typeof code === "string" ? code : codeOf(status), {
    status,
    message: typeof message === "string" ? message : `The server answered with status ${status}.`,
    data: { issues: readIssues(record.issues ?? data.issues) },
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

function readIssues(value: unknown): Issue[] {
  if (!Array.isArray(value)) return [];
  return value.map(asRecord).map((issue) => ({
    path: Array.isArray(issue.path) ? issue.path.map(segment) : [],
    message: typeof issue.message === "string" ? issue.message : "Please check this.",
  }));
}

function segment(part: unknown): string | number {
  const key = asRecord(part).key ?? part;
  return typeof key === "number" ? key : String(key);
}

function codeOf(status: number): string {
  const codes: Record<number, string> = {
    401: "UNAUTHORIZED",
    403: "FORBIDDEN",
    404: "NOT_FOUND",
    409: "CONFLICT",
    422: "VALIDATION",
  };
  return codes[status] ?? "INTERNAL_SERVER_ERROR";
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
