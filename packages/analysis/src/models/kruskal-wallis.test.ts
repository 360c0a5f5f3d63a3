import fc from "fast-check";
import { expect, test } from "vitest";
import { kruskalWallis } from "./kruskal-wallis.ts";

const rowsOf = (values: readonly unknown[]) => [...values.keys()];

test("by hand: ranks 1, 2 against 3, 4 give H = 12 / 20 (9/2 + 49/2) - 15 = 2.4", () => {
  const figures = kruskalWallis([10, 20, 30, 40], [0, 0, 1, 1], [0, 1, 2, 3]);
  expect(figures).toMatchObject({ n: 4, df: 1 });
  expect(figures.H).toBeCloseTo(2.4, 12);
  // R: pchisq(2.4, 1, lower.tail = FALSE)
  expect(figures.p).toBeCloseTo(0.121335250358413, 12);
});

test("ties share their mean rank and H is corrected: kruskal.test(c(1, 1, 2, 3, 3, 3), c(1, 1, 1, 2, 2, 2)) in R", () => {
  expect(kruskalWallis([1, 1, 2, 3, 3, 3], [4, 4, 4, 2, 2, 2], [0, 1, 2, 3, 4, 5]).H).toBeCloseTo(4.5, 12);
});

test("is undefined for one group or when all values are the same; rows without value or group do not count", () => {
  expect(kruskalWallis([1, 2, 3], [0, 0, 0], [0, 1, 2])).toEqual({ n: 3, H: null, df: null, p: null });
  expect(kruskalWallis([2, 2, 2], [0, 1, 1], [0, 1, 2])).toEqual({ n: 3, H: null, df: null, p: null });
  expect(kruskalWallis([], [], [])).toEqual({ n: 0, H: null, df: null, p: null });
  const plain = kruskalWallis([1, 5, 2, 4], [0, 1, 0, 1], [0, 1, 2, 3]);
  expect(kruskalWallis([1, 5, 2, 4, Number.NaN, 3], [0, 1, 0, 1, 0, -1], [0, 1, 2, 3, 4, 5])).toEqual(plain);
});

test("depends on the order of values alone", () => {
  const value = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 5 }));
  fc.assert(
    fc.property(fc.array(value, { minLength: 3, maxLength: 30 }), (data) => {
      const codes = data.map(([group]) => group);
      const values = data.map(([, v]) => v);
      const plain = kruskalWallis(values, codes, rowsOf(data));
      const curved = kruskalWallis(values.map(Math.exp), codes, rowsOf(data).toReversed());
      expect(curved.H).toEqual(plain.H === null ? null : expect.closeTo(plain.H, 9));
      expect(plain.H ?? 0).toBeGreaterThanOrEqual(-1e-9);
    }),
  );
});
