import { describe, expect, it } from "vitest";
import { analyzeFamily } from "../analyze-family.ts";
import { tieOfSites } from "../disclosure/auditor/tie-of-sites.ts";
import type { RatingTable, Scoring } from "../rating-table.ts";

/** One item that is index, communication and frequency at once. */
const FREQUENCY: Scoring = { communication: [0], relationship: [], frequency: 0, minItems: 1 };

function published(table: RatingTable, scoring: Scoring, minRaters = 5) {
  const [wave] = analyzeFamily(table, { minRaters, scoring }).waves;
  return { tie: wave!.all.ties[0]!, sites: Object.values(wave!.sites).map((site) => site?.ties[0] ?? null) };
}

/** So many people at each site who answer 3, 5, 4, 3, 5, 4, ...: too little, right, too much. */
function thirds(...sizes: number[]): RatingTable {
  return tieOfSites(sizes.map((n) => Array.from({ length: n }, (_, person) => [3, 5, 4][person % 3]!)));
}

function shownSplits(table: RatingTable) {
  const { tie, sites } = published(table, FREQUENCY);
  return { whole: tie.frequency !== null, sites: sites.map((site) => site !== null && site.frequency !== null) };
}

describe("the split of frequency answers", () => {
  it("has two decimals, and all without protection", () => {
    // Ten answers of three kinds: 4, 3 and 3; eleven: 4, 4, 3.
    expect(published(thirds(10), FREQUENCY).tie.frequency).toEqual({ tooLittle: 0.4, right: 0.3, tooMuch: 0.3 });
    expect(published(thirds(11), FREQUENCY).tie.frequency).toEqual({ tooLittle: 0.36, right: 0.36, tooMuch: 0.27 });
    expect(published(thirds(7), FREQUENCY, 1).tie.frequency).toEqual({
      tooLittle: 3 / 7,
      right: 2 / 7,
      tooMuch: 2 / 7,
    });
  });

  it("is shown from ten answers on", () => {
    expect(published(thirds(9), FREQUENCY).tie.frequency).toBeNull();
    expect(published(thirds(10), { ...FREQUENCY, frequency: null }).tie.frequency).toBeNull();
  });

  it("is shown over all sites when the answers outside the sites with a split are none or at least ten", () => {
    expect(shownSplits(thirds(12, 12))).toEqual({ whole: true, sites: [true, true] });
    expect(shownSplits(thirds(12, 10, 10))).toEqual({ whole: true, sites: [true, true, true] });
    expect(shownSplits(thirds(12, 6, 5))).toEqual({ whole: true, sites: [true, false, false] });
    expect(shownSplits(thirds(12, 5, 5))).toEqual({ whole: true, sites: [true, false, false] });
    // Nine would be known by subtraction, so that another site keeps its split to itself.
    expect(shownSplits(thirds(12, 9))).toEqual({ whole: true, sites: [false, false] });
    expect(shownSplits(thirds(14, 12, 9))).toEqual({ whole: true, sites: [true, false, false] });
  });

  it("is that of its own tie", () => {
    // Twelve at each site rate their own group, and four of them another one.
    const own = thirds(12, 12);
    const first = Int32Array.of(0, 1, 2, 3);
    const with4 = (values: ArrayLike<number>, four: ArrayLike<number>) =>
      Int32Array.from([...Array.from(values), ...Array.from(four)]);
    const [answers] = own.answers;
    const table = (groups: string[], group: number, other: number): RatingTable => ({
      ...own,
      groups,
      respondent: with4(own.respondent, first),
      from: with4(own.from, first).fill(group),
      to: with4(new Int32Array(24).fill(group), new Int32Array(4).fill(other)),
      site: with4(own.site, new Int32Array(4)),
      wave: with4(own.wave, new Int32Array(4).fill(-1)),
      answers: [Float64Array.from([...answers!, ...answers!.slice(0, 4)])],
    });
    const split = { tooLittle: 0.33, right: 0.33, tooMuch: 0.33 };
    for (const [group, other] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const { all } = analyzeFamily(table(["G", "H"], group, other), { minRaters: 5, scoring: FREQUENCY }).waves[0]!;
      const own = all.ties.filter(({ n }) => n !== null);
      expect(own).toMatchObject([{ n: 24, frequency: split }]);
    }
  });

  it("counts the answers to the frequency item at each site", () => {
    const scoring: Scoring = { communication: [0, 1], relationship: [2, 3], frequency: 2, minItems: 3 };
    const skipped = (sizes: number[], skippers: number[]) => {
      const table = thirds(...sizes);
      const [answers] = table.answers;
      const place = (row: number) => row - sizes.slice(0, table.site[row]).reduce((sum, n) => sum + n, 0);
      const c = answers!.map((own, row) => (place(row) < skippers[table.site[row]!]! ? Number.NaN : own));
      const { tie, sites } = published(
        { ...table, items: ["a", "b", "c", "d"], answers: [answers!, answers!, c, answers!] },
        scoring,
      );
      return { whole: tie.frequency, sites: sites.map((site) => site!.frequency !== null) };
    };
    // Of fourteen nine answered it, who are told by subtraction; of fifteen ten.
    expect(skipped([12, 14], [0, 5])).toEqual({ whole: null, sites: [true, false] });
    expect(skipped([12, 15], [0, 5])).toEqual({
      whole: { tooLittle: 0.32, right: 0.32, tooMuch: 0.36 },
      sites: [true, true],
    });
    // A few skip it at one of three sites: none there and at a second one, and over all 20, 20 and 17 of 57 to one decimal.
    expect(skipped([20, 20, 20], [3, 0, 0])).toEqual({
      whole: { tooLittle: 0.4, right: 0.4, tooMuch: 0.3 },
      sites: [false, false, true],
    });
    // Too many for that.
    expect(skipped([20, 20], [3, 3])).toEqual({ whole: null, sites: [false, false] });
  });

  it("needs the answers to the frequency item, and has one decimal where a few people skipped it", () => {
    const items: Scoring = { communication: [0, 1], relationship: [2, 3], frequency: 0, minItems: 3 };
    const people = (n: number, skippers: number): RatingTable => {
      const table = thirds(n);
      const frequency = table.answers[0]!.map((answer, person) => (person < skippers ? Number.NaN : answer));
      const other = (item: number) => Float64Array.from({ length: n }, (_, person) => 2 + ((person + item) % 3));
      return { ...table, items: ["a", "b", "c", "d"], answers: [frequency, other(1), other(2), other(3)] };
    };
    // 30 people, of whom the first three (too little, right, too much) skip: 9 of 27 each.
    expect(published(people(30, 3), items).tie.frequency).toEqual({ tooLittle: 0.3, right: 0.3, tooMuch: 0.3 });
    expect(published(people(30, 0), items).tie.frequency).toEqual({ tooLittle: 0.33, right: 0.33, tooMuch: 0.33 });
    expect(published(people(14, 5), items).tie.frequency).toBeNull();
    expect(published(people(15, 5), items).tie.frequency).not.toBeNull();
  });
});

