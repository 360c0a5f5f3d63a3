import { asProblem } from "./problem.ts";

/** Every refused field of a problem by its dotted place in the input ("effort.sites.1"), with its sentence. */
export function fieldMessages(error: unknown): Map<string, string> {
  const issues = asProblem(error)?.data?.issues ?? [];
  return new Map(issues.map(({ path, message }) => [path.join("."), message]));
}

/** The sentence about one field, if it was refused. */
export function messageFor(error: unknown, field: string): string | undefined {
  return fieldMessages(error).get(field);
}
