import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../analysis.ts";
import { analyzeFamily } from "../analyze-family.ts";
import { populationPlans } from "../disclosure/auditor/population-plans.ts";
import { FOUR_ITEMS, randomPopulation } from "../disclosure/auditor/random-population.ts";
import { ONE_ITEM, tieOfSites } from "../disclosure/auditor/tie-of-sites.ts";
import type { RatingTable } from "../rating-table.ts";
import { rowsWhere } from "../rows.ts";
import { analyzeStatistics } from "./statistics.ts";

/** The table with some of its rows alone. */
function withRows(table: RatingTable, keep: (row: number) => boolean): RatingTable {
  const rows = rowsWhere(table, keep);
  const pick = (values: ArrayLike<number>) => Int32Array.from(rows, (row) => values[row]!);
  return {
    ...table,
    respondent: pick(table.respondent),
    from: pick(table.from),
    to: pick(table.to),
    site: pick(table.site),
    wave: pick(table.wave),
    answers: table.answers.map((own) => Float64Array.from(rows, (row) => own[row]!)),
  };
}

function analyzed(table: RatingTable, minRaters: number): { all: Analysis; sites: Record<string, Analysis | null> } {
  const bootstrap = { draws: 20, seed: 1 };
  return analyzeFamily(table, { minRaters, scoring: FOUR_ITEMS, bootstrap }).waves[0]!;
}

it("figures of a wave rest on its shown ties: without the ratings of hidden ones they are the same", () => {
  let hidden = 0;
  fc.assert(
    fc.property(populationPlans({ largest: 12 }), (plan) => {
      const table = randomPopulation({ ...plan, groups: 3, waves: 1 });
      const { all, sites } = analyzed(table, 5);
      const isShown = (row: number) => all.ties[table.from[row]! * 3 + table.to[row]!]!.mean !== null;
      const shown = withRows(table, isShown);
      hidden += table.from.length - shown.from.length;
      const alone = analyzed(shown, 5);
      expect(resting(alone.all)).toEqual(resting(all));
      for (const [site, own] of Object.entries(sites))
        expect(own && resting(own)).toEqual(alone.sites[site] && resting(alone.sites[site]));
    }),
    { numRuns: 15, seed: 8 },
  );
  expect(hidden).toBeGreaterThan(50);
});

/** What does not tell whether anything is hidden, as counts and strengths do. */
function resting({ input, suppressed, icc, network, ...others }: Analysis) {
  return { used: input.used, site: icc.site, ratedGroup: icc.ratedGroup, density: network.density, ...others };
}

it("a rating with too few items enters no figure under protection, and its items do without", () => {
  const plan = { groups: 2, sites: 2, waves: 1, size: 30, skipping: 0.25, notWorkingWith: 0, missingWave: 0 };
  const table = randomPopulation({ ...plan, withoutSite: 0, centre: 3, seed: 9 });
  const answered = (row: number) => table.answers.filter((own) => !Number.isNaN(own[row]!)).length;
  const scored = withRows(table, (row) => answered(row) >= FOUR_ITEMS.minItems);
  expect(scored.from.length).toBeLessThan(table.from.length - 10);
  const [all, alone] = [analyzed(table, 5), analyzed(scored, 5)];
  expect(resting(all.all)).toEqual(resting(alone.all));
  for (const site of table.sites) expect(resting(all.sites[site]!)).toEqual(resting(alone.sites[site]!));
  expect(all.all.input.excluded.tooFewItems).toBe(table.from.length - scored.from.length);
  const open = analyzed(table, 1).all.items.a!;
  expect(open.n).toBe(table.answers[0]!.filter((answer) => !Number.isNaN(answer)).length);
  expect(open.missing).toBe(table.from.length - open.n!);
});

it("figures of a site are those of a table of its ratings alone", () => {
  const plan = { groups: 3, sites: 2, waves: 1, size: 14, skipping: 0.2, notWorkingWith: 0.1, missingWave: 0 };
  const table = randomPopulation({ ...plan, withoutSite: 0.1, centre: 3, seed: 5 });
  const { sites } = analyzed(table, 1);
  for (const [at, site] of table.sites.entries()) {
    const { all } = analyzed(
      withRows(table, (row) => table.site[row] === at),
      1,
    );
    expect(all.input.excluded.tooFewItems).toBeGreaterThan(0);
    const own = { sites: [site], bootstrap: null, icc: { ...all.icc, site: null } };
    expect(sites[site]).toEqual(expectClose({ ...all, ...own }));
  }
});

