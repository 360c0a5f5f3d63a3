import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { powerOfBand } from "./power-of-band.ts";
import { powerOfChange } from "./power-of-change.ts";
import { ratersNeeded } from "./raters-needed.ts";

describe("power to tell a band", () => {
  // R: power.t.test(n, delta, sd, type = "one.sample")$power
  test.each([
    [20, 3.9, 0.7, 0.678984479380632],
    [6, 3.1, 0.7, 0.207262793625591],
    [40, 3.2, 1.1, 0.39067929631101],
  ])("%d raters, mean %d, sd %d, one cut-off", (raters, mean, sd, expected) => {
    expect(powerOfBand({ raters, mean, sd, cutoffs: [3.5] })).toBeCloseTo(expected, 12);
  });

  // R: integrate(function(v) { x <- sqrt(v / (n - 1)); (pnorm((4 - m) sqrt(n) / s - t x) - pnorm(t x - (m - 3.5)
  // sqrt(n) / s)) dchisq(v, n - 1) }, 0, the v at which the difference is 0), t = qt(.975, n - 1).
  test.each([
    [20, 0.3, 0.884203709267244],
    [5, 0.3, 0.0734018380378541],
    [20, 1.3, 7.30535014906163e-7],
  ])("%d raters, sd %d, between two cut-offs", (raters, sd, expected) => {
    expect(powerOfBand({ raters, mean: 3.75, sd, cutoffs: [4, 3.5] })! / expected).toBeCloseTo(1, 9);
  });

  test("beyond both cut-offs only the next one counts", () => {
    const design = { raters: 12, mean: 4.4, sd: 0.6 };
    expect(powerOfBand({ ...design, cutoffs: [3.5, 4] })).toBe(powerOfBand({ ...design, cutoffs: [4] }));
    expect(powerOfBand({ ...design, mean: 3.1, cutoffs: [3.5, 4] })).toBe(
      powerOfBand({ ...design, mean: 3.1, cutoffs: [3.5] }),
    );
  });

  test("is undefined for one rater, and 0 on a cut-off", () => {
    expect(powerOfBand({ raters: 1, mean: 4, sd: 1, cutoffs: [3.5] })).toBeNull();
    expect(powerOfBand({ raters: 2, mean: 3.6, sd: 1, cutoffs: [3.5] })).not.toBeNull();
    expect(powerOfBand({ raters: 100, mean: 3.5, sd: 1, cutoffs: [4, 3.5] })).toBe(0);
  });

  test("grows with raters and distance, falls with spread, and does not care for shift or scale", () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 80 }), number(0.05, 1), number(0.2, 2), (raters, distance, sd) => {
        const power = (n: number, d: number, s: number) =>
          powerOfBand({ raters: n, mean: 3 + d, sd: s, cutoffs: [3] })!;
        const here = power(raters, distance, sd);
        expect(here).toBeGreaterThanOrEqual(0.025);
        expect(here).toBeLessThanOrEqual(1 + 1e-12);
        expect(power(raters + 1, distance, sd)).toBeGreaterThanOrEqual(here - 1e-12);
        expect(power(raters, distance * 1.1, sd)).toBeGreaterThanOrEqual(here - 1e-12);
        expect(power(raters, distance, sd * 1.1)).toBeLessThanOrEqual(here + 1e-12);
        const design = { raters, mean: distance, sd, cutoffs: [0, 1.4] };
        const scaled = { raters, mean: 3 - 2 * distance, sd: 2 * sd, cutoffs: [3, 0.2] };
        expect(powerOfBand(scaled)).toBeCloseTo(powerOfBand(design)!, 9);
        expect(powerOfBand(design)!).toBeLessThanOrEqual(here + 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});

describe("power to see a change", () => {
  // R: power.t.test(n, delta, sd)$power, and type = "paired" with sd sqrt(2 (1 - r)).
  test.each([
    [20, 0.3, 0.7, null, 0.261464288058272],
    [2, 0.5, 0.7, null, 0.066277501412695],
    [60, -0.25, 0.9, null, 0.326034881627698],
    [20, 0.3, 0.7, 0.6, 0.529510923854284],
    [12, 0.5, 0.8, 0.3, 0.386154460938916],
    [2, 0.5, 0.8, 0.3, 0.0550058479471048],
  ])("%d raters, change %d, sd %d, correlation %s", (raters, change, sd, correlation, expected) => {
    expect(powerOfChange({ raters, change, sd, correlation })).toBeCloseTo(expected, 10);
  });

  test("is undefined for one rater, and for answers that never differ", () => {
    expect(powerOfChange({ raters: 1, change: 1, sd: 1, correlation: null })).toBeNull();
    expect(powerOfChange({ raters: 9, change: 1, sd: 1, correlation: 1 })).toBeNull();
  });

  test("links help the more they correlate", () => {
    const power = (correlation: number | null) => powerOfChange({ raters: 15, change: 0.3, sd: 0.7, correlation })!;
    expect(power(0.8)).toBeGreaterThan(power(0.4));
    expect(power(0.4)).toBeGreaterThan(power(null));
  });
});

describe("raters needed", () => {
  test("by R's power.t.test, rounded up", () => {
    const unlinked = (change: number, sd: number) => (raters: number) =>
      powerOfChange({ raters, change, sd, correlation: null });
    expect(ratersNeeded(unlinked(0.3, 0.7), 0.8)).toBe(Math.ceil(86.436505693024813));
    expect(ratersNeeded(unlinked(0.2, 0.6), 0.8)).toBe(Math.ceil(142.246595877152));
    expect(ratersNeeded((raters) => powerOfChange({ raters, change: 0.3, sd: 0.7, correlation: 0.6 }), 0.8)).toBe(
      Math.ceil(36.154023369985346),
    );
    expect(ratersNeeded((raters) => powerOfBand({ raters, mean: 3.9, sd: 0.7, cutoffs: [3.5] }), 0.8)).toBe(27);
  });

  test("is the smallest that reaches, wherever the search begins", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5000 }), fc.integer({ min: 2, max: 5000 }), (threshold, guess) => {
        expect(ratersNeeded((raters) => (raters >= threshold ? 0.8 : 0.79), 0.8, guess)).toBe(threshold);
      }),
    );
  });

  test("gives up at 5,000, and takes an undefined power for none", () => {
    expect(ratersNeeded(() => 0.5, 0.8)).toBeNull();
    expect(ratersNeeded((raters) => (raters < 5001 ? 0 : 1), 0.8)).toBeNull();
    expect(ratersNeeded((raters) => (raters < 3 ? null : 1), 0.8)).toBe(3);
  });
});
