import { describe, expect, it } from "vitest";
import { analyzeFamily } from "../analyze-family.ts";
import { FOUR_ITEMS } from "../disclosure/auditor/random-population.ts";
import type { RatingTable } from "../rating-table.ts";

/** Answers of one rating to the items a to d; a and b are communication, c and d relationship. */
type Answers = readonly [number, number, number, number];

/** One group of people rates itself and others: the answers of each person about each group, `null` where none. */
function ratings(
  people: number,
  groups: number,
  answersOf: (person: number, rated: number) => Answers | null,
): RatingTable {
  const rows = Array.from({ length: groups * people }, (_, at) => ({
    to: Math.floor(at / people),
    person: at % people,
  }))
    .map(({ to, person }) => ({ to, person, answers: answersOf(person, to) }))
    .filter((row): row is { to: number; person: number; answers: Answers } => row.answers !== null);
  return {
    respondents: Array.from({ length: people }, (_, person) => `r${person}`),
    groups: Array.from({ length: groups }, (_, group) => `G${group}`),
    sites: [],
    waves: [],
    items: ["a", "b", "c", "d"],
    respondent: Int32Array.from(rows, ({ person }) => person),
    from: new Int32Array(rows.length),
    to: Int32Array.from(rows, ({ to }) => to),
    site: new Int32Array(rows.length).fill(-1),
    wave: new Int32Array(rows.length).fill(-1),
    answers: [0, 1, 2, 3].map((item) => Float64Array.from(rows, ({ answers }) => answers[item]!)),
  };
}

function published(table: RatingTable, minRaters = 5) {
  return analyzeFamily(table, { minRaters, scoring: FOUR_ITEMS }).waves[0]!.all;
}

const PEOPLE = 60;
const NONE = Number.NaN;
/** Middling answers that differ from item to item, from person to person and from group to group. */
const middling = (person: number, rated: number): Answers => [
  2 + (person % 3),
  2 + ((person + rated) % 3),
  3 + ((person >> 1) % 2),
  2 + (person % 2) + rated / 4,
];
const withoutC = ([a, b, , d]: Answers): Answers => [a, b, NONE, d];

describe("an item that a few people skipped", () => {
  it("rests on the other ties when they are fewer than the threshold, though each skipped it in two ties", () => {
    const table = ratings(PEOPLE, 3, (person, rated) =>
      person < 4 && rated < 2 ? withoutC(middling(person, rated)) : middling(person, rated),
    );
    const { items, relationship, index, ties } = published(table);
    expect(ties.slice(0, 3).map((tie) => tie.items.c!.n)).toEqual([null, null, PEOPLE]);
    expect(ties[0]!.items.c!.mean).not.toBeNull();
    // 30 answers of 3 and 30 of 4.
    expect(items.c).toMatchObject({ n: PEOPLE, mean: 3.5, missing: 0 });
    // Its dimension tells as much about them.
    expect(relationship.n).toBe(PEOPLE);
    expect(items.a).toMatchObject({ n: 3 * PEOPLE, missing: 0 });
    expect(index.n).toBe(3 * PEOPLE);
  });

  it("rests on all ties when as many as the threshold skipped it, each in one of two ties", () => {
    const skips = (person: number, rated: number) => (rated === 0 ? person < 3 : rated === 1 && person >= PEOPLE - 2);
    const table = ratings(PEOPLE, 3, (person, rated) =>
      skips(person, rated) ? withoutC(middling(person, rated)) : middling(person, rated),
    );
    const { items, relationship } = published(table);
    expect(items.c).toMatchObject({ n: 3 * PEOPLE - 5, missing: 5 });
    // The first three answered 3, 3, 4 and the last two 4, 4: 18 of 90 * 3 + 90 * 4 points.
    expect(items.c!.mean).toBeCloseTo((630 - 18) / 175, 2);
    expect(relationship.n).toBe(3 * PEOPLE);
  });

  it("has no pooled figure where it is known of one tie alone", () => {
    const skipping = (skips: (person: number) => boolean) =>
      ratings(PEOPLE, 1, (person, rated) =>
        skips(person) ? withoutC(middling(person, rated)) : middling(person, rated),
      );
    const none = { n: null, mean: null, sd: null, missing: null };
    const four = skipping((person) => person < 4);
    expect(published(four).items.c).toEqual(none);
    expect(published(four, 1).items.c).toMatchObject({ n: PEOPLE - 4, missing: 4 });
    expect(published(skipping((person) => person < 5)).items.c).toMatchObject({ n: PEOPLE - 5, missing: 5 });
    // Three at each of two sites that can be told apart are few, though six together.
    const three = skipping((person) => person < 3 || person >= PEOPLE - 3);
    const site = Int32Array.from(three.respondent, (person) => (person < PEOPLE / 2 ? 0 : 1));
    const apart = published({ ...three, sites: ["S0", "S1"], site });
    expect(apart.ties[0]!.items.c).toMatchObject({ n: null, mean: expect.any(Number) });
    expect(apart.items.c).toEqual(none);
    expect(apart.relationship.n).toBeNull();
  });
});

