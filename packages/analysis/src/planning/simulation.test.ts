import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRandom } from "../numeric/random.ts";
import { UnusableData } from "../unusable-data.ts";
import { powerOfBand } from "./power-of-band.ts";
import { powerOfChange } from "./power-of-change.ts";
import { momentsOf, type ScoreDistribution, scoreDistribution, scoreOf } from "./score-distribution.ts";
import { simulateBand } from "./simulate-band.ts";
import { changeScores, simulateChange } from "./simulate-change.ts";

/** Scores of a fair coin between two points, made of a normal so narrow that only the two nearest points occur. */
const coin: ScoreDistribution = { points: [1, 2, 3, 4, 5], latentMean: 3.5, latentSd: 1e-3 };

describe("scores", () => {
  test("have exactly the wanted mean and spread, wherever they lie", () => {
    for (const [mean, sd, items] of [
      [3.7, 0.7, 7],
      [4.8, 0.5, 7],
      [1.3, 0.9, 1],
      [3, 1.9, 1],
      [3.5, 0.6, 3],
      // Nearly all raters at 3, far less than a step of 1/7 apart.
      [3, 0.05, 7],
    ] as const) {
      const moments = momentsOf(scoreDistribution(mean, sd, items));
      expect(moments.mean).toBeCloseTo(mean, 8);
      expect(moments.sd).toBeCloseTo(sd, 8);
    }
  });

  test("lie on the grid of means of so many answers from 1 to 5", () => {
    expect(scoreDistribution(3, 1, 1).points).toEqual([1, 2, 3, 4, 5]);
    expect(scoreDistribution(3, 1, 2).points).toEqual([1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]);
    expect(scoreDistribution(3, 1, 7).points).toHaveLength(29);
  });

  test("round the normal behind them to the nearest point, the ends taking all beyond", () => {
    const scores = { points: [1, 2, 3, 4, 5], latentMean: 3, latentSd: 1 };
    expect([-9, -1.6, -1.4, 0, 0.49, 0.51, 1.51, 40].map((z) => scoreOf(scores, z))).toEqual([1, 1, 2, 3, 3, 4, 5, 5]);
    // P(2.5 < X < 3.5) and so on for X normal around 3: a symmetric distribution with mean 3.
    expect(momentsOf(scores).mean).toBeCloseTo(3, 12);
    // Two points, 3 and 4, half each: mean 3.5 and standard deviation 1/2.
    expect(momentsOf(coin)).toEqual({ mean: expect.closeTo(3.5, 12), sd: expect.closeTo(0.5, 12) });
  });

  test("what answers from 1 to 5 cannot be is refused", () => {
    for (const [mean, sd] of [
      [1, 0.5],
      [5, 0.5],
      [0, 1],
      [7, 1],
      [Number.NaN, 1],
      // At a mean of 3 two standard deviations are half of all at 1 and half at 5: the most there can be.
      [3, 2.1],
      [4.9, 1],
      // Whole answers with a mean of 3.5 differ by at least 1/2.
      [3.5, 0.3],
    ] as const) {
      expect(() => scoreDistribution(mean, sd, 1), `${mean} ${sd}`).toThrow(UnusableData);
    }
  });

  test("any mean and a moderate spread can be had, and draws have them", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1.8, max: 4.2, noNaN: true }),
        fc.double({ min: 0.4, max: 0.9, noNaN: true }),
        (mean, sd) => {
          const moments = momentsOf(scoreDistribution(mean, sd, 7));
          expect(moments.mean).toBeCloseTo(mean, 7);
          expect(moments.sd).toBeCloseTo(sd, 7);
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe("simulated bands", () => {
  test("agree with the formula where scores are nearly normal", () => {
    // 4,000 draws: a standard error below .008, so three of them are .024.
    const scores = scoreDistribution(3.9, 0.5, 7);
    const { power, bands } = simulateBand(scores, 20, [3.5], 4000, createRandom(5));
    expect(Math.abs(power - powerOfBand({ raters: 20, mean: 3.9, sd: 0.5, cutoffs: [3.5] })!)).toBeLessThan(0.024);
    expect(bands.weak + bands.moderate + bands.strong).toBeCloseTo(1, 12);
    expect(bands.strong).toBeGreaterThan(0.99);
    const two = simulateBand(scoreDistribution(3.75, 0.3, 7), 20, [4, 3.5], 4000, createRandom(6));
    expect(Math.abs(two.power - powerOfBand({ raters: 20, mean: 3.75, sd: 0.3, cutoffs: [3.5, 4] })!)).toBeLessThan(
      0.024,
    );
    expect(two.bands.moderate).toBeGreaterThan(0.99);
  });

  test("two raters of a coin between 3 and 4 agree in half of all draws, and then only are they certain", () => {
    // Both say 3: mean 3, no spread, below the cut-off though the true mean of 3.5 is above it; both say 4: told.
    const { power, bands } = simulateBand(coin, 2, [3.4], 4000, createRandom(3));
    expect(Math.abs(power - 0.25)).toBeLessThan(0.021);
    expect(Math.abs(bands.weak - 0.25)).toBeLessThan(0.021);
    expect(bands.moderate).toBe(0);
  });

  test("three raters count on the t quantile of two degrees of freedom", () => {
    // Of the coin's three answers none or all are 4 (no reach), one or two: a reach of 4.303 * sqrt(1 / 3 / 3) = 1.434, from
    // 3.667 above 2, from 3.333 below it. So 1/8 + 3/8 + 1/8; with four degrees of freedom all would be told.
    const { power, bands } = simulateBand(coin, 3, [2], 4000, createRandom(9));
    expect(Math.abs(power - 5 / 8)).toBeLessThan(0.023);
    expect(bands).toEqual({ weak: 0, moderate: 0, strong: 1 });
  });

  test("means exactly on a cut-off are moderate", () => {
    const { bands } = simulateBand(coin, 2, [3.5], 400, createRandom(3));
    expect(bands.moderate).toBeGreaterThan(0.4);
    expect(bands.moderate).toBeLessThan(0.6);
  });

  test("the same seed gives the same answer, another one another", () => {
    const scores = scoreDistribution(3.9, 0.7, 7);
    const run = (seed: number) => simulateBand(scores, 10, [3.5, 4], 300, createRandom(seed));
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });
});

describe("simulated changes", () => {
  const [before, after] = [scoreDistribution(3.4, 0.5, 7), scoreDistribution(3.7, 0.5, 7)];

  test("agree with the formula where scores are nearly normal, linked and not", () => {
    for (const correlation of [null, 0, 0.6]) {
      const power = simulateChange(changeScores(before, after, correlation), 25, 4000, createRandom(8));
      const formula = powerOfChange({ raters: 25, change: 0.3, sd: 0.5, correlation })!;
      expect(Math.abs(power - formula), String(correlation)).toBeLessThan(0.024);
    }
  });

  test("of three raters and a coin are seen as often as all their answers say", () => {
    // Before 3 or 4, after 4 or 5. A sample with one or two of the higher answer has a variance of 1/3, else of 0.
    const scores = { before: coin, after: { ...coin, latentMean: 4.5 } };
    // Unlinked, critical values 2.776 (both vary, four degrees of freedom) and 4.303 (one does, two). Differences by the
    // number of higher answers before and after: 1-2 has t = 2.83, 0-2 and 1-3 have 5, 0-0, 0-3 and 3-3 no variance; all
    // others have 4, 2.12 or less. 9/64 + 3/64 + 3/64 + 3/64.
    const unlinked = simulateChange({ ...scores, latentCorrelation: null }, 3, 4000, createRandom(12));
    expect(Math.abs(unlinked - 18 / 64)).toBeLessThan(0.022);
    // Linked, differences of 0, 1, 2 with 1/4, 1/2, 1/4 and a critical value of 4.303: 1-1-1 and 2-2-2 have no variance,
    // 1-2-2 has t = 5, 1-1-2 has 4. 8/64 + 1/64 + 6/64.
    const linked = simulateChange({ ...scores, latentCorrelation: 0 }, 3, 4000, createRandom(12));
    expect(Math.abs(linked - 15 / 64)).toBeLessThan(0.021);
  });

  test("a fall is seen as often as a rise", () => {
    const rise = simulateChange(changeScores(before, after, 0.5), 15, 3000, createRandom(2));
    const fall = simulateChange(changeScores(after, before, 0.5), 15, 3000, createRandom(2));
    expect(Math.abs(rise - fall)).toBeLessThan(0.038);
    const unlinkedFall = simulateChange(changeScores(after, before, null), 25, 3000, createRandom(2));
    expect(unlinkedFall).toBeGreaterThan(0.45);
  });

  test("drawn scores correlate as asked, although rounding weakens what is behind them", () => {
    const coarse = [scoreDistribution(3.4, 0.8, 1), scoreDistribution(3.7, 0.8, 1)] as const;
    expect(changeScores(...coarse, 0.6).latentCorrelation).toBeGreaterThan(0.65);
    expect(changeScores(before, after, 0.6).latentCorrelation).toBeGreaterThan(0.6);
    expect(changeScores(before, after, 0.6).latentCorrelation).toBeLessThan(0.62);
    expect(changeScores(before, after, null).latentCorrelation).toBeNull();
    expect(changeScores(before, after, 0).latentCorrelation).toBe(0);
  });

  test("correlations that cannot be are refused", () => {
    expect(() => changeScores(before, after, 1)).toThrow(UnusableData);
    expect(() => changeScores(before, after, -0.2)).toThrow(UnusableData);
  });

  test("with two raters who always say the same the change is certain or unseen", () => {
    const [three, four] = [
      { ...coin, latentMean: 3 },
      { ...coin, latentMean: 4 },
    ];
    expect(simulateChange({ before: three, after: four, latentCorrelation: null }, 2, 50, createRandom(1))).toBe(1);
    expect(simulateChange({ before: four, after: three, latentCorrelation: null }, 2, 50, createRandom(1))).toBe(1);
    expect(simulateChange({ before: three, after: four, latentCorrelation: 0.5 }, 2, 50, createRandom(1))).toBe(1);
    expect(simulateChange({ before: four, after: four, latentCorrelation: 0.5 }, 2, 50, createRandom(1))).toBe(0);
    expect(simulateChange({ before: four, after: four, latentCorrelation: null }, 2, 50, createRandom(1))).toBe(0);
  });
});
