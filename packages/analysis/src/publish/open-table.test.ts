import { describe, expect, it } from "vitest";
import { analyzeFamily } from "../analyze-family.ts";
import { FOUR_ITEMS } from "../disclosure/auditor/random-population.ts";
import { createRandom } from "../numeric/random.ts";
import type { RatingTable } from "../rating-table.ts";
import { analyzeStatistics } from "./statistics.ts";

/**
 * Where every site of every tie has twelve raters who answer everything in both waves, there is nothing to hide: what is
 * printed under protection is what the owner of the data gets, rounded.
 */
const SITES = 2;
const GROUPS = 4;
const MEMBERS = 12;
const table = everybody();
const plan = { scoring: FOUR_ITEMS, bootstrap: { draws: 100, seed: 3 } };
const exactFamily = () => analyzeFamily(table, { ...plan, minRaters: 1 });
const printedFamily = () => analyzeFamily(table, { ...plan, minRaters: 5 });

describe("a table in which nothing is to be hidden", () => {
  it("is printed whole, every figure to two decimals, F, p and the like as their page says", () => {
    const [exact, printed] = [exactFamily(), printedFamily()];
    for (const [wave, { all, sites }] of exact.waves.entries()) {
      const own = printed.waves[wave]!;
      compare(all, own.all);
      for (const [site, analysis] of Object.entries(sites)) compare(analysis!, own.sites[site]!);
      expect(own.all.suppressed).toEqual([]);
      expect(own.all).toMatchObject({ sites: ["S0", "S1"], waves: ["W0", "W1"], groups: ["G0", "G1", "G2", "G3"] });
      expect(own.sites.S1!.sites).toEqual(["S1"]);
    }
  });

  it("counts all rows, also those left out before, over all sites, and at a site those of its ratings", () => {
    const excluded = { W0: { notWorkingWith: 7, tooFewItems: 5 }, W1: { notWorkingWith: 3 } };
    const rows = SITES * GROUPS * MEMBERS * GROUPS;
    const people = SITES * GROUPS * MEMBERS;
    const { waves } = analyzeFamily(table, { minRaters: 5, scoring: FOUR_ITEMS, excluded });
    expect(waves[0]!.all.input).toEqual({
      rows: rows + 12,
      used: rows,
      respondents: people,
      excluded: { notWorkingWith: 7, tooFewItems: 5 },
    });
    // Three are fewer than five.
    expect(waves[1]!.all.input).toEqual({
      rows: null,
      used: rows,
      respondents: people,
      excluded: { notWorkingWith: null, tooFewItems: 0 },
    });
    expect(waves[0]!.sites.S0!.input).toEqual({
      rows: null,
      used: rows / SITES,
      respondents: people / SITES,
      excluded: { tooFewItems: null },
    });
    const open = analyzeFamily(table, { minRaters: 1, scoring: FOUR_ITEMS, excluded }).waves;
    expect(open[1]!.all.input).toEqual({
      rows: rows + 3,
      used: rows,
      respondents: people,
      excluded: { notWorkingWith: 3, tooFewItems: 0 },
    });
    expect(open[1]!.sites.S0!.input.rows).toBe(rows / SITES);
  });

  it("pools ties within groups apart from those between them", () => {
    const exact = exactFamily();
    for (const { all } of exact.waves) {
      const pooled = (wanted: boolean) => {
        const ties = all.ties.filter(({ from, to }) => (from === to) === wanted);
        const n = ties.reduce((sum, tie) => sum + tie.n!, 0);
        return { n, mean: ties.reduce((sum, tie) => sum + tie.n! * tie.mean!, 0) / n };
      };
      expect(all.within.n).toBe(pooled(true).n);
      expect(all.within.mean).toBeCloseTo(pooled(true).mean, 12);
      expect(all.between.n).toBe(pooled(false).n);
      expect(all.between.mean).toBeCloseTo(pooled(false).mean, 12);
    }
  });

  it("has strengths that are sums over the other groups, and ICCs by site only over all sites", () => {
    const printed = printedFamily();
    const { all, sites } = printed.waves[0]!;
    const meanOf = (from: string, to: string) => all.ties.find((tie) => tie.from === from && tie.to === to)!.mean!;
    for (const group of all.groups) {
      const others = all.groups.filter((other) => other !== group);
      const sum = (of: (other: string) => number) => others.reduce((total, other) => total + of(other), 0);
      expect(all.network.outStrength[group]).toBeCloseTo(
        sum((other) => meanOf(group, other)),
        10,
      );
      expect(all.network.inStrength[group]).toBeCloseTo(
        sum((other) => meanOf(other, group)),
        10,
      );
    }
    expect(all.icc.site).not.toBeNull();
    expect(sites.S0!.icc.site).toBeNull();
    expect(sites.S0!.icc.ratedGroup).not.toBeNull();
    expect(sites.S0!.bootstrap).toBeNull();
    expect(all.bootstrap!.draws).toBe(100);
  });

  it("has linked contrasts whose interval lies around the printed difference", () => {
    const [exact, printed] = [exactFamily(), printedFamily()];
    const [change] = printed.change;
    expect([change!.before, change!.after]).toEqual(["W0", "W1"]);
    expect(change!.suppressed).toEqual([]);
    expect(change!.ties).toHaveLength(GROUPS ** 2);
    for (const [tie, own] of change!.ties.entries()) {
      const theirs = exact.change[0]!.ties[tie]!;
      const [before, after] = printed.waves.map(({ all }) => all.ties[tie]!);
      expect(own).toMatchObject({ paired: true, nBefore: 24, nAfter: 24, from: before!.from, to: before!.to });
      expect(own.difference).toBeCloseTo(after!.mean! - before!.mean!, 12);
      expect(own.high! + own.low!).toBeCloseTo(2 * own.difference!, 1);
      expect(Math.abs(own.high! - own.low! - (theirs.high! - theirs.low!))).toBeLessThanOrEqual(0.01 + 1e-9);
      isRounded(own.low, own.low, 2);
      isRounded(theirs.t, own.t, 2);
      isRounded(theirs.df, own.df, 1);
      isRounded(theirs.p, own.p, 3);
      isRounded(theirs.effect, own.effect, 2);
    }
    // Holm's correction of sixteen probabilities, each off by up to half a thousandth: up to 0.008.
    for (const [tie, { holm }] of change!.ties.entries())
      expect(Math.abs(holm! - exact.change[0]!.ties[tie]!.holm!)).toBeLessThan(0.0086);
  });
});

