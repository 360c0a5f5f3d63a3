import { type CountEdge, type CountLine, hideCounts } from "./count-network.ts";
import { isProtecting } from "./threshold.ts";

/** People invited and answered in one workgroup at one site; `site` null for people without one. */
export interface ResponseCount {
  readonly group: string;
  readonly site: string | null;
  /** `null` where nobody is counted, as behind an open link. */
  readonly invited: number | null;
  readonly answered: number;
}

/** A response rate as it may be shown; `answered` null means "fewer than the threshold" or hidden to protect another. */
export interface ShownCount {
  invited: number | null;
  answered: number | null;
}

/** The response rates of one wave. */
export interface ShownCounts {
  total: ShownCount;
  groups: Record<string, ShownCount>;
  sites: Record<string, ShownCount>;
  cells: (ShownCount & { group: string; site: string })[];
}

/**
 * Which response rates may be shown: by group, by site, by group at a site, and in total.
 *
 * `answered` is shown from the threshold up, and only where no smaller or hidden count follows from totals:
 * counts are hidden from the smallest cell up, totals last. Zero looks like any hidden count. Invitations are
 * known to those who sent them and always shown. A threshold of 1 shows everything.
 *
 * @param counts each group and site at most once
 * @throws RangeError for a threshold of 2 or below 1
 */
export function publishableCounts(counts: readonly ResponseCount[], threshold: number): ShownCounts {
  const groups = [...new Set(counts.map(({ group }) => group))];
  const sites = [...new Set(counts.map(({ site }) => site))];
  const network = buildNetwork(counts, groups, sites);
  if (isProtecting(threshold)) hideCounts(network.edges, network.lines, groups.length + sites.length + 2, threshold);
  const answered = (edge: CountEdge) => (edge.shown ? edge.value : null);
  const invited = (own: readonly ResponseCount[]) =>
    own.some((count) => count.invited === null) ? null : own.reduce((sum, count) => sum + (count.invited ?? 0), 0);
  const entry = (edge: CountEdge, isOwn: (count: ResponseCount) => boolean): ShownCount => ({
    invited: invited(counts.filter(isOwn)),
    answered: answered(edge),
  });
  return {
    total: entry(network.grand, () => true),
    groups: Object.fromEntries(
      groups.map((group, at) => [group, entry(network.groups[at]!, (count) => count.group === group)]),
    ),
    sites: Object.fromEntries(
      sites.flatMap((site, at) =>
        site === null ? [] : [[site, entry(network.sites[at]!, (count) => count.site === site)]],
      ),
    ),
    cells: counts.flatMap(({ group, site, invited: own }, at) =>
      site === null ? [] : [{ group, site, invited: own, answered: answered(network.cells[at]!) }],
    ),
  };
}

/** Groups, then sites, then the two ends of the grand total are the nodes. */
function buildNetwork(
  counts: readonly ResponseCount[],
  groupNames: readonly string[],
  siteNames: readonly (string | null)[],
) {
  const [source, sink] = [groupNames.length + siteNames.length, groupNames.length + siteNames.length + 1];
  const siteNode = (site: string | null) => groupNames.length + siteNames.indexOf(site);
  const sum = (own: readonly ResponseCount[]) => own.reduce((total, { answered }) => total + answered, 0);
  const cells = counts.map(
    ({ group, site, answered }): CountEdge => ({
      tail: groupNames.indexOf(group),
      head: siteNode(site),
      value: answered,
      shown: site !== null,
    }),
  );
  const groups = groupNames.map(
    (group, node): CountEdge => ({
      tail: source,
      head: node,
      value: sum(counts.filter((count) => count.group === group)),
      shown: true,
    }),
  );
  const sites = siteNames.map(
    (site): CountEdge => ({
      tail: siteNode(site),
      head: sink,
      value: sum(counts.filter((count) => count.site === site)),
      shown: site !== null,
    }),
  );
  const grand: CountEdge = { tail: sink, head: source, value: sum(counts), shown: true };
  const lines: CountLine[] = [
    ...groups.map((whole, node) => ({ whole, parts: cells.filter((cell) => cell.tail === node) })),
    ...sites.map((whole) => ({ whole, parts: cells.filter((cell) => cell.head === whole.tail) })),
    { whole: grand, parts: groups },
    { whole: grand, parts: sites },
  ];
  return { edges: [...cells, ...groups, ...sites, grand], lines, cells, groups, sites, grand };
}
