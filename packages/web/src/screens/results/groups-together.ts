import type { Effort, Reporting, WaveResults } from "@interrelate/contract";

/** The groups that results report several small workgroups as, with these workgroups' ids. */
export function groupsTogether(
  { together, workgroups }: Pick<WaveResults, "together" | "workgroups">,
  { workProcess }: Pick<Effort, "workProcess">,
): Reporting["groups"] {
  return together.map(({ id, parts }) => ({
    id,
    name: workgroups.find((group) => group.id === id)?.name ?? "",
    workgroupIds: workProcess.workgroups.filter(({ name }) => parts.includes(name)).map((group) => group.id),
  }));
}
