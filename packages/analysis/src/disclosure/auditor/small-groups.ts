import type { Pattern, ReadSnapshot } from "./attackers-world.ts";
import { isCounted } from "./scored-items.ts";

/** A few raters of a shown tie whom a subtraction might single out. */
export interface SmallGroup {
  readonly who: string;
  readonly kind: "skipping" | "contrast" | "snapshot";
  /** The measure whose mean is attacked. */
  readonly measure: number;
  readonly isIn: (pattern: Pattern) => boolean;
  /** The largest other kind of raters at the same place, to compare with; `null` without one as large. */
  readonly others: Pattern | null;
}

interface Trait {
  readonly who: string;
  readonly kind: SmallGroup["kind"];
  readonly measure: number;
  readonly has: (pattern: Pattern) => boolean;
}

/**
 * Groups of fewer than `threshold` raters of one tie and wave that share a trait, at a shown site or among the
 * raters of all hidden sites: they skipped something, are linked or not, or are missing from another snapshot. Linked
 * and unlinked raters are told about in groups of `threshold` over all sites, so those at one place are attacked when
 * they are fewer than half of that.
 *
 * @param snapshots all of them; who is missing from another one, or does not count in it, is attacked
 */
export function smallGroups(
  patterns: readonly Pattern[],
  { position, form }: ReadSnapshot,
  isShown: (site: string | null) => boolean,
  threshold: number,
  snapshots: readonly ReadSnapshot[],
): SmallGroup[] {
  const isIn = ({ answered }: Pattern) => isCounted(answered, form);
  const placeOf = ({ site }: Pattern) => (isShown(site) ? site : null);
  const places = [...new Set(patterns.map(placeOf))];
  const others = snapshots.filter((other) => other.position !== position);
  return traitsOf(patterns, isIn, others).flatMap(({ who, kind, measure, has }) =>
    places.flatMap((place): SmallGroup[] => {
      const here = patterns.filter((pattern) => placeOf(pattern) === place);
      const group = here.filter(has);
      const raters = ratersOf(group);
      if (raters === 0 || raters >= (kind === "contrast" ? threshold / 2 : threshold)) return [];
      const rest = here.filter((one) => isIn(one) && !group.includes(one) && one.raters >= raters);
      const most = rest.reduce<Pattern | null>((best, one) => (best && best.raters >= one.raters ? best : one), null);
      return [{ who, kind, measure, isIn: (pattern) => group.includes(pattern), others: most }];
    }),
  );
}

function traitsOf(patterns: readonly Pattern[], isCounting: Trait["has"], others: readonly ReadSnapshot[]): Trait[] {
  const items = [...(patterns[0]?.answered.keys() ?? [])].filter((item) =>
    patterns.some(({ answered }) => answered[item]),
  );
  const links = [...new Set(patterns.flatMap((pattern) => pattern.links))];
  return [
    {
      who: "skipped something",
      kind: "skipping",
      measure: 0,
      has: (one) => isCounting(one) && items.some((item) => !one.answered[item]),
    },
    ...items.flatMap((item): Trait[] => [
      {
        who: `skipped item ${item + 1}`,
        kind: "skipping",
        measure: 0,
        has: (one) => isCounting(one) && !one.answered[item],
      },
      {
        who: `counts only for item ${item + 1}`,
        kind: "skipping",
        measure: 3 + item,
        has: (one) => !isCounting(one) && one.answered[item] === true,
      },
    ]),
    ...links.flatMap((link) =>
      [true, false].map((inside): Trait => {
        const has: Trait["has"] = (one) => isCounting(one) && one.links.includes(link) === inside;
        return { who: `${inside ? "in" : "outside"} contrast ${link}`, kind: "contrast", measure: 0, has };
      }),
    ),
    ...others.map((other): Trait => {
      const isThere = (one: Pattern) => one.snapshots.includes(other.position) && isCounted(one.answered, other.form);
      const has: Trait["has"] = (one) => isCounting(one) && !isThere(one);
      return { who: `not in snapshot ${other.position}`, kind: "snapshot", measure: 0, has };
    }),
  ];
}

function ratersOf(patterns: readonly Pattern[]): number {
  return patterns.reduce((sum, { raters }) => sum + raters, 0);
}
