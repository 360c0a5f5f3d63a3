import type { newEffort } from "@interrelate/contract";
import type { FieldProblem } from "../../client/problem.ts";
import { filledGroups, filledSites, isSmall, peopleNumbers, type StartForm } from "./start-form.ts";

/** What `efforts.create` takes; fields with a default may be left out. */
export type EffortRequest = (typeof newEffort)["_zod"]["input"];

/** The page as a request, without the rows nobody filled in. */
export function startRequest(form: StartForm): EffortRequest {
  const organizationName = form.organizationName.trim();
  return {
    ...(organizationName === "" ? {} : { organizationName }),
    workProcess: form.workProcess,
    workgroups: filledGroups(form).map((group) => ({
      name: group.name,
      kind: group.kind,
      people: peopleNumbers(group, form),
      smallGroupConsent: isSmall(group, form) && group.smallGroupConsent,
    })),
    sites: filledSites(form).map((site) => site.name),
    threshold: Number(form.threshold),
    // The browser's own; it can be changed with the work process.
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    minItems: Number(form.minItems),
  };
}

/**
 * The server's sentences by the place on the page that each is about: `workProcess`, `workgroups`,
 * `workgroups.<row key>.name`, `sites.<row key>`. The server counts only the rows it was sent.
 */
export function placeMessages(form: StartForm, fields: readonly FieldProblem[]): Map<string, string> {
  return new Map(fields.map(({ path, message }) => [placeOf(form, path), message]));
}

function placeOf(form: StartForm, [, part, index, field]: FieldProblem["path"]): string {
  const row = typeof index === "number" ? index : -1;
  const group = part === "workgroups" ? filledGroups(form)[row] : undefined;
  if (group) return `workgroups.${group.key}.${field ?? "name"}`;
  const site = part === "sites" ? filledSites(form)[row] : undefined;
  return site ? `sites.${site.key}` : String(part ?? "page");
}
