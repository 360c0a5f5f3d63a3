import { expect, test } from "vitest";
import { unpairedContrast } from "../change/contrast.ts";
import { anova } from "./anova.ts";
import { welchAnova } from "./welch-anova.ts";

const UNDEFINED = { F: null, df1: null, df2: null, p: null };

function levels(...groups: number[][]) {
  const codes = groups.flatMap((group, code) => group.map(() => code));
  return anova(groups.flat(), codes, [...codes.keys()]).levels;
}

test("of two groups is the square of Welch's t", () => {
  const [a, b] = [
    [1, 4, 2, 5, 3],
    [6, 5, 9, 7],
  ] as const;
  const { F, df1, df2, p } = welchAnova(levels([...a], [...b]));
  const contrast = unpairedContrast([...a], [...b]);
  expect(F).toBeCloseTo(contrast.t! ** 2, 12);
  expect([df1, df2]).toEqual([1, expect.closeTo(contrast.df!, 12)]);
  expect(p).toBeCloseTo(contrast.p!, 12);
});

test("does not care where values lie", () => {
  const low = welchAnova(levels([1, 2, 4], [3, 5, 6], [1, 1, 2]));
  const high = welchAnova(
    levels([1e6 + 1, 1e6 + 2, 1e6 + 4], [1e6 + 3, 1e6 + 5, 1e6 + 6], [1e6 + 1, 1e6 + 1, 1e6 + 2]),
  );
  expect(high.F).toBeCloseTo(low.F!, 9);
});

test("is undefined for one group, a group of one, or a group that does not vary", () => {
  expect(welchAnova([])).toEqual(UNDEFINED);
  expect(welchAnova(levels([1, 2, 3]))).toEqual(UNDEFINED);
  expect(welchAnova(levels([1, 2, 3], [4]))).toEqual(UNDEFINED);
  expect(welchAnova(levels([1, 2, 3], [4, 4]))).toEqual(UNDEFINED);
});
