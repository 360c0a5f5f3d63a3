import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { referenceRatings, SEVEN_ITEMS } from "../../reference/rating-files.ts";
import { allRows } from "../rows.ts";
import { scoreRatings } from "../scale/scores.ts";
import { icc } from "./icc.ts";
import { iccReml } from "./icc-reml.ts";

test("by site, rated group and respondent of rc_small", () => {
  const table = referenceRatings("rc_small");
  const { index } = scoreRatings(table, SEVEN_ITEMS);
  for (const [by, codes] of [
    ["site", table.site],
    ["rated_group", table.to],
    ["respondent", table.respondent],
  ] as const) {
    const { between, within, icc1 } = iccReml(index, codes, allRows(table));
    referenceCase("rc_small").check(`icc_reml.${by}`, { between, within, icc1 });
  }
});

test("of equal groups is the ANOVA estimate, or 0 where that is negative", () => {
  const size = 3;
  const values = fc.array(fc.double({ min: 1, max: 5, noNaN: true }), { minLength: 5 * size, maxLength: 5 * size });
  fc.assert(
    fc.property(values, (data) => {
      const codes = data.map((_, at) => Math.floor(at / size));
      const { icc1 } = icc(data, codes, [...codes.keys()]);
      fc.pre(icc1 !== null && icc1 < 0.9999);
      const reml = iccReml(data, codes, [...codes.keys()]);
      expect(reml.icc1).toBeCloseTo(Math.max(0, icc1!), 7);
      expect(reml.cautions.includes("singular")).toBe(icc1! <= 0);
    }),
  );
});

describe("unequal groups, by lme4's lmer in R", () => {
  test("three groups of 2, 3 and 4", () => {
    const figures = iccReml([1, 2, 4, 5, 7, 2, 3, 3, 4], [0, 0, 1, 1, 1, 2, 2, 2, 2], [0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(figures.between).toBeCloseTo(3.199127042, 4);
    expect(figures.within).toBeCloseTo(1.199898074, 4);
    expect(figures).toMatchObject({ n: 9, groups: 3, cautions: ["fewer-than-ten-rows", "fewer-than-five-levels"] });
  });
});

test("does not depend on order, labels or shift, and squares with scale", () => {
  const value = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 5 }));
  fc.assert(
    fc.property(fc.array(value, { minLength: 8, maxLength: 30 }), (data) => {
      const figures = (pairs: [number, number][]) =>
        iccReml(
          pairs.map(([, v]) => v),
          pairs.map(([g]) => g),
          [...pairs.keys()],
        );
      const plain = figures(data);
      fc.pre(plain.icc1 !== null && plain.within! > 0.01);
      const changed = figures(data.toReversed().map(([group, v]) => [7 - group, 3 * v - 2]));
      expect(changed.icc1).toBeCloseTo(plain.icc1!, 6);
      expect(changed.within! / plain.within!).toBeCloseTo(9, 5);
      expect(plain.icc1!).toBeGreaterThanOrEqual(0);
      expect(plain.icc1!).toBeLessThanOrEqual(1);
    }),
  );
});

describe("at the edges", () => {
  const rows = [0, 1, 2, 3];
  const undefinedFigures = { between: null, within: null, icc1: null };

  test("one group, groups of one, and nothing that varies are undefined", () => {
    expect(iccReml([1, 2, 3, 4], [0, 0, 0, 0], rows)).toMatchObject(undefinedFigures);
    expect(iccReml([1, 2, 3, 4], [0, 1, 2, 3], rows)).toMatchObject(undefinedFigures);
    expect(iccReml([2, 2, 2, 2], [0, 0, 1, 1], rows)).toMatchObject(undefinedFigures);
    expect(iccReml([], [], [])).toMatchObject({ n: 0, groups: 0, ...undefinedFigures });
  });

  test("by hand: (0, 2) and (2, 4) have mean squares 4 and 2, so (4 - 2) / 2 = 1 lies between", () => {
    const figures = iccReml([0, 2, 2, 4], [0, 0, 3, 3], rows);
    expect(figures.between).toBeCloseTo(1, 9);
    expect(figures.within).toBeCloseTo(2, 9);
    expect(figures.icc1).toBeCloseTo(1 / 3, 9);
  });

  test("next to no variance within is found as well", () => {
    // Equal groups: between = (16 - MSW) / 2, within = MSW = 5e-11.
    const figures = iccReml([1, 1 + 1e-5, 5, 5 + 1e-5], [0, 0, 1, 1], rows);
    expect(figures.between).toBeCloseTo(8, 5);
    expect(figures.within! / 5e-11).toBeCloseTo(1, 4);
  });

  test("no variance within is all between; no variance between is singular", () => {
    expect(iccReml([1, 1, 3, 3], [0, 0, 1, 1], rows)).toMatchObject({ between: 2, within: 0, icc1: 1 });
    // Means 1, 3 and 5, whatever the sizes: variance 4.
    expect(iccReml([1, 1, 3, 5, 5, 5], [0, 0, 2, 3, 3, 3], [0, 1, 2, 3, 4, 5]).between).toBe(4);
    expect(iccReml([1, 3, 1, 3], [0, 0, 1, 1], rows)).toMatchObject({ between: 0, icc1: 0 });
    expect(iccReml([1, 3, 1, 3], [0, 0, 1, 1], rows).cautions).toContain("singular");
  });
});
