import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stretches, trends } from "./stretches.ts";

describe("stretches", () => {
  test("of exactly the needed length and longer, each with the point that completes the rule", () => {
    expect(stretches([1, 1, 1, -1, -1, 1, 1, 1, 1], 3)).toEqual([
      { from: 0, to: 2, length: 3, direction: 1, firstSignal: 2 },
      { from: 5, to: 8, length: 4, direction: 1, firstSignal: 7 },
    ]);
    expect(stretches([-1, -1], 2)).toEqual([{ from: 0, to: 1, length: 2, direction: -1, firstSignal: 1 }]);
    expect(stretches([1, 1], 3)).toEqual([]);
    expect(stretches([], 1)).toEqual([]);
  });

  test("a sign of 0 ends a run and makes none", () => {
    expect(stretches([1, 1, 0, 1, 1], 3)).toEqual([]);
    expect(stretches([0, 0, 0, 0], 2)).toEqual([]);
    expect(stretches([Number.NaN, Number.NaN], 1)).toEqual([]);
  });

  test("mirrored signs give the same stretches with turned directions, and none is missed", () => {
    const signs = fc.array(fc.constantFrom(-1, 0, 1), { maxLength: 40 });
    fc.assert(
      fc.property(signs, fc.integer({ min: 1, max: 5 }), (data, need) => {
        const found = stretches(data, need);
        const mirrored = stretches(
          data.map((sign) => -sign),
          need,
        );
        expect(mirrored.map(({ direction }) => -direction)).toEqual(found.map(({ direction }) => direction));
        const covered = found.reduce((sum, { length }) => sum + length, 0);
        const text = data.map((sign) => "-0+"[sign + 1]).join("");
        const long = text.match(new RegExp(`\\+{${need},}|-{${need},}`, "g")) ?? [];
        expect(covered).toBe(long.join("").length);
      }),
    );
  });
});

describe("trends", () => {
  test("six points are five steps; equal neighbours end a trend", () => {
    expect(trends([1, 2, 3, 4, 5, 6], 6)).toEqual([{ from: 0, to: 5, length: 6, direction: 1, firstSignal: 5 }]);
    expect(trends([1, 2, 3, 4, 5], 6)).toEqual([]);
    expect(trends([1, 2, 3, 3, 4, 5, 6], 6)).toEqual([]);
    expect(trends([9, 7, 5, 4, 3, 2, 1, 8], 6)).toEqual([{ from: 0, to: 6, length: 7, direction: -1, firstSignal: 5 }]);
    expect(trends([], 2)).toEqual([]);
  });
});
