import { describe, expect, it } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { referenceRatings, SEVEN_ITEMS } from "../../reference/rating-files.ts";
import { analyze } from "../analyze.ts";
import { analyzeFamily } from "../analyze-family.ts";
import { FOUR_ITEMS, randomPopulation } from "../disclosure/auditor/random-population.ts";
import { ONE_ITEM, tieOfSites } from "../disclosure/auditor/tie-of-sites.ts";

const reference = referenceCase("rc_small");
const table = referenceRatings("rc_small");

function oneSite(answers: number[], minRaters = 5) {
  return analyze(tieOfSites([answers]), { minRaters, scoring: ONE_ITEM }).ties[0]!;
}

describe("a protected analysis", () => {
  const analysed = () => analyze(table, { minRaters: 5, scoring: SEVEN_ITEMS });

  it("rounds the reference's ties to two decimals", () => {
    const analysis = analysed();
    for (const expected of reference.at("ties")) {
      const tie = analysis.ties.find(
        ({ from, to }) => from === expected.respondent_group && to === expected.rated_group,
      )!;
      expect(tie.n).toBe(expected.n);
      expect(Math.abs(tie.mean! - expected.mean)).toBeLessThanOrEqual(0.005 + 1e-9);
      if (tie.sd !== null) expect(Math.abs(tie.sd - expected.sd)).toBeLessThanOrEqual(0.005 + 1e-9);
    }
  });

  it("pools the ratings of shown ties, here all of them", () => {
    const analysis = analysed();
    const { n, mean } = reference.at("index");
    expect(analysis.index.n).toBe(n);
    expect(Math.abs(analysis.index.mean! - mean)).toBeLessThanOrEqual(0.005);
    expect(analysis.input.used).toBe(n);
  });

  it("counts what it left out, since no tie is hidden over all sites", () => {
    const analysis = analysed();
    expect(analysis.input.excluded).toEqual({ tooFewItems: 19 });
    expect(analysis.input.rows).toBe(1154);
  });

  it("hides the group that is too small, and what would tell its number", () => {
    // At a threshold of 15 the 14 pharmacists' ties go.
    const strict = analyze(table, { minRaters: 15, scoring: SEVEN_ITEMS, excluded: { notWorkingWith: 46 } });
    const hidden = strict.ties.filter(({ mean }) => mean === null);
    expect(hidden.length).toBeGreaterThanOrEqual(6);
    expect(hidden.map(({ from }) => from)).toContain("Pharmacy");
    expect(
      hidden.every(({ n, sd, low, band, frequency }) => [n, sd, low, band, frequency].every((x) => x === null)),
    ).toBe(true);
    const none = { n: null, mean: null, low: null, high: null };
    for (const { items, communication, relationship } of hidden)
      expect([...Object.values(items), communication, relationship]).toEqual(Array.from({ length: 9 }, () => none));
    expect(strict.reliability.alpha).not.toBeNull();
    expect(strict.network.reciprocity.dyadicCorrelation).toBeNull();
    expect(strict.network.outStrength.Pharmacy).toBeNull();
    const counted = { icc2: null, F: null, df1: null, df2: null, p: null, k0: null };
    expect(strict.icc.respondent).toEqual({ icc1: expect.any(Number), ...counted });
    expect(strict.input.rows).toBeNull();
    expect(strict.input.respondents).toBeNull();
    expect(strict.input.excluded).toEqual({ notWorkingWith: null, tooFewItems: null });
    expect(strict.suppressed).toContainEqual({ path: "ties", from: "Pharmacy", to: "Nurses", why: "tooFewRaters" });
    expect(strict.index.n).toBe(strict.ties.reduce((sum, { n }) => sum + (n ?? 0), 0));
  });
});

describe("figures of few raters", () => {
  it("rest on a standard deviation of at least a quarter", () => {
    const tie = oneSite([3, 3, 3, 3, 3, 3]);
    // 2.5706 is the t quantile .975 with 5 degrees of freedom: 2.5706 * 0.25 / sqrt(6) = 0.26.
    expect(tie).toMatchObject({ n: 6, mean: 3, low: 2.7, high: 3.3, sd: null, frequency: null });
  });

  it("print the same interval of an item for all answers alike and for answers a point apart", () => {
    const intervals = [
      [4, 4, 4, 4, 4],
      [3, 4, 4, 4, 5],
      [3, 3, 4, 5, 5],
    ].map((answers) => oneSite(answers).items.a!);
    // 2.7764 is the t quantile .975 with 4 degrees of freedom: 2.7764 * 1 / sqrt(5) = 1.24.
    for (const item of intervals) expect(item).toEqual({ n: 5, mean: 4, low: 2.8, high: 5.2 });
    // 2 3 5 5 5 vary more: squared deviations 4 + 1 + 1 + 1 + 1 over 4, so 2.7764 * sqrt(2) / sqrt(5) = 1.76.
    expect(oneSite([2, 3, 5, 5, 5]).items.a).toMatchObject({ low: 2.2, high: 5.8 });
  });

  it("have a mean of two decimals, items of one", () => {
    const tie = oneSite([3, 4, 3, 2, 4, 4, 5]);
    expect(tie.mean).toBe(3.57);
    expect(tie.items.a!.mean).toBe(3.6);
  });

  it("get their spread from ten on", () => {
    expect(oneSite([3, 4, 3, 2, 4, 4, 5, 3, 3]).sd).toBeNull();
    expect(oneSite([3, 4, 3, 2, 4, 4, 5, 3, 3, 3]).sd).not.toBeNull();
  });

  it("are whole and unrounded without protection", () => {
    const tie = oneSite([3, 4, 3, 2, 4, 4, 5], 1);
    expect(tie.mean).toBeCloseTo(25 / 7, 12);
    expect(tie.sd).not.toBeNull();
  });
});

