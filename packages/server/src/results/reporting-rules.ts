import type { Analysis } from "@interrelate/analysis";
import type { Effort, NewReportingGroup, Reporting } from "@interrelate/contract";

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

/**
 * Why the reported groups are settled; undefined while they are not. Once a wave has taken answers, the counts of each
 * group have been told: telling the same people grouped in another way would let a small count be worked out.
 */
export function whySettled({ workProcess }: Effort): string | undefined {
  if (workProcess.waves.every(({ status }) => status === "draft")) return undefined;
  return (
    "A wave of this work process has been opened, and counts of its workgroups have been told. Telling the same answers " +
    "grouped in another way would let people work out what was hidden, so the groups stay as they are."
  );
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
