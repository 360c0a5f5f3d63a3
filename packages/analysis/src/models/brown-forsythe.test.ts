import { expect, test } from "vitest";
import { brownForsythe } from "./brown-forsythe.ts";

test("by hand: distances (1, 0, 1) and (3, 0, 3) to the medians 2 and 5", () => {
  // Means 2/3 and 2, SSB = 3 (2/3)^2 2 = 8/3, SSW = 2/3 + 6, F = (8/3) / (20/3 / 4) = 1.6.
  const figures = brownForsythe([1, 2, 3, 2, 5, 8], [0, 0, 0, 1, 1, 1], [0, 1, 2, 3, 4, 5]);
  expect(figures.F).toBeCloseTo(1.6, 12);
  expect([figures.df1, figures.df2]).toEqual([1, 4]);
});

test("rows without a value or a group, and rows not chosen, move no median", () => {
  const plain = brownForsythe([1, 2, 3, 2, 5, 8], [0, 0, 0, 1, 1, 1], [0, 1, 2, 3, 4, 5]);
  const more = brownForsythe(
    [1, 2, 3, 2, 5, 8, Number.NaN, 99, 77],
    [0, 0, 0, 1, 1, 1, 0, -1, 0],
    [5, 4, 3, 2, 1, 0, 6, 7],
  );
  expect(more.F).toBeCloseTo(plain.F!, 12);
  expect(more.df2).toBe(4);
});

test("is undefined for one group", () => {
  expect(brownForsythe([1, 2, 4], [0, 0, 0], [0, 1, 2])).toEqual({ F: null, df1: null, df2: null, p: null });
});
