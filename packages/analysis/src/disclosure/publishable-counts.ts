import { isProtecting } from "./threshold.ts";

/** People invited and answered in one workgroup at one site; `site` null for people without one. */
export interface ResponseCount {
  readonly group: string;
  readonly site: string | null;
  /** `null` where nobody is counted, as behind an open link. */
  readonly invited: number | null;
  readonly answered: number;
}

/** How response counts are told. */
export interface CountRules {
  /** Threshold of raters: 3 or more, or 1 to tell everything. */
  readonly threshold: number;
  /** Whether ties of these raters are published, over all sites (`null`) or at one; counts are told only beside them. */
  readonly isPublished?: (group: string, site: string | null) => boolean;
  /** Round down to multiples of the threshold, for counts that change while people answer. */
  readonly inSteps?: boolean;
}

/** A response count as it may be told; `answered` is null where it is hidden. */
export interface ShownCount {
  invited: number | null;
  answered: number | null;
}

/** The response counts of one wave. */
export interface ShownCounts {
  total: ShownCount;
  groups: Record<string, ShownCount>;
  sites: Record<string, ShownCount>;
}

/**
 * Which response counts may be told: by group, by site, and in total.
 *
 * A group is told from the threshold up. A site and the total are sums over told parts only, so that nobody can
 * subtract their way to a hidden one: the total over told groups, a site over the groups whose count there could be
 * told as well (each at least the threshold, and never all but one or all but a few raters of a group). Their
 * `invited` covers the same people. Nothing told means `answered` null.
 *
 * @param counts each group and site at most once
 * @throws RangeError for a threshold of 2 or below 1
 */
export function publishableCounts(counts: readonly ResponseCount[], rules: CountRules): ShownCounts {
  const told = isProtecting(rules.threshold) ? toldCounts(counts, rules) : { groups: groupsOf(counts), cells: counts };
  const step = rules.inSteps === true ? rules.threshold : 1;
  const shown = (own: readonly ResponseCount[], among: readonly ResponseCount[]): ShownCount => {
    const parts = own.filter((count) => among.includes(count));
    if (parts.length === 0) return { invited: invitedIn(own), answered: null };
    return { invited: invitedIn(parts), answered: Math.floor(answeredIn(parts) / step) * step };
  };
  const inToldGroups = counts.filter(({ group }) => told.groups.includes(group));
  const groups = Object.fromEntries(
    groupsOf(counts).map((group) => [
      group,
      shown(
        counts.filter((count) => count.group === group),
        inToldGroups,
      ),
    ]),
  );
  const sites = [...new Set(counts.map(({ site }) => site))].filter((site) => site !== null);
  return {
    // In steps the total is the sum of the steps, not the step of the sum: it tells nothing the groups do not.
    total: {
      invited: shown(counts, inToldGroups).invited,
      answered:
        told.groups.length === 0 ? null : told.groups.reduce((sum, group) => sum + (groups[group]?.answered ?? 0), 0),
    },
    groups,
    sites: Object.fromEntries(
      sites.map((site) => [
        site,
        shown(
          counts.filter((count) => count.site === site),
          told.cells,
        ),
      ]),
    ),
  };
}

function toldCounts(counts: readonly ResponseCount[], { threshold, isPublished = () => true }: CountRules) {
  const ofGroup = (group: string) => counts.filter((count) => count.group === group);
  const groups = groupsOf(counts).filter(
    (group) => answeredIn(ofGroup(group)) >= threshold && isPublished(group, null),
  );
  const cells = groups.flatMap((group) => {
    const candidates = ofGroup(group).filter(
      ({ site, answered }) => site !== null && answered >= threshold && isPublished(group, site),
    );
    return withoutGivingAway(ofGroup(group), candidates, threshold);
  });
  return { groups, cells };
}

/** Of a group's sites those that can be told beside its total: the rest is nobody, or several sites of enough people. */
function withoutGivingAway(
  whole: readonly ResponseCount[],
  candidates: readonly ResponseCount[],
  threshold: number,
): readonly ResponseCount[] {
  const bySize = candidates.toSorted((a, b) => b.answered - a.answered);
  while (bySize.length > 0) {
    const rest = whole.filter((count) => count.answered > 0 && !bySize.includes(count));
    if (rest.length === 0 || (rest.length > 1 && answeredIn(rest) >= threshold)) break;
    bySize.pop();
  }
  return bySize;
}

function groupsOf(counts: readonly ResponseCount[]): string[] {
  return [...new Set(counts.map(({ group }) => group))];
}

function answeredIn(counts: readonly ResponseCount[]): number {
  return counts.reduce((sum, { answered }) => sum + answered, 0);
}

function invitedIn(counts: readonly ResponseCount[]): number | null {
  if (counts.some(({ invited }) => invited === null)) return null;
  return counts.reduce((sum, { invited }) => sum + (invited ?? 0), 0);
}
