import { describe, expect, it } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { referenceRatings, SEVEN_ITEMS } from "../../reference/rating-files.ts";
import { analyzeFamily } from "../analyze-family.ts";
import { FOUR_ITEMS, randomPopulation } from "../disclosure/auditor/random-population.ts";
import { createRandom } from "../numeric/random.ts";
import type { RatingTable } from "../rating-table.ts";
import { scoreRatings } from "../scale/scores.ts";
import { analyzeStatistics } from "./statistics.ts";

const CHANCE = { draws: 200, seed: 7 };
const reference = referenceCase("rc_small");
const table = referenceRatings("rc_small");
const ofReference = (minRaters: number) =>
  analyzeStatistics(table, { wave: null, minRaters, scoring: SEVEN_ITEMS, chance: CHANCE });

/**
 * index ~ within + (1 | respondent) + (1 | rated_group) of the 1,135 scored rows, by lmerTest 3.1-3 (lme4 1.1-31) on R
 * 4.2.2, REML, bobyqa to 1e-12.
 */
const LME4 = {
  respondent: 0.1444356319572,
  ratedGroup: 0.0753398843664,
  residual: 0.2988923715181,
  estimate: 0.402026882276,
  se: 0.0444635470106,
  df: 937.59837990159,
  t: 9.04171865057,
};

describe("statistics without protection", () => {
  it("reproduce the reference's factor models and the test between them", () => {
    const statistics = ofReference(1);
    const { one, two, difference } = statistics.factors;
    for (const [path, model] of [
      ["cfa.ml1.fit", one!],
      ["cfa.ml2.fit", two!],
    ] as const) {
      const { chisq, df, p, cfi, tli, rmsea, srmr } = model;
      reference.check(path, { chisq, df, pvalue: p, cfi, tli, rmsea, srmr });
    }
    reference.check("cfa.ml_difference", { chisq: difference!.chisq, df: difference!.df, p: difference!.p });
    expect(one!.n).toBe(reference.at("rows.complete"));
    expect(one!.factorCorrelation).toBeNull();
    expect(Object.keys(two!.loadings)).toEqual(table.items);
  });

  it("reproduce the reference's ICC by REML", () => {
    const statistics = ofReference(1);
    reference.check("icc_reml.site", { icc1: statistics.icc.site!.icc1 });
    reference.check("icc_reml.rated_group", { icc1: statistics.icc.ratedGroup!.icc1 });
    reference.check("icc_reml.respondent", { icc1: statistics.icc.respondent!.icc1 });
    expect(statistics.icc.site!.cautions).toContain("fewer-than-five-levels");
  });

  it("fit the mixed model as lme4 does", () => {
    const statistics = ofReference(1);
    const { index } = scoreRatings(table, SEVEN_ITEMS);
    const scored = [...index.keys()].filter((row) => !Number.isNaN(index[row]!));
    const { variances, within, n, respondents, ratedGroups } = statistics.model!;
    expect([n, respondents, ratedGroups]).toEqual([1135, new Set(scored.map((row) => table.respondent[row])).size, 6]);
    expect(variances.respondent.variance).toBeCloseTo(LME4.respondent, 5);
    expect(variances.ratedGroup.variance).toBeCloseTo(LME4.ratedGroup, 5);
    expect(variances.residual.variance).toBeCloseTo(LME4.residual, 5);
    expect(variances.respondent.share + variances.ratedGroup.share + variances.residual.share).toBeCloseTo(1, 12);
    expect(within!.estimate).toBeCloseTo(LME4.estimate, 5);
    expect(within!.se).toBeCloseTo(LME4.se, 5);
    expect(within!.df).toBeCloseTo(LME4.df, 0);
    expect(within!.t).toBeCloseTo(LME4.t, 3);
  });
});

