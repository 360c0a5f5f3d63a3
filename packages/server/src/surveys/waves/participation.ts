import { publishableCounts } from "@interrelate/analysis";
import type { Effort, Participation } from "@interrelate/contract";
import type { PeopleCount } from "./store.ts";

/** Tells whether ties of a workgroup's ratings are published, over all sites (`null`) or at one. */
export type IsPublished = (workgroupId: string, siteId: string | null) => boolean;

/**
 * How many were asked and how many answered, as far as the disclosure rules let it be told.
 *
 * @param invited people asked, where somebody said how many, by workgroup and site.
 * @param answered people who answered, by workgroup and site.
 * @param isPublished what the results of the wave show. Left out, as there are none yet, counts are rounded down to
 *   multiples of the threshold, so that nobody who looks again and again sees a single person answer.
 */
export function participationOf(
  effort: Effort,
  invited: readonly PeopleCount[],
  answered: readonly PeopleCount[],
  isPublished?: IsPublished,
): Participation {
  const { threshold, sites, workProcess } = effort;
  const counts = workProcess.workgroups.flatMap(({ id: group }) =>
    [...sites.map(({ id }) => id), null].flatMap((site) => {
      const here = peopleIn(answered, group, site) ?? 0;
      // Where there are sites, only people without one are asked outside them; anybody may answer from nowhere in particular.
      const asked = peopleIn(invited, group, site) ?? (site === null && sites.length > 0 ? 0 : null);
      if (site === null && sites.length > 0 && here === 0 && asked === 0) return [];
      return [{ group, site, invited: asked, answered: here }];
    }),
  );
  const atLeast = isPublished === undefined;
  const shown = publishableCounts(counts, { threshold, ...(atLeast ? { inSteps: true } : { isPublished }) });
  const row = ({ id, name }: { readonly id: string; readonly name: string }, of: typeof shown.groups) => ({
    id,
    name,
    ...(of[id] ?? { invited: null, answered: null }),
  });
  return {
    ...shown.total,
    threshold,
    atLeast,
    workgroups: workProcess.workgroups.map((workgroup) => row(workgroup, shown.groups)),
    sites: sites.map((site) => row(site, shown.sites)),
  };
}

function peopleIn(counts: readonly PeopleCount[], workgroupId: string, siteId: string | null): number | undefined {
  return counts.find((count) => count.workgroupId === workgroupId && count.siteId === siteId)?.people;
}
