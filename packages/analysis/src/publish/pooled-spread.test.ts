import { describe, expect, it } from "vitest";
import { analyzeFamily } from "../analyze-family.ts";
import { FOUR_ITEMS } from "../disclosure/auditor/random-population.ts";
import { createRandom } from "../numeric/random.ts";
import type { RatingTable } from "../rating-table.ts";
import { isSpreadSafe, leavesSitesOpen, type PooledCell, pooledCell, pooledMean, pooledSd } from "./pooled-spread.ts";
import { analyzeStatistics } from "./statistics.ts";

/**
 * Eight raters at one site and four at another, which are both hidden below the total: as soon as it is known that a tie
 * does not vary, its printed mean is the mean of the four as well.
 */
describe("ties that hardly vary, with a small hidden site", () => {
  it("give no pooled figure from which follows that nobody differs", () => {
    const { analysis, statistics } = published(2, (_, rated) => 3 + rated);
    expect(analysis.ties.filter(({ n }) => n === 12).map(({ mean, sd }) => [mean, sd])).toEqual([
      [3, null],
      [4, null],
    ]);
    expect(analysis.icc).toEqual({ site: null, ratedGroup: null, respondent: null });
    expect(statistics.icc).toEqual({ site: null, ratedGroup: null, respondent: null });
    expect([analysis.index.sd, analysis.items.a!.sd, analysis.communication.sd]).toEqual([null, null, null]);
    expect(analysis.reliability).toMatchObject({ n: null, alpha: null, omega: null, feldt95: null });
    expect(statistics.reliability).toMatchObject({ bootstrap95: null, alphaIfDropped: { a: null } });
    expect(statistics.model).toBeNull();
  });

  it.each([1, 2])("give no spread of an item that everybody answers alike, in %i ties", (ties) => {
    const random = createRandom(5);
    const { analysis, statistics } = published(ties, (item) => (item === 0 ? 3 : 1 + random.below(5)));
    // The other items vary, so that the tie itself has plain figures.
    expect(analysis.ties[0]!.sd).not.toBeNull();
    // Printed as if the twelve of each tie had the spread that leaves the four open: squared deviations of 1.5.
    const sd = Math.round(100 * Math.sqrt((1.5 * ties) / (12 * ties - 1))) / 100;
    expect(analysis.items.a).toMatchObject({ mean: 3, sd });
    expect(analysis.items.b!.sd).not.toBeNull();
    expect(analysis.reliability).toMatchObject({ n: null, alpha: null, itemRest: { a: null, b: null } });
    expect(statistics.reliability.alphaIfDropped).toEqual({ a: null, b: null, c: null, d: null });
    expect(statistics.factors).toEqual({ one: null, two: null, difference: null });
  });
});

describe("an item that everybody answers alike, whichever it is", () => {
  it.each([0, 1, 2, 3])("leaves out reliability for item %i", (constant) => {
    const random = createRandom(5);
    const { analysis } = published(1, (item) => (item === constant ? 3 : 1 + random.below(5)));
    expect(analysis.ties[0]!.sd).not.toBeNull();
    expect(analysis.reliability.alpha).toBeNull();
  });
});