describe("people who skipped an item in ties that show it coarsely", () => {
  const pooled = (skips: (person: number, rated: number) => "c" | "a" | "most" | null, groups: number) =>
    published(
      ratings(PEOPLE, groups, (person, rated) => {
        const answers = middling(person, rated);
        const skipped = skips(person, rated);
        const [, b, c, d] = answers;
        if (skipped === "c") return withoutC(answers);
        if (skipped === "most") return [NONE, NONE, c, NONE];
        return skipped === "a" ? [NONE, b, c, d] : answers;
      }),
    );

  it("are not counted where so many skipped it that the tie shows it exactly", () => {
    // Two and two others in the first ties, six more in the third.
    const { items, ties } = pooled(
      (person, rated) => (person >= 10 * rated && person < 10 * rated + (rated === 2 ? 6 : 2) ? "c" : null),
      3,
    );
    expect(ties.slice(0, 3).map((tie) => tie.items.c!.n)).toEqual([null, null, PEOPLE - 6]);
    expect(items.c).toMatchObject({ n: PEOPLE - 6, missing: 6 });
  });

  it("are not counted for another item", () => {
    // Four people skip c, and three others a, in two ties; nobody does in the third.
    const { items } = pooled(
      (person, rated) =>
        rated === 2 ? null : person === 2 * rated || person === 2 * rated + 1 ? "c" : person > 56 ? "a" : null,
      3,
    );
    expect(items.c).toMatchObject({ n: PEOPLE, missing: 0 });
    expect(items.a).toMatchObject({ n: PEOPLE, missing: 0 });
  });

  it("are not joined by people with too few answers to count at all", () => {
    // Four people skip c in two ties, and three others answer c alone; nobody does either in the third.
    const { items, ties } = pooled(
      (person, rated) =>
        rated === 2 ? null : person === 2 * rated || person === 2 * rated + 1 ? "c" : person > 56 ? "most" : null,
      3,
    );
    expect(ties.slice(0, 3).map(({ n }) => n)).toEqual([PEOPLE - 3, PEOPLE - 3, PEOPLE]);
    expect(items.c).toMatchObject({ n: PEOPLE, missing: 0 });
  });

  it("count in ties that show it alone, and leave hidden ties out", () => {
    // Three at each of two sites of one tie are six; the other tie shows the item exactly.
    const two = ratings(PEOPLE, 2, (person, rated) =>
      rated === 0 && (person < 3 || person >= PEOPLE - 3) ? withoutC(middling(person, rated)) : middling(person, rated),
    );
    const site = Int32Array.from(two.respondent, (person) => (person < PEOPLE / 2 ? 0 : 1));
    expect(published({ ...two, sites: ["S0", "S1"], site }).items.c).toMatchObject({ n: PEOPLE, missing: 0 });
    const hidden = ratings(PEOPLE, 3, (person, rated) => {
      if (rated === 2) return person < 4 ? middling(person, rated) : null;
      const skips = rated === 0 ? person < 3 : person >= PEOPLE - 2;
      return skips ? withoutC(middling(person, rated)) : middling(person, rated);
    });
    expect(published(hidden).items.c).toMatchObject({ n: 2 * PEOPLE - 5, missing: 5 });
  });
});

