import { expect, test } from "vitest";
import { unpairedContrast } from "../change/contrast.ts";
import { tTwoSided } from "../numeric/t-distribution.ts";
import { anova } from "./anova.ts";
import { pairwiseDifferences } from "./pairwise-differences.ts";

function pairsOf(...groups: number[][]) {
  const codes = groups.flatMap((group, code) => group.map(() => code));
  return pairwiseDifferences(anova(groups.flat(), codes, [...codes.keys()]).levels);
}

test("of two groups are the two t tests: pooled and Welch's", () => {
  const [a, b] = [
    [1, 4, 2, 5, 3],
    [6, 5, 9, 7],
  ] as const;
  const [pair] = pairsOf([...a], [...b]);
  const welch = unpairedContrast([...b], [...a]);
  expect(pair!.difference).toBeCloseTo(welch.difference!, 12);
  expect(pair!.gamesHowell!.p).toBeCloseTo(welch.p!, 11);
  expect(pair!.gamesHowell!.low).toBeCloseTo(welch.low!, 9);
  expect(pair!.gamesHowell!.high).toBeCloseTo(welch.high!, 9);
  expect(pair!.welchPHolm).toBeCloseTo(welch.p!, 12);
  expect(pair!.hedgesG).toBeCloseTo(welch.effect!, 12);
  // Student's t: q = t sqrt(2).
  expect(pair!.tukey!.p).toBeCloseTo(tTwoSided(pair!.tukey!.q / Math.SQRT2, 7), 11);
});

test("a group of one or without spread leaves some tests undefined", () => {
  const [withOne, flat] = pairsOf([1, 2, 3], [4], [6, 6]);
  expect(withOne).toMatchObject({ a: 0, b: 1, difference: -2, gamesHowell: null, welchPHolm: null });
  expect(withOne!.tukey).not.toBeNull();
  expect(flat!.gamesHowell).not.toBeNull();
  const [still] = pairsOf([1, 1], [4, 4]);
  expect(still).toMatchObject({ cohenD: null, hedgesG: null, tukey: null, gamesHowell: null, welchPHolm: null });
  const [ones] = pairsOf([1], [4]);
  expect(ones).toMatchObject({ difference: -3, cohenD: null, tukey: null, gamesHowell: null });
});

test("two values against one: d without its correction, which needs two degrees of freedom", () => {
  const [pair] = pairsOf([1, 2], [4]);
  expect(pair!.cohenD).toBeCloseTo(-2.5 / Math.SQRT1_2, 12);
  expect(pair!.hedgesG).toBeNull();
});

test("the order of groups turns signs and nothing else", () => {
  const [forth] = pairsOf([1, 4, 2], [6, 5, 9]);
  const [back] = pairsOf([6, 5, 9], [1, 4, 2]);
  expect(back!.difference).toBe(-forth!.difference);
  expect(back!.tukey!.p).toBeCloseTo(forth!.tukey!.p, 12);
  expect(back!.tukey!.low).toBeCloseTo(-forth!.tukey!.high, 12);
});
