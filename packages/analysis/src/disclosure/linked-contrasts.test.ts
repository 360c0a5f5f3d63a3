import { describe, expect, it } from "vitest";
import { analyzeFamily } from "../analyze-family.ts";
import { ONE_ITEM } from "./auditor/tie-of-sites.ts";

interface Options {
  readonly siteOf?: (person: number) => number;
  readonly answer?: (person: number, wave: number) => number;
  readonly minRaters?: number;
}

/** Which contrasts of a group that rates itself are linked, as `before-after`, in the order decided; `waves` lists who takes part. */
function linked(waves: readonly (readonly number[])[], options: Options = {}): string[] {
  const { siteOf = () => -1, answer = (person, wave) => 2 + ((person + wave) % 3), minRaters = 5 } = options;
  const rows = waves.flatMap((people, wave) => people.map((respondent) => ({ respondent, wave })));
  const { change } = analyzeFamily(
    {
      respondents: Array.from({ length: 100 }, (_, person) => `r${person}`),
      groups: ["G"],
      sites: ["S0", "S1"],
      waves: waves.map((_, wave) => String(wave)),
      items: ["a"],
      respondent: Int32Array.from(rows, ({ respondent }) => respondent),
      from: new Int32Array(rows.length),
      to: new Int32Array(rows.length),
      site: Int32Array.from(rows, ({ respondent }) => siteOf(respondent)),
      wave: Int32Array.from(rows, ({ wave }) => wave),
      answers: [Float64Array.from(rows, ({ respondent, wave }) => answer(respondent, wave))],
    },
    { minRaters, scoring: ONE_ITEM },
  );
  return change.flatMap(({ before, after, ties }) => (ties[0]!.paired === true ? [`${before}-${after}`] : []));
}

