import { describe, expect, it } from "vitest";
import type { Family } from "../analysis.ts";
import { analyzeFamily } from "../analyze-family.ts";
import { ONE_ITEM, tieOfSites } from "./auditor/tie-of-sites.ts";

/**
 * The second judge: all possible answers at two or three sites are published, and those that look the same are
 * put together. A secret is kept when what looks the same is different enough. This uses the rules themselves as
 * the attacker's knowledge, and whole answers.
 */
const THRESHOLD = 3;
const RATERS = 5;

interface Alike {
  whole: boolean;
  hidden: boolean[];
  sizes: Set<number>[];
  means: [low: number, high: number][];
}

describe("all ways five raters at three sites can answer", () => {
  const families = everyAnswer(RATERS, 3).map((answers) => {
    const family = analyzeFamily(tieOfSites(answers), { minRaters: THRESHOLD, scoring: ONE_ITEM });
    return { answers, family };
  });

  it("never tell the number of raters of a hidden site, whatever is read from the family", () => {
    for (const alike of putTogether(families, (family) => JSON.stringify(family))) {
      for (const sizes of secrets(alike).map((site) => alike.sizes[site]!)) expect(sizes.size).toBeGreaterThan(1);
    }
  });

  it("leave the mean of a hidden site a range of 1 when numbers and means are read", () => {
    const groups = putTogether(families, (family) => JSON.stringify(countsAndMeans(family)));
    expect(groups.some((alike) => alike.whole && secrets(alike).length > 0)).toBe(true);
    for (const alike of groups) {
      for (const [low, high] of secrets(alike).map((site) => alike.means[site]!)) {
        expect(high - low).toBeGreaterThanOrEqual(1);
      }
    }
  });
});

/** Hidden sites with raters, of a tie that is shown. */
function secrets(alike: Alike): number[] {
  if (!alike.whole) return [];
  return alike.hidden.flatMap((hidden, site) => (hidden && Math.max(...alike.sizes[site]!) > 0 ? [site] : []));
}

function countsAndMeans(family: Family) {
  const { all, sites } = family.waves[0]!;
  const read = (analysis: typeof all | null) =>
    analysis?.ties.map(({ n, mean, items }) => [n, mean, items.a!.n, items.a!.mean]);
  return [read(all), ...Object.values(sites).map(read)];
}

function putTogether(families: { answers: number[][]; family: Family }[], lookOf: (family: Family) => string): Alike[] {
  const groups = new Map<string, Alike>();
  for (const { answers, family } of families) {
    const { all, sites } = family.waves[0]!;
    const look = lookOf(family);
    const alike = groups.get(look) ?? {
      whole: all.ties[0]!.n !== null,
      hidden: Object.values(sites).map((site) => site === null || site.ties[0]!.n === null),
      sizes: answers.map(() => new Set<number>()),
      means: answers.map((): [number, number] => [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]),
    };
    groups.set(look, alike);
    for (const [site, own] of answers.entries()) {
      alike.sizes[site]!.add(own.length);
      if (own.length === 0) continue;
      const mean = own.reduce((sum, answer) => sum + answer, 0) / own.length;
      alike.means[site] = [Math.min(alike.means[site]![0], mean), Math.max(alike.means[site]![1], mean)];
    }
  }
  return [...groups.values()];
}

/** Every way to spread so many raters over the sites and let them answer, their order aside. */
function everyAnswer(raters: number, sites: number): number[][][] {
  if (sites === 1) return answersOf(raters, 1).map((own) => [own]);
  return Array.from({ length: raters + 1 }, (_, here) => here).flatMap((here) =>
    answersOf(here, 1).flatMap((own) => everyAnswer(raters - here, sites - 1).map((others) => [own, ...others])),
  );
}

function answersOf(raters: number, least: number): number[][] {
  if (raters === 0) return [[]];
  return [1, 2, 3, 4, 5]
    .filter((answer) => answer >= least)
    .flatMap((answer) => answersOf(raters - 1, answer).map((others) => [answer, ...others]));
}
