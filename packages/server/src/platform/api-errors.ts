import { ORPCError, ValidationError } from "@orpc/server";
import { type Issue, type Problem, problem } from "./problem.ts";

/** An error that a procedure raises on purpose. */
export type ExpectedError = ORPCError<string, unknown>;

const SENTENCES_AT_MOST = 3;

/**
 * The answer to an error of a procedure. A refused input becomes 422 with a sentence for each thing refused.
 *
 * @returns undefined when no procedure raises it on purpose: then it is a failure of ours.
 */
export function expectedError(error: unknown): ExpectedError | undefined {
  if (!(error instanceof ORPCError)) return undefined;
  if (error.code === "BAD_REQUEST" && error.cause instanceof ValidationError) {
    const issues = error.cause.issues.map(describeIssue);
    return new ORPCError("VALIDATION", { status: 422, message: sentenceOf(issues), data: { issues } });
  }
  return error.status < 500 || error.status === 503 ? error : undefined;
}

/** What the error looks like on the wire. */
export function problemOf(error: ExpectedError): Problem {
  const more = typeof error.data === "object" && error.data !== null ? error.data : {};
  return problem(error.status, error.code, error.message, more);
}

function describeIssue(issue: ValidationError["issues"][number]): Issue {
  const path = (issue.path ?? []).map((part) => (typeof part === "object" ? part.key : part));
  return { path: path.map((part) => (typeof part === "number" ? part : String(part))), message: issue.message };
}

function sentenceOf(issues: readonly Issue[]): string {
  const shown = issues.slice(0, SENTENCES_AT_MOST).map(sayIssue);
  const more = issues.length - shown.length;
  return ["Nothing was kept.", ...shown, ...(more > 0 ? [`And ${more} more.`] : [])].join(" ");
}

function sayIssue({ path, message }: Issue): string {
  return path.length === 0 ? message : `${message} (${path.join(".")})`;
}
