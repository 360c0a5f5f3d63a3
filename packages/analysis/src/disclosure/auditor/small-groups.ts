import type { Pattern } from "./answer-patterns.ts";

/** A few raters of a shown tie whom a subtraction might single out. */
export interface SmallGroup {
  readonly who: string;
  /** The measure whose mean is attacked. */
  readonly measure: number;
  readonly isIn: (pattern: Pattern) => boolean;
  /** All of the same kind in the wave, when they are enough to be told about; `null` when they are few. */
  readonly enough: ((pattern: Pattern) => boolean) | null;
}

interface Trait {
  readonly who: string;
  readonly measure: number;
  readonly has: (pattern: Pattern) => boolean;
  /** Linked and unlinked raters are told about from the threshold on; skippers are not. */
  readonly isToldFromThreshold: boolean;
}

/**
 * Groups of fewer than `threshold` raters of one tie and wave that share a trait, at a shown site or among the
 * raters of all hidden sites.
 */
export function smallGroups(
  patterns: readonly Pattern[],
  isShown: (site: number) => boolean,
  threshold: number,
): SmallGroup[] {
  const placeOf = ({ site }: Pattern) => (isShown(site) ? site : -1);
  const places = [...new Set(patterns.map(placeOf))];
  return traitsOf(patterns).flatMap(({ who, measure, has, isToldFromThreshold }) => {
    const alike = patterns.filter(has);
    const isEnough = isToldFromThreshold && ratersOf(alike) >= threshold;
    return places.flatMap((place): SmallGroup[] => {
      const group = alike.filter((pattern) => placeOf(pattern) === place);
      const raters = ratersOf(group);
      if (raters === 0 || raters >= threshold) return [];
      const isIn = (pattern: Pattern) => group.includes(pattern);
      return [{ who, measure, isIn, enough: isEnough ? (pattern) => alike.includes(pattern) : null }];
    });
  });
}

function traitsOf(patterns: readonly Pattern[]): Trait[] {
  const items = [...(patterns[0]?.answered.keys() ?? [])];
  const links = [...new Set(patterns.flatMap((pattern) => pattern.links))];
  return [
    skipTrait("skipped something", 0, (one) => one.counted && one.answered.includes(false)),
    ...items.flatMap((item): Trait[] => [
      skipTrait(`skipped item ${item + 1}`, 0, (one) => one.counted && !one.answered[item]!),
      skipTrait(`counts only for item ${item + 1}`, 3 + item, (one) => !one.counted && one.answered[item]!),
    ]),
    ...links.flatMap((link) => [true, false].map((inside) => linkTrait(link, inside))),
  ];
}

function skipTrait(who: string, measure: number, has: Trait["has"]): Trait {
  return { who, measure, has, isToldFromThreshold: false };
}

function linkTrait(link: number, inside: boolean): Trait {
  const has = (one: Pattern) => one.counted && one.links.includes(link) === inside;
  return { who: `${inside ? "in" : "outside"} contrast ${link}`, measure: 0, has, isToldFromThreshold: true };
}

function ratersOf(patterns: readonly Pattern[]): number {
  return patterns.reduce((sum, { raters }) => sum + raters, 0);
}
