import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom, randomFromState } from "./random.ts";

test("xoshiro128** gives the sequence of its authors' program from the state 1, 2, 3, 4", () => {
  const random = randomFromState([1, 2, 3, 4]);
  const sequence = Array.from({ length: 10 }, () => random.word());
  expect(sequence).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

test("a seed fills the state with SplitMix64 words, low half first", () => {
  // The first two SplitMix64 outputs for seed 1234567, as published with its test sequences.
  const [first, second] = [6457827717110365317n, 3203168211198807973n];
  const half = (value: bigint, shift: bigint) => Number((value >> shift) & 0xffffffffn) | 0;
  const expected = randomFromState([half(first, 0n), half(first, 32n), half(second, 0n), half(second, 32n)]);
  const random = createRandom(1234567);
  for (let i = 0; i < 20; i++) expect(random.word()).toBe(expected.word());
});

test("below stays under its limit and meets every value", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 20 }), (seed, limit) => {
      const random = createRandom(seed);
      const met = new Set(Array.from({ length: 40 * limit }, () => random.below(limit)));
      // Missing one of 20 values in 800 draws has probability below 20 (19/20)^800 = 3e-17.
      expect([...met].sort((a, b) => a - b)).toEqual(Array.from({ length: limit }, (_, i) => i));
    }),
    { numRuns: 50 },
  );
});

test("a limit that does not divide 2^31 is not favoured at the low end", () => {
  // With limit 3 * 2^29 a plain remainder would put half of the draws below 2^29 instead of a third.
  const random = createRandom(3);
  const limit = 3 * 2 ** 29;
  const low = Array.from({ length: 6000 }, () => random.below(limit)).filter((draw) => draw < 2 ** 29).length;
  // Binomial(6000, 1/3) has standard deviation 36.5; 200 is more than five of them, 3000 is a thousand away.
  expect(Math.abs(low - 2000)).toBeLessThan(200);
});

test("uniform lies in [0, 1) with mean a half", () => {
  const random = createRandom(5);
  const draws = Array.from({ length: 10000 }, () => random.uniform());
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...draws)).toBeLessThan(1);
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  // The standard error of the mean is sqrt(1/12) / 100 = 0.0029; 0.015 is five of them.
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.015);
});