describe("statistics of small or unusual data, without protection", () => {
  it("are given for few people as well", () => {
    const few = analyzeStatistics(people(6, varied), ofFour(1));
    expect(few.reliability.alphaIfDropped.a).not.toBeNull();
    expect(few.model).toMatchObject({ n: 18, respondents: 6, ratedGroups: 3 });
    expect(few.model!.cautions).toContain("fewer-than-five-levels");
  });

  it("have no effect of rating one's own group where nobody does, or all do", () => {
    const table = people(12, varied);
    const others = analyzeStatistics({ ...table, from: table.to.map((to) => (to + 1) % 3) }, ofFour(1));
    expect(others.model).toMatchObject({ n: 36, within: null });
    const own = analyzeStatistics({ ...table, from: table.to }, ofFour(1));
    expect(own.model).toMatchObject({ n: 36, within: null });
    expect(analyzeStatistics(table, ofFour(1)).model!.within).not.toBeNull();
  });

  it("have no factor model of too few items, and no error of approximation without degrees of freedom", () => {
    const table = people(27, varied);
    const items = (count: number, relationship: number[]) =>
      analyzeStatistics(
        { ...table, items: table.items.slice(0, count), answers: table.answers.slice(0, count) },
        { ...ofFour(1), scoring: { communication: [0, 1], relationship, frequency: null, minItems: 2 } },
      ).factors;
    expect(items(2, [])).toEqual({ one: null, two: null, difference: null });
    const three = items(3, [2]);
    expect(three.one).toMatchObject({ df: 0, factorCorrelation: null });
    expect([three.two, three.difference]).toEqual([null, null]);
  });
});

describe("protected statistics", () => {
  it("have two decimals, and all counts where nothing is hidden", () => {
    const { reliability, factors, icc, model } = ofReference(3);
    const [low, high] = reliability.bootstrap95!;
    for (const figure of [
      low,
      high,
      ...Object.values(reliability.alphaIfDropped),
      ...Object.values(factors.one!.loadings),
    ])
      expect(decimals(figure!)).toBeLessThanOrEqual(2);
    expect(Math.abs(factors.one!.chisq! - reference.at("cfa.ml1.fit.chisq"))).toBeLessThan(5);
    expect(decimals(factors.one!.chisq!)).toBeLessThanOrEqual(1);
    expect(icc.respondent).not.toBeNull();
    expect(model).toMatchObject({ respondents: expect.any(Number), within: { df: expect.any(Number), p: 0 } });
    expect(model!.within!.estimate).toBe(0.4);
    expect(model!.variances.respondent.variance).toBe(0.14);
  });

  it("leave out what tells how many people answered, and groups with hidden ties", () => {
    // At a threshold of 15 the 14 pharmacists' ties go.
    const { icc, model, network } = ofReference(15);
    expect(icc.respondent).toBeNull();
    expect(model).toMatchObject({ respondents: null, within: { df: null, t: null, p: null } });
    expect(network!.leftOut).toEqual(["Pharmacy"]);
    expect(Object.keys(network!.nodes)).toEqual(network!.groups);
    expect(network!.groups).toHaveLength(5);
  });

  it("leave out the number of complete ratings, and what depends on it, where a few are incomplete", () => {
    // One of 27 people skips an item, in three ratings, below the threshold of five.
    const answers: Answer = (person, item, rated) =>
      person === 0 && item === 0 ? Number.NaN : varied(person, item, rated);
    const { factors, reliability } = analyzeStatistics(people(27, answers), ofFour(5));
    expect(factors.one).toMatchObject({ n: null, chisq: null, p: null, rmsea: null, rmsea90: null, df: 2 });
    expect(factors.one!.loadings).toHaveProperty("d");
    expect(factors.difference).toBeNull();
    expect(reliability.bootstrap95).toBeNull();
    expect(reliability.alphaIfDropped.a).not.toBeNull();
  });

  it("are not there for fewer than ten people", () => {
    const nine = analyzeStatistics(people(9, varied), ofFour(5));
    expect(nine.reliability).toMatchObject({ bootstrap95: null, alphaIfDropped: { a: null, d: null } });
    expect(nine.factors).toEqual({ one: null, two: null, difference: null });
    expect(nine.icc.ratedGroup).toBeNull();
    expect(nine.model).toBeNull();
    expect(nine.network).toBeNull();
    const ten = analyzeStatistics(people(10, varied), ofFour(5));
    expect(ten.reliability.alphaIfDropped.a).not.toBeNull();
    expect(ten.model).not.toBeNull();
  });

  it("rest on nothing that is hidden: other answers in ties of too few raters change no figure", () => {
    let changed = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const population = randomPopulation({ ...PLAN, seed });
      const options = { minRaters: 5, scoring: FOUR_ITEMS };
      const [family] = analyzeFamily(population, options).waves;
      const small = family!.all.suppressed.filter(({ path, why }) => path === "ties" && why === "tooFewRaters");
      const other = otherwiseAnswered(population, new Set(small.map(({ from, to }) => `${from} ${to}`)), seed);
      changed += other.answers[0]!.filter((answer, row) => answer !== population.answers[0]![row]).length;
      const of = (one: RatingTable) => analyzeStatistics(one, { ...options, wave: "W0", chance: CHANCE });
      expect(of(other)).toEqual(of(population));
    }
    expect(changed).toBeGreaterThan(50);
  });

  it("take the network from printed means alone", () => {
    const population = randomPopulation({ ...PLAN, size: 12, seed: 3 });
    const options = { minRaters: 5, scoring: FOUR_ITEMS };
    const { ties } = analyzeFamily(population, options).waves[0]!.all;
    const { network } = analyzeStatistics(population, { ...options, wave: "W0", chance: CHANCE });
    const mean = (from: string, to: string) => ties.find((tie) => tie.from === from && tie.to === to)!.mean;
    const pairs = network!.groups.flatMap((one, at) =>
      network!.groups.slice(at + 1).map((other) => [one, other] as const),
    );
    const gaps = pairs.map(([one, other]) => Math.abs(mean(one, other)! - mean(other, one)!));
    expect(network!.meanAbsoluteGap).toBeCloseTo(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length, 12);
  });
});