/** People from one number up to, and without, another. */
function people(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

describe("the contrast of two waves is linked", () => {
  it("from the threshold of linked raters on", () => {
    expect(linked([people(0, 5), people(0, 5)])).toEqual(["0-1"]);
    expect(linked([people(0, 9), people(5, 14)])).toEqual([]);
    expect(linked([people(0, 10), people(5, 15)])).toEqual(["0-1"]);
  });

  it("when those left out of each wave are none or at least the threshold", () => {
    expect(linked([people(0, 14), people(0, 10)])).toEqual([]);
    expect(linked([people(0, 10), people(0, 14)])).toEqual([]);
    expect(linked([people(0, 15), people(0, 10)])).toEqual(["0-1"]);
    expect(linked([people(0, 10), people(0, 15)])).toEqual(["0-1"]);
    expect(linked([people(0, 15), [...people(0, 10), ...people(20, 24)]])).toEqual([]);
  });

  it("without protection for two people who answered twice, whoever else did not", () => {
    expect(linked([people(0, 3), people(1, 4)], { minRaters: 1 })).toEqual(["0-1"]);
    expect(linked([people(0, 3), people(2, 5)], { minRaters: 1 })).toEqual([]);
  });

  it("when the tie is shown in both waves, for those with an index in both", () => {
    expect(linked([people(0, 4), people(0, 10)])).toEqual([]);
    // Two of twelve skip the only item after: ten are linked, and two left out before.
    const skip = (person: number, wave: number) => (wave === 1 && person > 9 ? Number.NaN : 2 + (person % 3));
    expect(linked([people(0, 12), people(0, 12)], { answer: skip })).toEqual([]);
    expect(linked([people(0, 10), people(0, 12)], { answer: skip })).toEqual(["0-1"]);
  });

  it("when no few people can be told apart at a site that is shown", () => {
    // All ten of the first site answer twice; of the ten of the second two do, or all, or none.
    const siteOf = (person: number) => Math.floor(person / 10);
    const both = people(0, 20);
    expect(linked([both, people(0, 12)], { siteOf: () => -1 })).toEqual(["0-1"]);
    expect(linked([both, people(0, 12)], { siteOf })).toEqual([]);
    expect(linked([both, both], { siteOf })).toEqual(["0-1"]);
    expect(linked([both, people(0, 10)], { siteOf })).toEqual(["0-1"]);
    expect(linked([both, people(0, 15)], { siteOf })).toEqual(["0-1"]);
  });
});

describe("the contrasts of three waves", () => {
  it("are linked as long as no difference of two of them is about a few people", () => {
    // The contrasts of 1-2 and 0-2 differ by the people who took part in 0 and 2 alone.
    const waves = (more: number) => [
      [...people(0, 10 + more), ...people(40, 45)],
      [...people(0, 10), ...people(50, 55)],
      [...people(0, 10 + more), ...people(30, 35)],
    ];
    expect(linked(waves(0))).toEqual(["0-1", "1-2", "0-2"]);
    expect(linked(waves(2))).toEqual(["0-1", "1-2"]);
    expect(linked(waves(4))).toEqual(["0-1", "1-2"]);
    expect(linked(waves(5))).toEqual(["0-1", "1-2", "0-2"]);
  });

  it("are linked as long as no sum of two of them is about a few people", () => {
    // In wave 1 the sum of both contrasts is about those who are in one of them alone.
    const waves = (more: number) => [people(0, 10), people(0, 20), people(0, 10 - more).concat(people(30, 40))];
    expect(linked(waves(0)).includes("1-2")).toBe(true);
    expect(linked(waves(1)).includes("1-2")).toBe(false);
    expect(linked(waves(4)).includes("1-2")).toBe(false);
    expect(linked(waves(5)).includes("1-2")).toBe(true);
  });

  it("are linked as long as the few whom two of them share cannot be told", () => {
    // Ten answered the first wave and the one that both contrasts share, ten the last; in their sum those in both count
    // twice. The others are in one of them, and few link the first to the last.
    const [first, last] = [people(0, 10), (shared: number) => people(10 - shared, 20 - shared)];
    const sharedAfter = (shared: number) => [
      [...last(shared), ...people(40, 45)],
      [...first, ...people(50, 55)],
      people(0, 20 - shared),
    ];
    expect(linked(sharedAfter(0))).toEqual(["1-2", "0-2"]);
    expect(linked(sharedAfter(4))).toEqual(["1-2"]);
    const sharedBefore = (shared: number) => [
      people(0, 20 - shared),
      [...first, ...people(40, 45)],
      [...last(shared), ...people(50, 55)],
    ];
    expect(linked(sharedBefore(0))).toEqual(["0-1", "0-2"]);
    expect(linked(sharedBefore(4))).toEqual(["0-1"]);
  });

  it("are linked near neighbours first, so that a later wave changes nothing about earlier ones", () => {
    const first = [
      [...people(0, 12), ...people(40, 45)],
      [...people(0, 10), ...people(50, 55)],
    ];
    const third = [...people(0, 12), ...people(30, 35)];
    expect(linked(first)).toEqual(["0-1"]);
    expect(linked([...first, third])).toEqual(["0-1", "1-2"]);
  });
});

it("links six contrasts of a tie at most", () => {
  const everybody = Array.from({ length: 5 }, () => people(0, 10));
  expect(linked(everybody)).toEqual(["0-1", "1-2", "0-2", "2-3", "1-3", "0-3"]);
});

describe("a small hidden site", () => {
  // Four at the second site and eight at the first, which is hidden as well. All four answer twice.
  const siteOf = (person: number) => (person < 4 ? 1 : 0);
  const before = people(0, 12);
  const again = (others: number) => [...people(0, 4 + others), ...people(50, 58 - others)];

  it("stays open though the sum of the linked raters were known", () => {
    // Beside two who answer 3 as they do, the mean of the four can be 2 to 4; beside one, 2.5 to 3.5: a range of 1.
    const three = { siteOf, answer: () => 3 };
    expect(linked([before, again(2)], three)).toEqual(["0-1"]);
    expect(linked([before, again(1)], three)).toEqual([]);
    expect(linked([again(2), before], three)).toEqual(["0-1"]);
    expect(linked([again(1), before], three)).toEqual([]);
  });

  it("and of those who are not linked", () => {
    // Three of the four answer twice beside four others, one once beside four.
    const three = { siteOf, answer: () => 3 };
    expect(linked([before, [...people(0, 3), ...people(4, 8), ...people(50, 55)]], three)).toEqual(["0-1"]);
  });

  it("stays open though its linked raters and those beside them answer near an end of the scale", () => {
    // Of the seven linked ones four are of the small site; the other five keep the whole in the middle.
    const near = (answer: number) => (person: number, wave: number) =>
      wave === 1 ? 3 : person < 7 ? answer : 1 + (person % 2);
    // 28 points of seven: three others have 3 to 15 of them, so the four 13 to 20; of 35 points they have 20.
    expect(linked([before, again(3)], { siteOf, answer: near(4) })).toEqual(["0-1"]);
    expect(linked([before, again(3)], { siteOf, answer: near(5) })).toEqual([]);
  });
});
