import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairedContrast, unpairedContrast } from "./contrast.ts";

describe("undefined figures", () => {
  test("one pair has a difference and nothing else", () => {
    expect(pairedContrast([3], [4])).toMatchObject({
      nBefore: 1,
      difference: 1,
      low: null,
      t: null,
      p: null,
      effect: null,
    });
  });

  test("differences that do not vary have no t, but an interval of no width", () => {
    expect(pairedContrast([1, 2, 3], [2, 3, 4])).toMatchObject({
      difference: 1,
      low: 1,
      high: 1,
      t: null,
      p: null,
      dz: null,
    });
    expect(pairedContrast([1, 2, 3], [2, 3, 4]).d).toBe(1);
  });

  test("a sample of one has no Welch contrast", () => {
    expect(unpairedContrast([3], [4, 5, 6])).toMatchObject({ difference: 2, low: null, p: null, effect: null });
    expect(unpairedContrast([], [4, 5])).toMatchObject({ nBefore: 0, difference: null, t: null });
  });

  test("samples that do not vary have no t", () => {
    expect(unpairedContrast([3, 3], [4, 4])).toMatchObject({ difference: 1, t: null, p: null, effect: null });
  });
});

test("pairs with a missing side do not count", () => {
  const whole = pairedContrast([1, 4, 2], [2, 4, 5]);
  expect(pairedContrast([1, Number.NaN, 4, 3, 2], [2, 3, 4, Number.NaN, 5])).toEqual(whole);
});

test("exchanging before and after changes the sign and nothing else", () => {
  const sample = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 20 });
  fc.assert(
    fc.property(sample, sample, (a, b) => {
      const length = Math.min(a.length, b.length);
      const pairs = [a.slice(0, length), b.slice(0, length)] as const;
      for (const [there, back] of [
        [unpairedContrast(a, b), unpairedContrast(b, a)],
        [pairedContrast(...pairs), pairedContrast(pairs[1], pairs[0])],
      ] as const) {
        expect(back.difference).toBeCloseTo(-there.difference!, 10);
        if (there.p === null) expect(back.p).toBeNull();
        else expect(back.p).toBeCloseTo(there.p, 10);
        if (there.low !== null) expect(back.high).toBeCloseTo(-there.low, 8);
      }
    }),
  );
});
