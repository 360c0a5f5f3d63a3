import type { Analysis } from "@interrelate/analysis";
import type { Effort, NewReportingGroup, Reporting } from "@interrelate/contract";
import type { PeopleCount } from "../surveys/index.ts";
import type { ReportedAs } from "./merge-groups.ts";

/** Why workgroups cannot be reported together in this way, as a sentence; undefined when they can. */
export function refuseReporting(effort: Effort, groups: readonly NewReportingGroup[]): string | undefined {
  const { workgroups } = effort.workProcess;
  const parts = groups.flatMap(({ workgroupIds }) => workgroupIds);
  if (parts.some((id) => !workgroups.some((workgroup) => workgroup.id === id)))
    return "One of these workgroups does not exist any more. Nothing was changed; please look again.";
  if (new Set(parts).size < parts.length) return "A workgroup can be shown in one place only. Nothing was changed.";
  if (workgroups.length - parts.length + groups.length < 2)
    return "At least two groups must remain, because a tie needs two ends. Nothing was changed.";
  const apart = workgroups.filter(({ id }) => !parts.includes(id)).map(({ name }) => name);
  const names = [...apart, ...groups.map(({ name }) => name)].map((name) => name.toLocaleLowerCase());
  if (new Set(names).size < names.length)
    return "Two groups would have the same name. Nothing was changed; please choose another name.";
  return undefined;
}

/** Why the reported groups are settled once results have been shown. */
export const SETTLED =
  "Results of this work process have been shown. Showing the same answers grouped in another way would let people " +
  "work out what was hidden, so the groups stay as they are.";

/** An effort as its results show it: workgroups that are reported together stand once, where the first of them stood. */
export function reportedEffort(effort: Effort, groups: Reporting["groups"]): Effort {
  const workgroups = effort.workProcess.workgroups.flatMap((workgroup) => {
    const group = groups.find(({ workgroupIds }) => workgroupIds.includes(workgroup.id));
    if (group === undefined) return [workgroup];
    const parts = effort.workProcess.workgroups.filter(({ id }) => group.workgroupIds.includes(id));
    if (parts[0]?.id !== workgroup.id) return [];
    const alike = parts.every(({ kind }) => kind === workgroup.kind);
    return [{ id: group.id, name: group.name, kind: alike ? workgroup.kind : ("worker" as const) }];
  });
  return { ...effort, workProcess: { ...effort.workProcess, workgroups } };
}

/** Which group each part is reported as. */
export function reportedAs(groups: Reporting["groups"]): ReportedAs {
  return new Map(groups.flatMap(({ id, workgroupIds }) => workgroupIds.map((part) => [part, id] as const)));
}

/** Counts of people by workgroup and site, summed over the parts of what is reported together. */
export function reportedCounts(counts: readonly PeopleCount[], groups: Reporting["groups"]): PeopleCount[] {
  const whole = reportedAs(groups);
  const sums = new Map<string, PeopleCount>();
  for (const { workgroupId: part, siteId, people } of counts) {
    const workgroupId = whole.get(part) ?? part;
    const key = `${workgroupId} ${siteId}`;
    sums.set(key, { workgroupId, siteId, people: people + (sums.get(key)?.people ?? 0) });
  }
  return [...sums.values()];
}

/**
 * Means over several parts are no categories, so ties to a group that is reported as one have no split of too little,
 * right and too much.
 */
export function withoutSplits(analysis: Analysis, groups: Reporting["groups"]): Analysis {
  const whole = new Set(groups.map(({ id }) => id));
  const ties = analysis.ties.map((tie) => (whole.has(tie.to) ? { ...tie, frequency: null } : tie));
  return { ...analysis, ties };
}
