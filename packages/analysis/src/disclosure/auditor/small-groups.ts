import type { Pattern } from "./answer-patterns.ts";

/** A few raters of a shown tie whom a subtraction might single out. */
export interface SmallGroup {
  readonly who: string;
  readonly kind: "skipping" | "contrast";
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
 * raters of all hidden sites. Linked and unlinked raters are told about in groups of `threshold` over all sites,
 * so those at one place are attacked when they are fewer than half of that.
 */
export function smallGroups(
  patterns: readonly Pattern[],
  isShown: (site: number) => boolean,
  threshold: number,
): SmallGroup[] {
  const placeOf = ({ site }: Pattern) => (isShown(site) ? site : -1);
  const places = [...new Set(patterns.map(placeOf))];
  return traitsOf(patterns).flatMap(({ who, kind, measure, has }) =>
    places.flatMap((place): SmallGroup[] => {
      const here = patterns.filter((pattern) => placeOf(pattern) === place);
      const group = here.filter(has);
      const raters = ratersOf(group);
      if (raters === 0 || raters >= (kind === "contrast" ? threshold / 2 : threshold)) return [];
      const rest = here.filter((one) => one.counted && !group.includes(one) && one.raters >= raters);
      const others = rest.reduce<Pattern | null>((most, one) => (most && most.raters >= one.raters ? most : one), null);
      return [{ who, kind, measure, isIn: (pattern) => group.includes(pattern), others }];
    }),
  );
}

function traitsOf(patterns: readonly Pattern[]): Trait[] {
  const items = [...(patterns[0]?.answered.keys() ?? [])];
  const links = [...new Set(patterns.flatMap((pattern) => pattern.links))];
  return [
    {
      who: "skipped something",
      kind: "skipping",
      measure: 0,
      has: (one) => one.counted && one.answered.includes(false),
    },
    ...items.flatMap((item): Trait[] => [
      {
        who: `skipped item ${item + 1}`,
        kind: "skipping",
        measure: 0,
        has: (one) => one.counted && !one.answered[item]!,
      },
      {
        who: `counts only for item ${item + 1}`,
        kind: "skipping",
        measure: 3 + item,
        has: (one) => !one.counted && one.answered[item]!,
      },
    ]),
    ...links.flatMap((link) => [true, false].map((inside) => linkTrait(link, inside))),
  ];
}

function linkTrait(link: number, inside: boolean): Trait {
  const has = (one: Pattern) => one.counted && one.links.includes(link) === inside;
  return { who: `${inside ? "in" : "outside"} contrast ${link}`, kind: "contrast", measure: 0, has };
}

function ratersOf(patterns: readonly Pattern[]): number {
  return patterns.reduce((sum, { raters }) => sum + raters, 0);
}
