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
    // Two parts of at most four raters that hold eight together hold four each.
    expect(isPoolSafe(parts(4, 4, 20), new Set([0, 1]), 5, options)).toBe(false);
    expect(isPoolSafe(parts(4, 3, 20), new Set([0, 1]), 5, options)).toBe(true);
  });

  it("uses that further parts are hidden from the smallest up", () => {
    // The part from five raters up has at most nine, as the next shown one has; so the small one has at least 4.
    expect(isPoolSafe(parts(4, 9, 9), new Set([0, 1]), 5, options)).toBe(false);
    expect(isPoolSafe(parts(3, 9, 9), new Set([0, 1]), 5, options)).toBe(true);
  });

  it("refuses a part that makes up most of its pool", () => {
    // 20 of 22 raters: the two others can move their mean by no more than 8 / 20.
    expect(isPoolSafe(parts(2, 20, 30), new Set([0, 1]), 5, options)).toBe(false);
  });

  it("keeps any few of a shown part's raters open rather than all of them", () => {
    // 29 of 55 raters with the sum 234 have at least 234 - 26 * 5 = 104 of 145 points together: a mean from 3.59 to 5,
    // a range of 41 / 29 = 1.41. Of any five of them the answers stay fully open: 41 points are more than 4 each.
    const strong = [
      { n: [29], sum: [123] },
      { n: [18], sum: [77] },
      { n: [8], sum: [34] },
    ];
    const all = new Set([0, 1, 2]);
    const dimensions = { leastRaters: 5, openRange: 1.5, countsStayUnknown: false };
    expect(isPoolSafe(strong, all, 5, dimensions)).toBe(false);
    expect(isPoolSafe(strong, all, 5, { ...dimensions, openForFew: () => true })).toBe(true);
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