describe("a pooled spread", () => {
  const cell = (n: number, sd: number, floor: number, needed = 0): PooledCell => ({
    figure: { n, mean: 3, sd, low: null, high: null },
    plain: floor === 0,
    floor,
    needed,
  });

  it("is safe without small cells, and with two of them that hold ten ratings", () => {
    expect(isSpreadSafe([])).toBe(true);
    expect(isSpreadSafe([cell(10, 0, 0)])).toBe(true);
    expect(isSpreadSafe([cell(10, 1, 0), cell(9, 1, 0.25)])).toBe(false);
    expect(isSpreadSafe([cell(5, 1, 0.25), cell(4, 1, 0.25)])).toBe(false);
    expect(isSpreadSafe([cell(5, 1, 0.25), cell(5, 1, 0.25)])).toBe(true);
  });

  it("is not safe beside one small cell, of however many ratings, and a cell of none is no cell", () => {
    // A cell of twelve may be small: one whose spread would fix a hidden site.
    expect(isSpreadSafe([cell(30, 1, 0), cell(12, 1, 0.5)])).toBe(false);
    expect(isSpreadSafe([cell(30, 1, 0), cell(12, 1, 0.5), cell(0, 0, 0.25)])).toBe(false);
    expect(isSpreadSafe([cell(30, 1, 0), cell(0, 0, 0.25)])).toBe(true);
  });

  it("is that of all ratings together, and needs two of them", () => {
    // 1, 3 and 5, 7: means of 2 and 6, squared deviations of 2 each, and 4 * 2² from the mean of 4.
    const two = (mean: number) => ({
      ...cell(2, Math.SQRT2, 0),
      figure: { n: 2, mean, sd: Math.SQRT2, low: null, high: null },
    });
    expect(pooledSd([two(2), two(6)])).toBeCloseTo(Math.sqrt(20 / 3), 12);
    expect(pooledSd([two(2)])).toBeCloseTo(Math.SQRT2, 12);
    const none = { ...cell(0, 0, 0.25, 0.5), figure: { n: 0, mean: null, sd: null, low: null, high: null } };
    expect(pooledSd([two(2), none])).toBeCloseTo(Math.SQRT2, 12);
    const one = { ...cell(1, 0, 0), figure: { n: 1, mean: 3, sd: null, low: null, high: null } };
    expect(pooledSd([one])).toBeNull();
    expect(pooledSd([none])).toBeNull();
    expect(pooledSd([])).toBeNull();
    // 1, 3 and a single 3: 2 + 2 * (1/3)² + (2/3)² over 2.
    expect(pooledSd([two(2), one])).toBeCloseTo(Math.sqrt((2 + 2 / 9 + 4 / 9) / 2), 12);
    expect([pooledMean([]), pooledMean([none]), pooledMean([two(2), none, one])]).toEqual([
      { n: 0, mean: null },
      { n: 0, mean: null },
      { n: 3, mean: 7 / 3 },
    ]);
  });

  it("takes a tie as plain from ten ratings of the measure on, if its decision says so", () => {
    const decision = (plain: boolean, floor = 0) => ({
      shown: true,
      plain,
      spreadFloors: [floor, floor, floor, floor],
      modes: (["exact", "exact", "exact", "exact"] as const).slice(),
    });
    const of = (n: number, plain: boolean, measure: number, floor = 0) => {
      const { plain: own, floor: least, needed } = pooledCell(cell(n, 1, 0).figure, decision(plain, floor), measure);
      return [own, least, needed];
    };
    expect([of(10, true, 0), of(9, true, 0), of(10, false, 0)]).toEqual([
      [true, 0, 0],
      [false, 0.25, 0],
      [false, 0.25, 0],
    ]);
    // Whole answers of few people rest on 1.
    expect([of(9, true, 3), of(12, false, 3), of(12, false, 0, 0.4), of(9, true, 0, 0.1)]).toEqual([
      [false, 1, 0],
      [false, 1, 0],
      [false, 0.4, 0.4],
      [false, 0.25, 0.1],
    ]);
  });

  it("is safe beside one small cell that is lost in the rounding", () => {
    // The floor of the small cell is 8 * 0.25² = 0.5; the whole holds 299 * 0.4² + 8 * 0.2² = 48.16.
    const whole = [cell(300, 0.4, 0), cell(9, 0.2, 0.25)];
    expect(isSpreadSafe(whole)).toBe(false);
    expect(isSpreadSafe(whole, 0.0104)).toBe(true);
    expect(isSpreadSafe(whole, 0.0103)).toBe(false);
  });

  it("does not tell that nobody differs", () => {
    // 4 * 0.25² = 0.25: so much is 4 * 0.17² + 4 * 0.19² = 0.26, not 4 * 0.17² twice.
    expect(isSpreadSafe([cell(5, 0.17, 0.25), cell(5, 0.19, 0.25)])).toBe(true);
    expect(isSpreadSafe([cell(5, 0.17, 0.25), cell(5, 0.17, 0.25)])).toBe(false);
    expect(isSpreadSafe([cell(5, 0, 0.25), cell(5, 0.25, 0.25)])).toBe(true);
    // 8 * 0.25² = 0.5 and not 0.26.
    expect(isSpreadSafe([cell(5, 0.17, 0.25), cell(9, 0.13, 0.25)])).toBe(false);
  });

  it("leaves in the cells below their floor what small hidden sites need", () => {
    // 4 * 0.5² = 1 is needed: 4 * 0.35² + 4 * 0.36² = 1.0084, and 4 * 0.35² twice is 0.98.
    expect(leavesSitesOpen([cell(5, 0.35, 0.5, 0.5), cell(5, 0.36, 0.5)], 0)).toBe(true);
    expect(leavesSitesOpen([cell(5, 0.35, 0.5, 0.5), cell(5, 0.35, 0.5)], 0)).toBe(false);
    // A cell whose own spread is told hides nothing for the others.
    expect(leavesSitesOpen([cell(5, 0.35, 0.5, 0.5), cell(30, 0.9, 0)], 0)).toBe(false);
    // It does as far as the figure is rounded: 0.51 are missing of 4 * 0.35² + 29 * 0.9² = 23.98.
    expect(leavesSitesOpen([cell(5, 0.35, 0.5, 0.5), cell(30, 0.9, 0)], 0.0213)).toBe(true);
    expect(leavesSitesOpen([cell(5, 0.35, 0.5, 0.5), cell(30, 0.9, 0)], 0.0212)).toBe(false);
  });

  it("lets every cell enter with what its small hidden sites need", () => {
    // (4 * 0.5² + 4 * 0.9²) / 9
    expect(pooledSd([cell(5, 0.35, 0.5, 0.5), cell(5, 0.9, 0.25)])).toBeCloseTo(Math.sqrt(4.24 / 9), 12);
    expect(pooledSd([{ ...cell(5, 0.35, 0.5, 0.5), plain: true }, cell(5, 0.1, 0.25)])).toBeCloseTo(
      Math.sqrt(1.25 / 9),
      12,
    );
  });
});