describe("statistics of a table in which nothing is to be hidden", () => {
  const chance = { draws: 100, seed: 5 };
  const statistics = (minRaters: number) =>
    analyzeStatistics(table, { minRaters, scoring: FOUR_ITEMS, wave: "W1", chance });

  it("have every figure, to two decimals", () => {
    const [whole, rounded] = [statistics(1), statistics(5)];
    const { reliability, icc, factors, model } = rounded;
    expect(reliability.draws).toBe(100);
    for (const end of [0, 1]) isRounded(whole.reliability.bootstrap95![end]!, reliability.bootstrap95![end]!, 2);
    for (const [item, own] of Object.entries(reliability.alphaIfDropped))
      isRounded(whole.reliability.alphaIfDropped[item]!, own, 2);
    for (const by of ["site", "ratedGroup", "respondent"] as const) isRounded(whole.icc[by]!.icc1, icc[by]!.icc1, 2);
    for (const part of ["respondent", "ratedGroup", "residual"] as const) {
      isRounded(whole.model!.variances[part].variance, model!.variances[part].variance, 2);
      isRounded(whole.model!.variances[part].share, model!.variances[part].share, 2);
    }
    isRounded(whole.model!.within!.estimate, model!.within!.estimate, 2);
    isRounded(whole.model!.within!.se, model!.within!.se, 2);
    isRounded(whole.model!.within!.df, model!.within!.df, 1);
    isRounded(whole.model!.within!.t, model!.within!.t, 2);
    isRounded(whole.model!.within!.p, model!.within!.p, 3);
    expect(model).toMatchObject({ n: 384, respondents: 96, ratedGroups: 4, singular: whole.model!.singular });
    for (const key of ["one", "two"] as const) {
      const [theirs, own] = [whole.factors[key]!, factors[key]!];
      isRounded(theirs.chisq, own.chisq, 1);
      for (const figure of ["cfi", "tli", "rmsea", "srmr"] as const) isRounded(theirs[figure], own[figure], 2);
      isRounded(theirs.p, own.p, 3);
      for (const end of [0, 1]) isRounded(theirs.rmsea90![end]!, own.rmsea90![end]!, 2);
      for (const [item, loading] of Object.entries(own.loadings)) isRounded(theirs.loadings[item]!, loading, 2);
      expect([own.n, own.df]).toEqual([384, theirs.df]);
    }
    isRounded(whole.factors.two!.factorCorrelation, factors.two!.factorCorrelation, 2);
    isRounded(whole.factors.difference!.chisq, factors.difference!.chisq, 1);
    isRounded(whole.factors.difference!.p, factors.difference!.p, 3);
    expect(factors.difference!.df).toBe(1);
  });

  it("have loadings under the names of their items", () => {
    const whole = statistics(1);
    // The first item varies least beside what people think; each loads less than 1 and none below 0.
    for (const model of [whole.factors.one!, whole.factors.two!]) {
      expect(Object.keys(model.loadings)).toEqual(["a", "b", "c", "d"]);
      expect(model.loadings.a).toBe(Math.min(...Object.values(model.loadings)));
    }
  });
});

