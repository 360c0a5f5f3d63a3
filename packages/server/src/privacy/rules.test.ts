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

  test("cannot be worked out from the number of people who answered", () => {
    fc.assert(
      fc.property(tables, ({ counts, threshold }) => {
        const told = publishableChoices(counts, threshold);
        const hidden = counts.filter((_, place) => told[place] === null);
        if (hidden.length === 0 || hidden.length === counts.length) return;
        // Whoever knows the total knows the sum of the hidden ones, and no more.
        expect(hidden.length).toBeGreaterThanOrEqual(2);
        expect(hidden.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(threshold);
      }),
    );
  });

  test("are told where all are large", () => expect(publishableChoices([5, 9, 12], 5)).toEqual([5, 9, 12]));

  test("take the smallest other one with a small one", () =>
    expect(publishableChoices([2, 30, 9, 12], 5)).toEqual([null, 30, null, 12]));
});

describe("answers to further questions", () => {
  const asked: FurtherQuestion[] = [
    { id: "better", kind: "words", prompt: { en: "What would help?" } },
    { id: "years", kind: "choice", prompt: { en: "How long?" }, choices: { en: ["Up to 5", "Longer"] } },
  ];
  const nobody = { kinds: [], counts: [] };
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