/** Figures that are summed in another order differ in their last digits. */
function expectClose(value: unknown): unknown {
  if (typeof value === "number") return expect.closeTo(value, 10);
  if (Array.isArray(value)) return value.map(expectClose);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, expectClose(part)]));
}

describe("the correlation by site", () => {
  const iccOf = (table: RatingTable, minRaters = 5) =>
    analyzeFamily(table, { minRaters, scoring: ONE_ITEM }).waves[0]!.all.icc.site;
  const people = (n: number, answer: (person: number) => number) =>
    Array.from({ length: n }, (_, person) => answer(person));

  it("rests on the sites that are shown", () => {
    // Four at the last site take the twelve with them.
    const sites = [
      people(12, (person) => 1 + (person % 2)),
      people(14, (person) => 2 + (person % 2)),
      people(15, (person) => 3 + (person % 3)),
      people(4, (person) => 4 + (person % 2)),
    ];
    const without = (of: number[]) => sites.map((own, site) => (of.includes(site) ? [] : own));
    const printed = iccOf(tieOfSites(sites));

    expect(Math.abs(printed!.icc1! - oneWay([sites[1]!, sites[2]!]))).toBeLessThanOrEqual(0.005);
    expect(printed).toMatchObject({ df1: 1, df2: 27 });
    expect(iccOf(tieOfSites(without([0, 3])))).toEqual(printed);
    expect(iccOf(tieOfSites(sites), 1)!.icc1).toBeCloseTo(oneWay(sites), 10);
  });

  it("leaves out people without a site", () => {
    const table = tieOfSites([
      people(12, (person) => 2 + (person % 3)),
      people(12, (person) => 3 + (person % 3)),
      people(12, () => 5),
    ]);
    const site = table.site.map((own) => (own === 2 ? -1 : own));
    const first = rowsFirst({ ...table, sites: ["S0", "S1"], site }, (row) => site[row] === -1);
    expect(iccOf(first)).toMatchObject({ df1: 1, df2: 22 });
    // With four people at each of two sites there is nothing to rest on, whoever else has none.
    const few = tieOfSites([people(4, (person) => 2 + (person % 3)), people(4, () => 3), people(12, () => 5)]);
    expect(iccOf({ ...few, sites: ["S0", "S1"], site: few.site.map((own) => (own === 2 ? -1 : own)) })).toBeNull();
  });

  it("is not there where nobody at a site differs from the others, or fewer than ten people answered", () => {
    expect(iccOf(tieOfSites([people(12, () => 3), people(7, () => 4)]))).toBeNull();
    expect(
      iccOf(tieOfSites([people(12, (person) => 2 + (person % 3)), people(7, (person) => 3 + (person % 3))])),
    ).not.toBeNull();
    // Each rates two groups: fourteen ratings of seven people, twenty of ten.
    const twice = (sizes: readonly [number, number]) => {
      const once = tieOfSites(sizes.map((n) => people(n, (person) => 2 + (person % 3))));
      const both = (values: ArrayLike<number>) => Int32Array.from([...Array.from(values), ...Array.from(values)]);
      const n = once.from.length;
      return {
        ...once,
        groups: ["G", "H"],
        respondent: both(once.respondent),
        from: both(once.from),
        to: Int32Array.from({ length: 2 * n }, (_, row) => Math.floor(row / n)),
        site: both(once.site),
        wave: both(once.wave),
        answers: [Float64Array.from([...once.answers[0]!, ...once.answers[0]!.map((answer) => 6 - answer)])],
      };
    };
    expect(iccOf(twice([3, 4]), 3)).toBeNull();
    expect(iccOf(twice([5, 5]), 3)).not.toBeNull();
  });
});

describe("a site", () => {
  it("is there when any tie is shown at it", () => {
    // Twelve of one group and three of another at each of two sites rate the first group.
    const table = tieOfSites([0, 1].map(() => Array.from({ length: 15 }, (_, person) => 2 + (person % 3))));
    const from = table.from.map((_, row) => (row % 15 < 12 ? 0 : 1));
    const { sites } = analyzeFamily({ ...table, groups: ["G", "H"], from }, { minRaters: 5, scoring: ONE_ITEM })
      .waves[0]!;
    expect(sites.S0!.ties.map(({ n }) => n)).toEqual([12, null, null, null]);
  });

  it("has none of the ratings left out before in its counts, which those over all sites have", () => {
    const table = tieOfSites([Array.from({ length: 12 }, (_, person) => 2 + (person % 3))]);
    const excluded = { "": { notWorkingWith: 6 } };
    const { all, sites } = analyzeFamily(table, { minRaters: 1, scoring: ONE_ITEM, excluded }).waves[0]!;
    expect(all.input).toEqual({
      rows: 18,
      used: 12,
      respondents: 12,
      excluded: { notWorkingWith: 6, tooFewItems: 0 },
    });
    expect(sites.S0!.input).toEqual({ rows: 12, used: 12, respondents: 12, excluded: { tooFewItems: 0 } });
  });
});

