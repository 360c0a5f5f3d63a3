import type { Effort, Reporting } from "@interrelate/contract";

/** Which group each group is reported as, by id. Groups that are not in it stay as they are. */
export type ReportedAs = ReadonlyMap<string, string>;

/** People of one workgroup at one site. */
type Counted = { readonly workgroupId: string; readonly siteId: string | null; readonly people: number };

/** An effort as it is told: workgroups that are reported together stand once, where the first of them stood. */
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
export function reportedCounts(counts: readonly Counted[], groups: Reporting["groups"]): Counted[] {
  const whole = reportedAs(groups);
  const sums = new Map<string, Counted>();
  for (const { workgroupId: part, siteId, people } of counts) {
    const workgroupId = whole.get(part) ?? part;
    const key = `${workgroupId} ${siteId}`;
    sums.set(key, { workgroupId, siteId, people: people + (sums.get(key)?.people ?? 0) });
  }
  return [...sums.values()];
}
