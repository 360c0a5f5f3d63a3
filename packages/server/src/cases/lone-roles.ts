import type { CaseMember } from "@interrelate/contract";

/**
 * The roles around a client in which one person is alone. Whoever is, is not asked about their own role: they would rate
 * themselves.
 */
export function loneRoles(members: readonly CaseMember[]): string[] {
  const byRole = Map.groupBy(members, ({ workgroupId }) => workgroupId);
  return [...byRole].flatMap(([role, people]) => (people.length === 1 ? [role] : []));
}