describe("an item that fewer than ten of a tie's raters answered", () => {
  const items: Scoring = { communication: [0, 1], relationship: [2, 3], frequency: 2, minItems: 3 };
  const people = (n: number, skippers: number): RatingTable => {
    const table = thirds(n);
    const [answers] = table.answers;
    const skipped = answers!.map((answer, person) => (person < skippers ? Number.NaN : answer));
    return { ...table, items: ["a", "b", "c", "d"], answers: [answers!, answers!, skipped, answers!] };
  };

  it("has one decimal, an interval on a standard deviation of at least 1, and no split", () => {
    const { tie } = published(people(14, 5), items);
    // Nine answers 4, 3, 5, 4, ...: 4 and sqrt(6 / 8) = 0.87, so 2.3060 * 1 / 3 = 0.77.
    expect(tie.items.c).toEqual({ n: 9, mean: 4, low: 3.2, high: 4.8 });
    // Fourteen: 5 * 3 + 5 * 5 + 4 * 4 = 56; sqrt(10 / 13) and 2.1604 / sqrt(14): 0.51.
    expect(tie.items.d).toEqual({ n: 14, mean: 4, low: 3.49, high: 4.51 });
    expect(tie.frequency).toBeNull();
    expect(published(people(15, 5), items).tie.frequency).toEqual({ tooLittle: 0.3, right: 0.3, tooMuch: 0.4 });
  });
});

describe("a tie at several sites", () => {
  it("has its figures by site, and all of those over all sites", () => {
    const { tie, sites } = published(thirds(12, 6), FREQUENCY);
    // 12 and 6 answers with a mean of 4; squared deviations of 8 and 4.
    expect(tie).toMatchObject({ n: 18, mean: 4, sd: 0.84 });
    // Outside the sites with plain figures six would be left, so neither has a standard deviation.
    expect(sites).toMatchObject([
      { n: 12, mean: 4, sd: null, items: { a: { n: 12, mean: 4 } } },
      { n: 6, mean: 4, sd: null },
    ]);
    expect(published(thirds(12, 6), FREQUENCY, 1).sites).toMatchObject([
      { sd: expect.closeTo(Math.sqrt(8 / 11), 12) },
      { sd: expect.closeTo(Math.sqrt(4 / 5), 12) },
    ]);
  });

  it("reads its band from the printed mean and interval", () => {
    const band = (answers: number[], minRaters = 5) => published(tieOfSites([answers]), FREQUENCY, minRaters).tie;
    // Within a group up to 4.6 is moderate; 4.6 from five answers is printed with an interval of 2.7764 * 0.5477 / sqrt(5).
    expect(band([5, 5, 5, 4, 4])).toMatchObject({ mean: 4.6, band: "moderate", uncertain: true, low: 3.9, high: 5.3 });
    expect(band([2, 2, 2, 2, 2, 2, 2, 3, 3, 3])).toMatchObject({ mean: 2.3, band: "weak", uncertain: false });
    expect(band([3, 3, 3, 3])).toMatchObject({ mean: null, band: null, uncertain: null });
    expect(band([3, 3, 3, 3], 1)).toMatchObject({ mean: 3, band: "weak", uncertain: false, low: 3, high: 3 });
  });
});
