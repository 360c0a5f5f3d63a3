import { describe, expect, it } from "vitest";
import { hideUntilSafe, isPoolSafe, openRange } from "./hidden-pool.ts";

const options = { leastRaters: 5, openRange: 1, countsStayUnknown: true };

/** Parts of so many raters who all answer 3 on average. */
function parts(...sizes: number[]) {
  return sizes.map((n) => ({ n: [n], sum: [3 * n] }));
}

describe("isPoolSafe", () => {
  it("is safe without hidden parts", () => expect(isPoolSafe(parts(5, 6), new Set(), 5, options)).toBe(true));

  it("refuses a single hidden part and a small pool", () => {
    expect(isPoolSafe(parts(4, 9, 9), new Set([0]), 5, options)).toBe(false);
    expect(isPoolSafe(parts(2, 2, 9), new Set([0, 1]), 5, options)).toBe(false);
  });

  it("refuses a pool that fixes the sizes of its parts", () => {
    // Beside a shown part two parts of at most four raters that hold eight together hold four each.
    expect(isPoolSafe(parts(4, 4, 20), new Set([0, 1]), 5, options)).toBe(false);
    expect(isPoolSafe(parts(4, 3, 20), new Set([0, 1]), 5, options)).toBe(true);
  });

  it("knows that nobody can tell the small parts when no part is shown", () => {
    // Eight may be 4 and 4, or 1 and 7.
    expect(isPoolSafe(parts(4, 4), new Set([0, 1]), 5, options)).toBe(true);
    // Three parts that hold three together hold one each; with a fourth rater any of them may hold two.
    const three = { ...options, leastRaters: 3 };
    expect(isPoolSafe(parts(1, 1, 1), new Set([0, 1, 2]), 3, three)).toBe(false);
    expect(isPoolSafe(parts(1, 1, 2), new Set([0, 1, 2]), 3, three)).toBe(true);
  });

  it("knows the least and the most raters that each part can have beside shown ones", () => {
    // The larger part has five at least: of six the other has one, of seven one or two.
    expect(isPoolSafe(parts(1, 5, 20), new Set([0, 1]), 5, options)).toBe(false);
    expect(isPoolSafe(parts(2, 5, 20), new Set([0, 1]), 5, options)).toBe(true);
    expect(isPoolSafe(parts(4, 5, 20), new Set([0, 1]), 5, options)).toBe(true);
    // Two small parts of three together have one or two each, of two one each.
    const few = { ...options, leastRaters: 2 };
    expect(isPoolSafe(parts(1, 2, 20), new Set([0, 1]), 5, few)).toBe(true);
    expect(isPoolSafe(parts(1, 1, 20), new Set([0, 1]), 5, few)).toBe(false);
    // The smallest shown part counts.
    expect(isPoolSafe(parts(4, 8, 9, 30), new Set([0, 1]), 5, options)).toBe(false);
  });

  it("takes no notice of empty parts", () => {
    expect(isPoolSafe(parts(3, 8, 9, 0), new Set([0, 1]), 5, options)).toBe(true);
    expect(isPoolSafe(parts(4, 4, 0), new Set([0, 1]), 5, options)).toBe(true);
    expect(isPoolSafe(parts(4, 4, 20, 0), new Set([0, 1, 3]), 5, options)).toBe(false);
  });

  it("uses that further parts are hidden from the smallest up", () => {
    // The part from five raters up has at most eight, since the next shown one has nine; so the small one has at least 4.
    expect(isPoolSafe(parts(4, 8, 9), new Set([0, 1]), 5, options)).toBe(false);
    expect(isPoolSafe(parts(3, 8, 9), new Set([0, 1]), 5, options)).toBe(true);
    // A part of five beside another one that is shown has five.
    expect(isPoolSafe(parts(4, 5, 5), new Set([0, 1]), 5, options)).toBe(false);
  });

  it("refuses a small part that makes up most of its pool", () => {
    // Four of five raters with a mean of 3.4: the fifth can move their mean by no more than 3.4 * 5 - 4 * 4 = 1 to 4 of
    // its points, from (17 - 4) / 4 = 3.25 to (17 - 1) / 4 = 4.
    const most = [
      { n: [4], sum: [14] },
      { n: [1], sum: [3] },
      { n: [9], sum: [27] },
    ];
    expect(openRange(4, 5, 17)).toBe(1);
    expect(isPoolSafe(most, new Set([0, 1]), 5, options)).toBe(true);
    // With a mean of 4.4 the fifth has at least 2: from (22 - 5) / 4 = 4.25 to 5.
    const high = [{ n: [4], sum: [18] }, { n: [1], sum: [4] }, most[2]!];
    expect(isPoolSafe(high, new Set([0, 1]), 5, options)).toBe(false);
  });

  it("does not mind how much is known about a hidden part that is large enough to be shown", () => {
    // 20 of 22 raters: the two others can move their mean by no more than 8 / 20, but they stay open themselves.
    expect(openRange(20, 22, 66)).toBe(0.4);
    expect(isPoolSafe(parts(2, 20, 30), new Set([0, 1]), 5, options)).toBe(true);
    expect(isPoolSafe(parts(5, 5, 30), new Set([0, 1]), 5, { ...options, leastRaters: 11 })).toBe(false);
  });

  it("keeps any few of a shown part's raters open rather than all of them", () => {
    // Two raters can move the mean of the eight beside them by 8 points: of any five of the eight by 8 / 5 = 1.6, of any
    // six by 8 / 6 = 1.33.
    const shown = { leastRaters: 5, openRange: 1.5, countsStayUnknown: false, openForFew: () => true };
    expect(isPoolSafe(parts(8, 2), new Set([0, 1]), 5, shown)).toBe(true);
    expect(isPoolSafe(parts(8, 2), new Set([0, 1]), 6, { ...shown, leastRaters: 6 })).toBe(false);
    expect(isPoolSafe(parts(8, 2), new Set([0, 1]), 6, { ...shown, leastRaters: 6, openForFew: () => false })).toBe(
      true,
    );
  });

  it("refuses a pool whose mean is near an end of the scale", () => {
    const near = [
      { n: [4], sum: [19] },
      { n: [3], sum: [14] },
    ];
    expect(isPoolSafe(near, new Set([0, 1]), 5, options)).toBe(false);
  });
});

describe("openRange", () => {
  it("is what the other answers leave between 1 and 5", () => {
    // Sum 15 of five: the four have 10 to 14 when the fifth answers 5 to 1.
    expect(openRange(4, 5, 15)).toBe(1);
    // Two of ten with a sum of 30 can have all from 2 to 10.
    expect(openRange(2, 10, 30)).toBe(4);
    // Sum 23 of five: the fifth has at least 3, so the four between 18 and 20.
    expect(openRange(4, 5, 23)).toBe(0.5);
  });
});

describe("hideUntilSafe", () => {
  it("hides the smallest shown part first", () => {
    const hidden = new Set([0]);
    expect(hideUntilSafe(parts(3, 12, 7, 9), hidden, 5, options)).toBe(true);
    expect([...hidden]).toEqual([0, 2]);
  });

  it("gives up when hiding everything does not help", () => {
    expect(hideUntilSafe(parts(4), new Set([0]), 5, options)).toBe(false);
  });
});