describe("pooled figures of shown ties", () => {
  it("leave out the ties of few raters", () => {
    // Four people rate the second group, all 5; sixty rate the first, half 3 and half 4.
    const table = ratings(PEOPLE, 2, (person, rated) => {
      const own = 3 + (person % 2);
      return rated === 1 ? (person < 4 ? [5, 5, 5, 5] : null) : [own, own, own, own];
    });
    const { index, items, communication, within, between, network } = published(table);
    // 60 * 0.25 squared deviations over 59.
    const half = { n: PEOPLE, mean: 3.5, sd: 0.5 };
    expect([index, communication, within]).toEqual([half, half, { n: PEOPLE, mean: 3.5 }]);
    expect(items.d).toEqual({ ...half, missing: 0 });
    expect(between).toEqual({ n: null, mean: null });
    // A sum without the hidden tie would look weak.
    expect(network.outStrength.G0).toBeNull();
    expect(network.inStrength.G1).toBeNull();
    expect(network.inStrength.G0).toBeNull();
    const open = published(table, 1);
    expect(open.between).toEqual({ n: 4, mean: 5 });
    expect(open.network.outStrength.G0).toBe(5);
    // 30 * 3 + 30 * 4 + 4 * 5 = 230 points and 30 * 9 + 30 * 16 + 4 * 25 = 850 squared.
    expect(open.index.mean).toBeCloseTo(230 / 64, 12);
    expect(open.index.sd).toBeCloseTo(Math.sqrt((850 - 230 ** 2 / 64) / 63), 12);
  });

  it("leave hidden ties out of the strength of a group, and a group nobody rates is not there", () => {
    // The first group rates itself and the second; four of it rate the third, and nobody the fourth.
    const table = ratings(PEOPLE, 4, (person, rated) => {
      if (rated === 3 || (rated === 2 && person > 3)) return null;
      return middling(person, rated);
    });
    const { network } = published(table);
    expect(network.outStrength.G0).toBeNull();
    expect(network.inStrength.G2).toBeNull();
    expect(network.inStrength.G1).not.toBeNull();
    const without = ratings(PEOPLE, 4, (person, rated) => (rated > 1 ? null : middling(person, rated)));
    expect(published(without).input.respondents).toBe(PEOPLE);
    expect(published(without).network.outStrength.G0).toBe(published(without).ties[1]!.mean);
  });

  it("are null without a shown tie", () => {
    const { index, items, within, between, relationship, reliability, icc, network } = published(
      ratings(4, 2, () => [3, 4, 3, 2]),
    );
    const none = { n: null, mean: null, sd: null };
    expect([index, relationship, items.a]).toEqual([none, none, { ...none, missing: null }]);
    expect([within, between]).toEqual([
      { n: null, mean: null },
      { n: null, mean: null },
    ]);
    expect(reliability.n).toBeNull();
    expect(icc).toEqual({ site: null, ratedGroup: null, respondent: null });
    expect(network.density).toBeNull();
  });

  it("have one decimal for items and dimensions of five to nine ratings, and no spread", () => {
    // 3, 3, 3, 3, 3, 4, 4: 23 / 7 = 3.286.
    const table = ratings(7, 1, (person) => (person < 5 ? [3, 3, 3, 3] : [4, 4, 4, 4]));
    const { index, items, communication } = published(table);
    expect(index).toEqual({ n: 7, mean: 3.29, sd: null });
    expect(communication).toEqual({ n: 7, mean: 3.3, sd: null });
    expect(items.b).toEqual({ n: 7, mean: 3.3, sd: null, missing: 0 });
  });
});

describe("agreement within a tie", () => {
  const agreement = (skippers: number, people = PEOPLE) =>
    published(ratings(people, 1, (person) => (person < skippers ? withoutC(middling(person, 0)) : middling(person, 0))))
      .agreement[0]!;

  it("has two decimals and its number where nobody skipped anything, or enough people did", () => {
    expect(agreement(0).n).toBe(PEOPLE);
    expect(agreement(5).n).toBe(PEOPLE - 5);
    const exact = published(ratings(PEOPLE, 1, middling), 1).agreement[0]!;
    expect(Math.abs(agreement(0).rwgUniform! - exact.rwgUniform!)).toBeLessThanOrEqual(0.005 + 1e-9);
    expect(Math.abs(agreement(0).rwgSlightSkew! - exact.rwgSlightSkew!)).toBeLessThanOrEqual(0.005 + 1e-9);
  });

  it("has one decimal and no number where a few people skipped something", () => {
    const { n, rwgUniform, rwgSlightSkew } = agreement(4);
    expect(n).toBeNull();
    for (const figure of [rwgUniform, rwgSlightSkew]) expect(Math.round(10 * figure!) / 10).toBe(figure);
  });

  it("needs ten raters of all items", () => {
    expect(agreement(0, 9).rwgUniform).toBeNull();
    expect(agreement(0, 10).rwgUniform).not.toBeNull();
    expect(agreement(5, 14).rwgUniform).toBeNull();
    expect(agreement(5, 15).rwgUniform).not.toBeNull();
  });
});

describe("reliability", () => {
  const reliability = (skippers: number, people: number) =>
    published(
      ratings(people, 2, (person, rated) =>
        person < skippers ? withoutC(middling(person, rated)) : middling(person, rated),
      ),
    ).reliability;

  it("counts complete ratings where the others are none or enough", () => {
    expect(reliability(0, 20)).toMatchObject({ n: 40, feldt95: [expect.any(Number), expect.any(Number)] });
    expect(reliability(5, 20).n).toBe(30);
    // Two ratings of each of two people are four.
    expect(reliability(2, 20)).toMatchObject({ n: null, feldt95: null, alpha: expect.any(Number) });
  });

  it("needs ten people who answered everything", () => {
    expect(reliability(5, 14).alpha).toBeNull();
    expect(reliability(5, 15).alpha).not.toBeNull();
    expect(reliability(0, 9)).toMatchObject({ n: null, alpha: null, alphaStandardized: null, omega: null });
    expect(reliability(0, 10)).toMatchObject({ n: 20, alpha: expect.any(Number) });
  });
});
