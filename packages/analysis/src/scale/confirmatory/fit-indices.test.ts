import { expect, test } from "vitest";
import { fitIndices } from "./fit-indices.ts";

const baseline = { chisq: 210, df: 10 };

test("by their formulas", () => {
  const { cfi, tli, rmsea } = fitIndices({ chisq: 15, df: 5 }, baseline, 100);
  expect(cfi).toBeCloseTo(1 - 10 / 200, 14);
  expect(tli).toBeCloseTo((21 - 3) / (21 - 1), 14);
  expect(rmsea).toBeCloseTo(Math.sqrt(10 / 500), 14);
});

test("the interval of RMSEA holds its noncentralities: R's pchisq(15, 5, ncp) is .95 and .05 there", () => {
  // uniroot(function(l) pchisq(15, 5, l) - p, c(0, 100), tol = 1e-12) gives these in R 4.2.
  const [low, high] = fitIndices({ chisq: 15, df: 5 }, baseline, 100).rmsea90!;
  expect(low).toBeCloseTo(Math.sqrt(1.94926248949608 / 500), 9);
  expect(high).toBeCloseTo(Math.sqrt(25.636910551481 / 500), 9);
});

test("a model that fits as well as chance allows, or better, has CFI 1 and RMSEA 0", () => {
  expect(fitIndices({ chisq: 5, df: 5 }, baseline, 100)).toMatchObject({ cfi: 1, tli: 1, rmsea: 0 });
  const better = fitIndices({ chisq: 1, df: 5 }, baseline, 100);
  expect(better).toMatchObject({ cfi: 1, rmsea: 0 });
  expect(better.tli).toBeCloseTo((21 - 0.2) / 20, 14);
  expect(better.rmsea90).toEqual([0, 0]);
  expect(fitIndices({ chisq: 5, df: 5 }, { chisq: 4, df: 10 }, 100).cfi).toBe(1);
});

test("a model worse than the baseline has CFI 0, never less", () => {
  expect(fitIndices({ chisq: 400, df: 5 }, baseline, 100).cfi).toBe(0);
  expect(fitIndices({ chisq: 20, df: 5 }, { chisq: 4, df: 10 }, 100).cfi).toBe(0);
});

test("TLI is undefined for a baseline at chance, and everything without degrees of freedom", () => {
  expect(fitIndices({ chisq: 5, df: 5 }, { chisq: 10, df: 10 }, 100).tli).toBeNull();
  expect(fitIndices({ chisq: 0, df: 0 }, baseline, 100)).toEqual({
    p: null,
    cfi: null,
    tli: null,
    rmsea: null,
    rmsea90: null,
  });
});

test("the interval reaches out for very large chi-squares", () => {
  // pchisq(x, df, ncp) is near normal there: mean df + ncp, variance 2 (df + 2 ncp).
  const [low, high] = fitIndices({ chisq: 900, df: 5 }, { chisq: 5000, df: 10 }, 1000).rmsea90!;
  const shares = [low, high].map((rmsea) => {
    const ncp = rmsea ** 2 * 5000;
    return (900 - 5 - ncp) / Math.sqrt(2 * (5 + 2 * ncp));
  });
  expect(shares[0]).toBeCloseTo(1.645, 1);
  expect(shares[1]).toBeCloseTo(-1.645, 1);
});
