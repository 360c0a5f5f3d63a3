import type { Workgroup, WorkgroupKind } from "@interrelate/contract";

/** What all workgroups of a kind are called together: the one that there is by its own name, several by their kind's. */
export function kindName(workgroups: readonly Workgroup[], kind: WorkgroupKind, several: string): string {
  const [only, ...more] = workgroups.filter((group) => group.kind === kind);
  return only === undefined || more.length > 0 ? several : only.name;
}
