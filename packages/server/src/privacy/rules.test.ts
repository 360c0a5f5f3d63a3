import { type FurtherQuestion, QUESTION_SETS } from "@interrelate/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDue, publishableChoices, refuseKeepUntil, type StoredAnswer, tellFurtherAnswers } from "./rules.ts";
import type { WorkgroupCount } from "./tell-by-workgroup.ts";

describe("counts of choices", () => {
  const tables = fc.record({
    counts: fc.array(fc.nat(30), { minLength: 2, maxLength: 12 }),
    threshold: fc.integer({ min: 3, max: 10 }),
  });

  test("are never told below the threshold", () => {
    fc.assert(
      fc.property(tables, ({ counts, threshold }) => {
        for (const [place, told] of publishableChoices(counts, threshold).entries()) {
          if (told !== null) expect(told).toBe(counts[place]);
          if (told !== null) expect(told).toBeGreaterThanOrEqual(threshold);
        }
      }),
    );
  });

  test("leave every hidden count at least as many values as the threshold, for whoever knows the rule and the number of people", () => {
    for (const threshold of [3, 4, 5]) {
      for (const places of [2, 3, 4]) {
        for (let people = threshold; people <= 16; people++) {
          const hidden = waysToAnswer(people, places).filter((counts) =>
            publishableChoices(counts, threshold).includes(null),
          );
          for (let place = 0; place < places && hidden.length > 0; place++) {
            expect(new Set(hidden.map((counts) => counts[place])).size).toBeGreaterThanOrEqual(threshold);
          }
        }
      }
    }
  });

  test("are told where all are large", () => expect(publishableChoices([5, 9, 12], 5)).toEqual([5, 9, 12]));

  test("are none where one is small, so that 4 and 4 beside 5, 9 and 9 do not follow from 31 people", () =>
    expect(publishableChoices([4, 5, 4, 9, 9], 5)).toEqual([null, null, null, null, null]));
});

/** Every way in which so many people can choose among so many answers. */
function waysToAnswer(people: number, places: number): number[][] {
  if (places === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, first) =>
    waysToAnswer(people - first, places - 1).map((rest) => [first, ...rest]),
  ).flat();
}

describe("answers to further questions", () => {
  const asked: FurtherQuestion[] = [
    { id: "better", kind: "words", prompt: { en: "What would help?" } },
    { id: "years", kind: "choice", prompt: { en: "How long?" }, choices: { en: ["Up to 5", "Longer"] } },
  ];
  const nobody = { workgroups: [], together: [], counts: [] };
  const words = (count: number): StoredAnswer[] =>
    Array.from({ length: count }, (_, place) => ({
      id: `${place}0000000-0000-4000-8000-000000000000`,
      questionId: "better",
      choice: null,
      words: `thought ${place}`,
      released: place === 0 ? true : null,
    }));

  test("are not told below the threshold", () => {
    const [better] = tellFurtherAnswers(asked, words(4), nobody, 5);
    expect(better).toMatchObject({ hidden: true, words: [], choices: [] });
  });

  test("are told from the threshold, with what is released", () => {
    const [better, years] = tellFurtherAnswers(asked, words(5), nobody, 5);
    expect(better?.words.map(({ released }) => released)).toEqual([true, null, null, null, null]);
    expect(years?.hidden).toBe(true);
  });
});

test("answers to a choice question of one's own are counted over workgroups of which enough people answered it", () => {
  const years: FurtherQuestion = { id: "years", kind: "choice", prompt: { en: "Years?" }, choices: { en: ["1", "2"] } };
  const workgroups = ["nurses", "pharmacy"].map((id) => ({ id, kind: "worker" as const }));
  const of = (workgroupId: string, ...people: number[]) =>
    people.map((each, place) => ({ questionId: "years", workgroupId, choice: place + 1, people: each }));
  const told = (counts: WorkgroupCount[]) =>
    tellFurtherAnswers([years], [], { workgroups, together: [], counts }, 5)[0]?.choices.map(({ people }) => people);
  expect(told([...of("nurses", 8, 6), ...of("pharmacy", 1, 3)])).toEqual([8, 6]);
  expect(told([...of("nurses", 8, 6), ...of("pharmacy", 1, 4)])).toEqual([9, 10]);
  expect(told([...of("nurses", 2, 2), ...of("pharmacy", 1, 3)])).toEqual([]);
});

describe("answers to a question of a set", () => {
  const [topic] = QUESTION_SETS[0]?.topics ?? [];
  const asked = topic?.questions[0] as FurtherQuestion;
  const workgroups = ["nurses", "physicians", "pharmacy"].map((id) => ({ id, kind: "worker" as const }));
  const count = (workgroupId: string, choice: number, people: number) => {
    return { questionId: asked.id, workgroupId, choice, people };
  };
  const told = (counts: WorkgroupCount[], together: string[][] = []) =>
    tellFurtherAnswers([asked], [], { workgroups, together, counts }, 5)[0]?.kinds[0];
  const large = [count("nurses", 1, 6), count("nurses", 5, 5), count("physicians", 3, 5)];

  test("leave out workgroups of which too few answered it, which would be what is left of their kind", () => {
    // Of nurses and physicians participation tells 11 and 5; with the pharmacy's four a count of 20 would tell of four.
    const four = count("pharmacy", 5, 4);
    expect(told(large)?.people).toBe(16);
    expect(told([...large, four])).toEqual(told(large));
    // Five are enough.
    expect(told([...large, count("pharmacy", 5, 5)])?.people).toBe(21);
  });

  test("count workgroups that are reported together as one", () => {
    const small = [count("pharmacy", 5, 4), count("physicians", 3, 3)];
    expect(told([...large.slice(0, 2), ...small])?.people).toBe(11);
    expect(told([...large.slice(0, 2), ...small], [["physicians", "pharmacy"]])?.people).toBe(18);
  });
});

describe("what is kept", () => {
  test("until a day that is over is refused", () => {
    expect(refuseKeepUntil("2026-01-01", "2026-01-02")).toContain("over already");
    expect(refuseKeepUntil("2026-01-02", "2026-01-02")).toBeUndefined();
    expect(refuseKeepUntil(null, "2026-01-02")).toBeUndefined();
  });

  test.each([
    [{ keepUntil: null }, false],
    [{ keepUntil: "2026-01-02" }, false],
    [{ keepUntil: "2026-01-01" }, true],
  ])("%j is due on 2 January: %s", (effort, due) => expect(isDue(effort, "2026-01-02")).toBe(due));
});
