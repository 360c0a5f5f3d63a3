import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawnRatings } from "../../../reference/drawn-ratings.ts";
import { UnusableData } from "../../unusable-data.ts";
import { compareMixed } from "./compare-mixed.ts";
import { explainedShare } from "./explained-share.ts";
import { fitMixed, fitMixedSystem } from "./fit-mixed.ts";
import type { MixedMethod } from "./mixed-criterion.ts";
import { mixedSystem } from "./mixed-system.ts";
import { testRandomTerms } from "./test-random-terms.ts";

describe("the test of a random intercept", () => {
  test("compares with a fit to the other groupings alone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom("reml", "ml"), (seed, named) => {
        const method = named as MixedMethod;
        const data = drawnRatings(seed);
        const system = mixedSystem(data);
        const fit = fitMixedSystem(system, { method });
        for (const [at, { grouping, chisq, pChisq, p }] of testRandomTerms(system, fit).entries()) {
          expect(grouping).toBe(data.groupings[at]!.name);
          const others = data.groupings.filter((_, other) => other !== at);
          const rise = fitMixed({ ...data, groupings: others }, { method }).criterion - fit.criterion;
          expect(chisq).toBeCloseTo(Math.max(0, rise), 6);
          if (fit.theta[at] === 0) expect([chisq, pChisq, p]).toEqual([0, 1, 1]);
          else expect(p).toBe(pChisq / 2);
        }
      }),
      { numRuns: 10 },
    );
  });

  test("of the only one compares with the linear regression", () => {
    const data = drawnRatings(5);
    const [respondent] = data.groupings;
    const system = mixedSystem({ ...data, columns: [data.columns[0]!], names: ["a"], groupings: [respondent!] });
    const fit = fitMixedSystem(system, { method: "ml" });
    const n = data.response.length;
    const mean = data.response.reduce((sum, y) => sum + y, 0) / n;
    const squares = data.response.reduce((sum, y) => sum + (y - mean) ** 2, 0);
    const regression = n * (1 + Math.log((2 * Math.PI * squares) / n));
    expect(testRandomTerms(system, fit)[0]!.chisq).toBeCloseTo(regression - fit.criterion, 8);
  });

  test("of a variance of 0 finds nothing, of one at the quantile 2.7055 a p of .05", () => {
    // Site means are all equal, respondents within them are not.
    const same = drawnRatings(1, { missing: 0 });
    const [respondent, , site] = same.groupings;
    const response = same.response.map((_, row) => (respondent!.index[row]! % 4) * 2 + (row % 3));
    const system = mixedSystem({ ...same, response, columns: [same.columns[0]!], names: ["a"], groupings: [site!] });
    expect(testRandomTerms(system, fitMixedSystem(system, { method: "reml" }))).toEqual([
      { grouping: "site", chisq: 0, pChisq: 1, p: 1 },
    ]);
    const other = mixedSystem(drawnRatings(2));
    const fit = fitMixedSystem(other, { method: "reml" });
    const without = fit.criterion + testRandomTerms(other, fit)[0]!.chisq;
    const [shifted] = testRandomTerms(other, { ...fit, criterion: without - 2.705543454095404 });
    expect(shifted!.pChisq).toBeCloseTo(0.1, 6);
    expect(shifted!.p).toBeCloseTo(0.05, 6);
  });
});

describe("comparing two models by maximum likelihood", () => {
  function fits() {
    const data = drawnRatings(8);
    const smaller = { ...data, columns: data.columns.slice(0, 1), names: data.names.slice(0, 1) };
    return { data, smaller: fitMixed(smaller, { method: "ml" }), larger: fitMixed(data, { method: "ml" }) };
  }

  test("gives the fall of the deviance and one degree of freedom for each further effect", () => {
    const { smaller, larger } = fits();
    const { chisq, df, p } = compareMixed(smaller, larger);
    expect(chisq).toBe(smaller.criterion - larger.criterion);
    expect(df).toBe(1);
    // 3.841458820694124 is the 95 % quantile of chi-square with one degree of freedom, 5.991464547107979 with two.
    const shifted = { ...larger, criterion: smaller.criterion - 3.841458820694124 };
    expect(compareMixed(smaller, shifted).p).toBeCloseTo(0.05, 10);
    const two = {
      ...shifted,
      criterion: smaller.criterion - 5.991464547107979,
      fixed: { ...larger.fixed, z: larger.fixed.x! },
    };
    expect(compareMixed(smaller, two)).toMatchObject({ df: 2, p: expect.closeTo(0.05, 10) });
    expect(compareMixed(smaller, { ...larger, criterion: smaller.criterion + 1e-9 })).toEqual({
      chisq: 0,
      df: 1,
      p: 1,
    });
    expect(p).toBeLessThan(0.05);
    const turned = { ...larger, groups: Object.fromEntries(Object.entries(larger.groups).toReversed()) };
    expect(compareMixed(smaller, turned).chisq).toBe(chisq);
  });

  test("is refused unless one model holds the other, over the same rows and groupings, both by ML", () => {
    const { data, smaller, larger } = fits();
    const restricted = fitMixed(data, { method: "reml" });
    for (const [first, second] of [
      [smaller, restricted],
      [restricted, larger],
      [larger, smaller],
      [smaller, smaller],
      [smaller, { ...larger, n: larger.n - 1 }],
      [{ ...smaller, fixed: { z: smaller.fixed["(Intercept)"]! } }, larger],
      [smaller, { ...larger, groups: { respondent: 24, group: 5, ward: 6 } }],
    ] as const) {
      expect(() => compareMixed(first, second)).toThrow(UnusableData);
    }
    for (const models of [
      [smaller, restricted],
      [restricted, larger],
    ] as const) {
      expect(() => compareMixed(...models)).toThrow(/fitted by ML/);
    }
    const [z, w] = [larger.fixed.x!, larger.fixed.x!];
    const three = { ...larger, fixed: { ...larger.fixed, w } };
    expect(() => compareMixed({ ...smaller, fixed: { ...smaller.fixed, z } }, three)).toThrow(UnusableData);
  });
});

test("shares explained follow from the variances of the predictions and the groupings", () => {
  const data = drawnRatings(8);
  const fit = fitMixed(data, { method: "reml" });
  const x = [...data.columns[1]!];
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (x.length - 1);
  const fixed = fit.fixed.x!.estimate ** 2 * variance;
  const random = Object.values(fit.variances).reduce((sum, value) => sum + value, 0);
  const { marginal, conditional } = explainedShare(data, fit);
  expect(marginal).toBeCloseTo(fixed / (fixed + random + fit.residualVariance), 10);
  expect(conditional).toBeCloseTo((fixed + random) / (fixed + random + fit.residualVariance), 10);
});
