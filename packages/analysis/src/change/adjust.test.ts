import fc from "fast-check";
import { expect, test } from "vitest";
import { benjaminiHochberg, holm } from "./adjust.ts";

test("Holm by hand", () => {
  // Sorted .01, .02, .03, .04 times 4, 3, 2, 1 = .04, .06, .06, .04; the last may not fall below the one before.
  const adjusted = holm([0.04, 0.01, 0.03, 0.02]);
  expect(adjusted.map((p) => Math.round(p! * 1e6) / 1e6)).toEqual([0.06, 0.04, 0.06, 0.06]);
});

test("Benjamini-Hochberg by hand", () => {
  // Sorted .01, .02, .03, .5 times 4/1, 4/2, 4/3, 4/4 = .04, .04, .04, .5.
  const adjusted = benjaminiHochberg([0.5, 0.01, 0.03, 0.02]);
  expect(adjusted.map((p) => Math.round(p! * 1e6) / 1e6)).toEqual([0.5, 0.04, 0.04, 0.04]);
});

test("what was not tested stays untested and does not count", () => {
  expect(holm([0.01, null, 0.5])).toEqual([0.02, null, 0.5]);
  expect(benjaminiHochberg([null, 0.02])).toEqual([null, 0.02]);
});

test("adjusted probabilities lie between the plain ones and 1, keep their order, and Holm is the stricter", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (p) => {
      const [strict, mild] = [holm(p) as number[], benjaminiHochberg(p) as number[]];
      for (const [i, plain] of p.entries()) {
        expect(strict[i]).toBeLessThanOrEqual(1);
        expect(mild[i]).toBeGreaterThanOrEqual(plain - 1e-15);
        expect(strict[i]).toBeGreaterThanOrEqual(mild[i]! - 1e-12);
        for (const [j, other] of p.entries()) if (plain < other) expect(strict[i]).toBeLessThanOrEqual(strict[j]!);
      }
    }),
  );
});
