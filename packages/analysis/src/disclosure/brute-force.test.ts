import { describe, expect, it } from "vitest";
import type { Family } from "../analysis.ts";
import { analyzeFamily } from "../analyze-family.ts";
import { ONE_ITEM, tieOfSites } from "./auditor/tie-of-sites.ts";
import { decidePublication } from "./publication.ts";

/**
 * The second judge: all possible answers at two or three sites are published, and those that look the same are
 * put together. A secret is kept when what looks the same is different enough. This uses the rules themselves as
 * the attacker's knowledge, and whole answers.
 */
const THRESHOLD = 3;

interface Alike {
  whole: boolean;
  hidden: boolean[];
  sizes: Set<number>[];
  /** By site and its number of raters. */
  means: Map<number, [low: number, high: number]>[];
}

describe.each([
  { raters: 5, sites: 3 },
  { raters: 7, sites: 2 },
])("all ways $raters raters at $sites sites can answer", ({ raters, sites }) => {
  const families = everyAnswer(raters, sites).map((answers) => {
    const family = analyzeFamily(tieOfSites(answers), { minRaters: THRESHOLD, scoring: ONE_ITEM });
    return { answers, family };
  });

  it("never tell the number of raters of a small hidden site, whatever is read from the family", () => {
    for (const alike of putTogether(families, (family) => JSON.stringify(family))) {
      for (const sizes of secrets(alike).map((site) => alike.sizes[site]!)) expect(sizes.size).toBeGreaterThan(1);
    }
  });

  it("leave the mean of a small hidden site a range of 1 when numbers and means are read, and its size is known", () => {
    const groups = putTogether(families, (family) => JSON.stringify(countsAndMeans(family)));
    expect(groups.some((alike) => alike.whole && secrets(alike).length > 0)).toBe(true);
    for (const alike of groups) {
      for (const site of secrets(alike)) {
        for (const [size, [low, high]] of alike.means[site]!) {
          if (size < THRESHOLD) expect(high - low).toBeGreaterThanOrEqual(1);
        }
      }
    }
  });
});

it.each([
  { sites: 2, most: 20 },
  { sites: 3, most: 16 },
  { sites: 4, most: 12 },
])("leaves every small hidden site two sizes, for up to $most raters of middling answers at $sites sites", (plan) => {
  for (const threshold of [3, 4, 5]) {
    const looks = new Map<string, { hidden: number[]; sizes: Set<number>[] }>();
    for (const own of everySize(plan.most, plan.sites + 1).map((sizes) => sizes.slice(1))) {
      const table = tieOfSites(own.map((n) => Array.from({ length: n }, () => 3)));
      const { whole, parts } = decidePublication(table, ONE_ITEM, threshold).waves[0]!.ties[0]!;
      if (!whole.shown) continue;
      const raters = own.reduce((sum, n) => sum + n, 0);
      const look = JSON.stringify([raters, own.map((n, site) => (parts[site]!.shown ? n : null))]);
      const hidden = own.flatMap((_, site) => (parts[site]!.shown ? [] : [site]));
      const alike = looks.get(look) ?? { hidden, sizes: own.map(() => new Set<number>()) };
      looks.set(look, alike);
      for (const [site, n] of own.entries()) if (n > 0) alike.sizes[site]!.add(n);
    }
    const sizes = [...looks.values()].flatMap(({ hidden, sizes: all }) => hidden.map((site) => [...all[site]!]));
    const small = sizes.filter((own) => own.some((n) => n < threshold));
    expect(small.length).toBeGreaterThan(10);
    expect(small.filter((own) => own.length === 1)).toEqual([]);
  }
});

/** Hidden sites of a tie that is shown, where fewer raters than the threshold may be. */
function secrets(alike: Alike): number[] {
  if (!alike.whole) return [];
  const isSmall = (n: number) => n > 0 && n < THRESHOLD;
  return alike.hidden.flatMap((hidden, site) => (hidden && [...alike.sizes[site]!].some(isSmall) ? [site] : []));
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
      means: answers.map(() => new Map<number, [number, number]>()),
    };
    groups.set(look, alike);
    for (const [site, own] of answers.entries()) {
      alike.sizes[site]!.add(own.length);
      if (own.length === 0) continue;
      const mean = own.reduce((sum, answer) => sum + answer, 0) / own.length;
      const [low, high] = alike.means[site]!.get(own.length) ?? [mean, mean];
      alike.means[site]!.set(own.length, [Math.min(low, mean), Math.max(high, mean)]);
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

/** Every way to spread so many raters over the sites. */
function everySize(raters: number, sites: number): number[][] {
  if (sites === 1) return [[raters]];
  return Array.from({ length: raters + 1 }, (_, here) => here).flatMap((here) =>
    everySize(raters - here, sites - 1).map((others) => [here, ...others]),
  );
}
