import { STATUS_CODES } from "node:http";

/** The media type of an error answer (RFC 9457). */
export const PROBLEM_TYPE = "application/problem+json";

/** An error answer: what happened, what was kept and what to do, for people and for programs (RFC 9457). */
export type Problem = {
  /** `about:blank`: the status says what kind of problem it is. */
  readonly type: "about:blank";
  readonly title: string;
  readonly status: number;
  /** One or two sentences for a person. */
  readonly detail: string;
  /** A name for programs, such as `NOT_FOUND`. */
  readonly code: string;
  /** What was refused in the input and why; present only for code `VALIDATION`. */
  readonly issues?: readonly Issue[];
  /** What the server's log calls this request; present when the fault is the server's. */
  readonly request?: string;
};

/** Something refused in an input: its place, such as `["workgroups", 2, "name"]`, and a sentence. */
export type Issue = { readonly path: readonly (string | number)[]; readonly message: string };

/** Makes a problem; the title is the status's own. */
export function problem(
  status: number,
  code: string,
  detail: string,
  more: { readonly issues?: readonly Issue[]; readonly request?: string } = {},
): Problem {
  return { type: "about:blank", title: STATUS_CODES[status] ?? "Error", status, detail, code, ...more };
}