describe("an item that all of twelve people answered alike", () => {
  function twelve(sizes: number[]) {
    const people = tieOfSites(sizes.map((n) => Array.from({ length: n }, () => 4)));
    const varied = Float64Array.from({ length: 12 }, (_, rater) => 2 + (rater % 3));
    const answers = [people.answers[0]!, varied, varied, varied];
    const table = { ...people, items: ["a", "b", "c", "d"], answers };
    return analyze(table, { minRaters: 5, scoring: FOUR_ITEMS });
  }

  it("says so when no site is hidden", () => {
    const { ties, agreement } = twelve([12]);
    expect(ties[0]!.items.a).toEqual({ n: 12, mean: 4, low: 4, high: 4 });
    expect(ties[0]!.frequency).toEqual({ tooLittle: 0, right: 0, tooMuch: 1 });
    expect(agreement[0]!.n).toBe(12);
  });

  it("leaves a small hidden site a range of 1, in its interval, its split and its agreement", () => {
    const { ties, agreement } = twelve([4, 8]);
    expect(ties[0]!.sd).not.toBeNull();
    // Squared deviations of 12 * 0.25 * 4 / 8 = 1.5 at least, and the t quantile .975 with 11 degrees of freedom is 2.201:
    // 2.201 * sqrt(1.5 / 11) / sqrt(12) = 0.235.
    expect(ties[0]!.items.a).toEqual({ n: 12, mean: 4, low: 3.77, high: 4.23 });
    // Of b the answers 2, 3, 4 vary enough: 2.201 * sqrt(8 / 11) / sqrt(12) = 0.542.
    expect(ties[0]!.items.b).toEqual({ n: 12, mean: 3, low: 2.46, high: 3.54 });
    expect(ties[0]!.frequency).toBeNull();
    expect(agreement[0]).toMatchObject({ n: null, rwgUniform: null });
  });
});

describe("an empty site", () => {
  it("looks like one with too few raters", () => {
    const sizes = [[2, 3, 4], [], [2, 3, 4, 3, 3, 2, 4], [4, 3, 2, 3, 3, 4, 2, 3]];
    const { sites } = analyzeFamily(tieOfSites(sizes), { minRaters: 5, scoring: ONE_ITEM }).waves[0]!;
    expect(sites.S0).toBeNull();
    expect(sites.S1).toBeNull();
  });
});

describe("the contrast of two waves", () => {
  const plan = { groups: 1, sites: 0, size: 40, skipping: 0, notWorkingWith: 0, withoutSite: 0, centre: 3, seed: 1 };

  it("is linked when everybody answered twice, and agrees with the printed means", () => {
    const population = randomPopulation({ ...plan, waves: 2, missingWave: 0 });
    expect(population.respondents.length).toBeGreaterThan(10);
    const { waves, change } = analyzeFamily(population, { minRaters: 5, scoring: FOUR_ITEMS });
    for (const [position, tie] of change[0]!.ties.entries()) {
      const [before, after] = waves.map(({ all }) => all.ties[position]!);
      expect(tie.paired).toBe(true);
      expect(tie.difference).toBeCloseTo(after!.mean! - before!.mean!, 10);
    }
  });

  it("is not linked when it would single out the raters of a third wave", () => {
    // Everybody answers waves 1 and 2; one of them and five newcomers answer wave 2 and not 3.
    const people = Array.from({ length: 16 }, (_, person) => person);
    const inWave = [people.slice(0, 11), people, people.slice(0, 10)];
    const rows = inWave.flatMap((own, wave) => own.map((respondent) => ({ respondent, wave })));
    const family = analyzeFamily(
      {
        ...tieOfSites([rows.map(({ respondent, wave }) => 2 + ((respondent + wave) % 3))]),
        respondents: people.map(String),
        waves: ["1", "2", "3"],
        respondent: Int32Array.from(rows, ({ respondent }) => respondent),
        wave: Int32Array.from(rows, ({ wave }) => wave),
      },
      { minRaters: 5, scoring: ONE_ITEM },
    );
    const linked = family.change.filter(({ ties }) => ties[0]!.paired).map(({ before, after }) => `${before}-${after}`);
    expect(linked).toEqual(["1-2"]);
  });
});