describe("a correlation by rated group", () => {
  it("comes without F and p where only its rounding keeps a small hidden site open", () => {
    // In both ties two of the twelve differ by half a point: squared deviations of 0.5, 1.5 are needed, 1 is untold.
    const few: Answer = (item, _, person) => 3 + (item < 2 ? Number(person === 8) - Number(person === 9) : 0);
    const spread: Answer = (item, rated, person) => 1 + ((person * (item + 2) + rated) % 5);
    const beside = (others: number) =>
      published(2, (item, rated, person) => (person < 12 ? few : spread)(item, rated, person), others);
    expect(beside(10).analysis.icc.ratedGroup).toBeNull();
    expect(beside(100).analysis.icc.ratedGroup).toMatchObject({ icc1: expect.any(Number), F: null, p: null });
    expect(beside(100).statistics.model).not.toBeNull();
  });
});

type Answer = (item: number, rated: number, person: number) => number;

function published(ties: number, answer: Answer, others = 0) {
  const table = ratings(12 + others, ties, answer);
  const options = { minRaters: 5, scoring: FOUR_ITEMS };
  const analysis = analyzeFamily(table, options).waves[0]!.all;
  return { analysis, statistics: analyzeStatistics(table, { ...options, wave: null, chance: { draws: 50, seed: 1 } }) };
}

/** Twelve people of one group, four of them at the second site, and others of another without a site rate one or two groups. */
function ratings(people: number, ties: number, answer: Answer): RatingTable {
  const rows = Array.from({ length: people * ties }, (_, row) => row);
  const person = (row: number) => row % people;
  const rated = (row: number) => Math.floor(row / people);
  const siteOf = (row: number) => (person(row) < 8 ? 0 : 1);
  return {
    respondents: rows.slice(0, people).map((one) => `r${one}`),
    groups: ["G0", "G1", "G2"],
    sites: ["S0", "S1"],
    waves: [],
    items: ["a", "b", "c", "d"],
    respondent: Int32Array.from(rows, person),
    from: Int32Array.from(rows, (row) => (person(row) < 12 ? 0 : 1)),
    to: Int32Array.from(rows, rated),
    site: Int32Array.from(rows, (row) => (person(row) < 12 ? siteOf(row) : -1)),
    wave: new Int32Array(rows.length).fill(-1),
    answers: [0, 1, 2, 3].map((item) => Float64Array.from(rows, (row) => answer(item, rated(row), person(row)))),
  };
}
