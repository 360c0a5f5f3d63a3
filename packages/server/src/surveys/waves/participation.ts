import { publishableCounts } from "@interrelate/analysis";
import type { Effort, Participation } from "@interrelate/contract";
import type { PeopleCount } from "./store.ts";

/** Stands for people without a site: a part of the whole like any site, so that nothing follows by subtraction. */
const NO_SITE = "none";

/**
 * How many were asked and how many answered, as far as the disclosure rules let it be told.
 *
 * @param invited people asked, where somebody said how many, by workgroup and site.
 * @param answered people who answered, by workgroup and site.
 */
export function participationOf(
  effort: Effort,
  invited: readonly PeopleCount[],
  answered: readonly PeopleCount[],
): Participation {
  const { threshold, sites, workProcess } = effort;
  const counts = workProcess.workgroups.flatMap(({ id: group }) =>
    [...sites.map(({ id }) => id), null].flatMap((siteId) => {
      const here = peopleIn(answered, group, siteId) ?? 0;
      // Nobody is asked outside the sites, where there are sites; somebody may answer from nowhere in particular.
      const asked = peopleIn(invited, group, siteId) ?? (siteId === null && sites.length > 0 ? 0 : null);
      if (siteId === null && sites.length > 0 && here === 0) return [];
      return [{ group, site: siteId ?? NO_SITE, invited: asked, answered: here }];
    }),
  );
  const shown = publishableCounts(counts, threshold);
  const row = ({ id, name }: { readonly id: string; readonly name: string }, of: typeof shown.groups) => ({
    id,
    name,
    ...(of[id] ?? { invited: null, answered: null }),
  });
  return {
    ...shown.total,
    threshold,
    workgroups: workProcess.workgroups.map((workgroup) => row(workgroup, shown.groups)),
    sites: sites.map((site) => row(site, shown.sites)),
  };
}

function peopleIn(counts: readonly PeopleCount[], workgroupId: string, siteId: string | null): number | undefined {
  return counts.find((count) => count.workgroupId === workgroupId && count.siteId === siteId)?.people;
}
