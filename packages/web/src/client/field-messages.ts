import { asProblem } from "./problem.ts";

/** The sentence about one field of a request, by its dotted place in the input ("effort.sites.1"), if it was refused. */
export function messageFor(error: unknown, field: string): string | undefined {
  return asProblem(error)?.data?.issues.find(({ path }) => path.join(".") === field)?.message;
}