describe("counts at a site", () => {
  it("are told when every tie is shown at each site, not when all are shown over all sites", () => {
    const sizes = (...of: number[]) =>
      analyzeFamily(tieOfSites(of.map((n) => Array.from({ length: n }, (_, person) => 2 + (person % 3)))), {
        minRaters: 5,
        scoring: ONE_ITEM,
      }).waves[0]!;
    const hidden = sizes(12, 14, 4);
    expect(hidden.all.input.respondents).toBe(30);
    expect(hidden.all.suppressed.filter(({ path }) => path.startsWith("input"))).toEqual([]);
    expect(hidden.sites.S1!.input).toMatchObject({ used: 14, respondents: null });
    expect(hidden.sites.S1!.suppressed.map(({ path }) => path)).toContain("input.respondents");
    expect(sizes(12, 14).sites.S1!.input).toMatchObject({ used: 14, respondents: 14 });
    // One group has no correlation by rated group.
    expect([hidden.all.icc.ratedGroup, hidden.all.icc.respondent]).toEqual([null, null]);
  });
});

describe("the correlation by site by restricted maximum likelihood", () => {
  const remlOf = (table: RatingTable, minRaters = 5) =>
    analyzeStatistics(table, { minRaters, scoring: ONE_ITEM, wave: null, chance: { draws: 10, seed: 1 } }).icc.site;
  const sites = [12, 14, 15, 4].map((n, site) => Array.from({ length: n }, (_, person) => 1 + site / 2 + (person % 3)));

  it("rests on the sites that are shown, without protection on all", () => {
    const shown = remlOf(tieOfSites(sites.map((own, site) => (site === 1 || site === 2 ? own : []))));
    expect(shown).not.toBeNull();
    expect(remlOf(tieOfSites(sites))).toEqual(shown);
    // With equal variances within, the estimate is near that by mean squares.
    expect(remlOf(tieOfSites(sites), 1)!.icc1).toBeCloseTo(oneWay(sites), 1);
    expect(Math.abs(remlOf(tieOfSites(sites), 1)!.icc1 - shown!.icc1)).toBeGreaterThan(0.05);
  });

  it("leaves out people without a site", () => {
    const [, second, third] = sites;
    const table = tieOfSites([second!, third!, Array.from({ length: 12 }, () => 5)]);
    const site = table.site.map((own) => (own === 2 ? -1 : own));
    expect(remlOf({ ...table, sites: ["S0", "S1"], site })).toEqual(remlOf(tieOfSites([second!, third!])));
  });
});

/** ICC(1) of unequal groups, from the mean squares of a one-way analysis of variance. */
function oneWay(groups: readonly (readonly number[])[]): number {
  const all = groups.flat();
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const between =
    groups.reduce((sum, own) => sum + own.length * (meanOf(own) - meanOf(all)) ** 2, 0) / (groups.length - 1);
  const squares = groups.reduce(
    (sum, own) => sum + own.reduce((total, value) => total + (value - meanOf(own)) ** 2, 0),
    0,
  );
  const within = squares / (all.length - groups.length);
  const k0 = (all.length - groups.reduce((sum, own) => sum + own.length ** 2, 0) / all.length) / (groups.length - 1);
  return (between - within) / (between + (k0 - 1) * within);
}

/** The same rows, those wanted first. */
function rowsFirst(table: RatingTable, isWanted: (row: number) => boolean): RatingTable {
  const rows = [...table.from.keys()].sort((a, b) => Number(isWanted(b)) - Number(isWanted(a)));
  const pick = (values: ArrayLike<number>) => Int32Array.from(rows, (row) => values[row]!);
  return {
    ...table,
    respondent: pick(table.respondent),
    from: pick(table.from),
    to: pick(table.to),
    site: pick(table.site),
    wave: pick(table.wave),
    answers: table.answers.map((own) => Float64Array.from(rows, (row) => own[row]!)),
  };
}