/** Figures of the printed analysis are those of the exact one within half a unit of the last decimal. */
function compare(theirs: object, own: object, path = ""): void {
  expect(Object.keys(own), path).toEqual(Object.keys(theirs));
  for (const [key, figure] of Object.entries(own) as [string, unknown][]) {
    const place = `${path}.${key}`;
    const other = (theirs as Record<string, unknown>)[key];
    if (place.startsWith(".input") || place.startsWith(".network")) continue;
    if (typeof figure === "object" && figure !== null) compare(other as object, figure, place);
    else if (typeof figure !== "number") expect(figure, place).toEqual(other);
    else if (/\.(n|df1|df2|draws|missing)$/.test(place)) expect(figure, place).toBe(other);
    // Intervals are laid around the rounded mean.
    else if (/ties.*\.(low|high)$/.test(place) && !place.startsWith(".bootstrap"))
      isRounded(other as number, figure, 2, 2, place);
    else if (place.endsWith(".p")) isRounded(other as number, figure, 3, 1, place);
    else if (place.endsWith(".k0")) isRounded(other as number, figure, 1, 1, place);
    else isRounded(other as number, figure, 2, 1, place);
  }
}

/** So many decimals, and not further away than their rounding, taken `times`, allows. */
function isRounded(theirs: number | null, own: number | null, decimals: number, times = 1, place = ""): void {
  expect(own, place).not.toBeNull();
  expect(Math.abs(own! - theirs!), place).toBeLessThanOrEqual((times * 0.5) / 10 ** decimals + 1e-9);
  expect(Math.round(own! * 10 ** decimals) / 10 ** decimals, place).toBe(own);
}

/** Four groups of twelve at each of two sites rate one another in two waves; what each person thinks runs through all answers. */
function everybody(): RatingTable {
  const random = createRandom(17);
  const rows = [0, 1].flatMap((wave) =>
    Array.from({ length: SITES * GROUPS * MEMBERS * GROUPS }, (_, row) => ({
      wave,
      to: row % GROUPS,
      respondent: Math.floor(row / GROUPS),
    })),
  );
  const thought = Array.from({ length: SITES * GROUPS * MEMBERS }, () => random.uniform());
  const from = (person: number) => Math.floor(person / MEMBERS) % GROUPS;
  const answers = [0, 1, 2, 3].map((item) =>
    Float64Array.from(rows, ({ respondent, to, wave }) => {
      const kinship = from(respondent) === to ? 0.5 : 0.1 * to;
      const opinion = (item === 0 ? 1 : 2.5) * thought[respondent]! + kinship + 0.3 * wave + 1.5 * random.uniform();
      return Math.min(5, 1 + Math.floor(opinion));
    }),
  );
  return {
    respondents: thought.map((_, person) => `r${person}`),
    groups: ["G0", "G1", "G2", "G3"],
    sites: ["S0", "S1"],
    waves: ["W0", "W1"],
    items: ["a", "b", "c", "d"],
    respondent: Int32Array.from(rows, ({ respondent }) => respondent),
    from: Int32Array.from(rows, ({ respondent }) => from(respondent)),
    to: Int32Array.from(rows, ({ to }) => to),
    site: Int32Array.from(rows, ({ respondent }) => Math.floor(respondent / (GROUPS * MEMBERS))),
    wave: Int32Array.from(rows, ({ wave }) => wave),
    answers,
  };
}
