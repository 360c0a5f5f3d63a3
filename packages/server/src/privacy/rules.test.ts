import type { FurtherQuestion } from "@interrelate/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDue, publishableChoices, refuseKeepUntil, type StoredAnswer, tellFurtherAnswers } from "./rules.ts";

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