it("knows no wave that is not in the table", () => {
  expect(() => analyzeStatistics(people(10, varied), { ...ofFour(5), wave: "W9" })).toThrow(RangeError);
});

const PLAN = {
  groups: 4,
  sites: 2,
  waves: 1,
  size: 8,
  skipping: 0.03,
  notWorkingWith: 0.2,
  missingWave: 0,
  withoutSite: 0,
  centre: 3.6,
};

type Answer = (person: number, item: number, rated: number) => number;

/** Answers that go together: what a person thinks, and chance. */
const random = createRandom(11);
const thought = Array.from({ length: 27 }, () => random.uniform());
const chance = Array.from({ length: 27 * 12 }, () => random.uniform());
const varied: Answer = (person, item, rated) =>
  1 + Math.floor(2.5 * (thought[person]! + chance[12 * person + 4 * rated + item]!));

function ofFour(minRaters: number) {
  return { wave: null, minRaters, scoring: FOUR_ITEMS, chance: CHANCE };
}

/** People of one group who rate it and two others. */
function people(count: number, answer: Answer): RatingTable {
  const rows = Array.from({ length: 3 * count }, (_, row) => row);
  const rated = (row: number) => Math.floor(row / count);
  return {
    respondents: rows.slice(0, count).map((person) => `r${person}`),
    groups: ["G0", "G1", "G2"],
    sites: [],
    waves: [],
    items: ["a", "b", "c", "d"],
    respondent: Int32Array.from(rows, (row) => row % count),
    from: new Int32Array(rows.length),
    to: Int32Array.from(rows, rated),
    site: new Int32Array(rows.length).fill(-1),
    wave: new Int32Array(rows.length).fill(-1),
    answers: [0, 1, 2, 3].map((item) => Float64Array.from(rows, (row) => answer(row % count, item, rated(row)))),
  };
}

/** The same table with new answers in some ties, given where answers were given before. */
function otherwiseAnswered(table: RatingTable, ties: ReadonlySet<string>, seed: number): RatingTable {
  const random = createRandom(seed);
  const isIn = (row: number) => ties.has(`${table.groups[table.from[row]!]} ${table.groups[table.to[row]!]}`);
  const answers = table.answers.map((own) =>
    Float64Array.from(own, (answer, row) => (Number.isNaN(answer) || !isIn(row) ? answer : 1 + random.below(5))),
  );
  return { ...table, answers };
}

function decimals(figure: number): number {
  return String(figure).split(".")[1]?.length ?? 0;
}
