import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { namedIcc } from "../../reference/named-anova.ts";
import { referenceRatings, SEVEN_ITEMS } from "../../reference/rating-files.ts";
import { allRows } from "../rows.ts";
import { scoreRatings } from "../scale/scores.ts";
import { icc } from "./icc.ts";

describe.each(["rc_small", "rc_complete"] as const)("%s", (name) => {
  const reference = referenceCase(name);
  const table = referenceRatings(name);
  const { index } = scoreRatings(table, SEVEN_ITEMS);
  const cell = table.from.map((from, row) => from * table.groups.length + table.to[row]!);

  test.each([
    ["site", table.site],
    ["rated_group", table.to],
    ["respondent", table.respondent],
    ["cell", cell],
    ["respondent_group", table.from],
    ["site_by_rated_group", table.site.map((site, row) => site * table.groups.length + table.to[row]!)],
  ] as const)("by %s", (by, codes) => {
    if (reference.at(`icc.${by}`) === undefined) return expect(name).toBe("rc_complete");
    return reference.check(`icc.${by}`, namedIcc(icc(index, codes, allRows(table))));
  });
});

describe("undefined figures", () => {
  const rows = [0, 1, 2, 3];

  test("one group, groups of one, or nothing that varies within groups", () => {
    expect(icc([1, 2, 3, 4], [0, 0, 0, 0], rows)).toMatchObject({ groups: 1, icc1: null, F: null, p: null });
    expect(icc([1, 2, 3, 4], [0, 1, 2, 3], rows)).toMatchObject({ groups: 4, icc1: null, k0: null });
    expect(icc([1, 1, 3, 3], [0, 0, 1, 1], rows)).toMatchObject({ F: null, p: null, icc1: 1, icc2: 1 });
    expect(icc([2, 2, 2, 2], [0, 0, 1, 1], rows)).toMatchObject({ F: null, icc1: null, icc2: null });
    expect(icc(new Array(7).fill(4.1), [0, 0, 0, 1, 1, 2, 2], [0, 1, 2, 3, 4, 5, 6])).toMatchObject({
      F: null,
      icc1: null,
    });
    expect(icc([], [], [])).toMatchObject({ n: 0, groups: 0, icc1: null });
  });

  test("rows without a value or without a group do not count", () => {
    const figures = icc([1, 2, 5, 4, Number.NaN, 9], [0, 0, 1, 1, 1, -1], [0, 1, 2, 3, 4, 5]);
    expect(figures).toEqual(icc([1, 2, 5, 4], [0, 0, 1, 1], rows));
    expect(figures.n).toBe(4);
  });
});

test("few rows and few groups are flagged, defined or not", () => {
  const values = [1, 3, 2, 5, 4, 4, 2, 1, 5, 3];
  const codes = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4];
  const all = [...codes.keys()];
  expect(icc(values, codes, all).cautions).toEqual([]);
  expect(icc(values, codes, all.slice(1)).cautions).toEqual(["fewer-than-ten-rows"]);
  expect(
    icc(
      values,
      codes.map((code) => Math.min(code, 3)),
      all,
    ).cautions,
  ).toEqual(["fewer-than-five-levels"]);
  expect(icc([], [], []).cautions).toEqual(["fewer-than-ten-rows", "fewer-than-five-levels"]);
});

test("does not depend on row order, labels, shift or scale, and lies between -1 / (k0 - 1) and 1", () => {
  const value = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.double({ min: 1, max: 5, noNaN: true }));
  fc.assert(
    fc.property(fc.array(value, { minLength: 6, maxLength: 40 }), (data) => {
      const figures = (pairs: [number, number][]) =>
        icc(
          pairs.map(([, v]) => v),
          pairs.map(([g]) => g),
          [...pairs.keys()],
        );
      const plain = figures(data);
      fc.pre(plain.icc1 !== null && plain.msWithin! > 1e-3);
      const changed = figures(data.toReversed().map(([group, v]) => [7 - group, 3 * v - 2]));
      expect(changed.icc1).toBeCloseTo(plain.icc1!, 8);
      expect(changed.F).toBeCloseTo(plain.F!, 6);
      expect(plain.icc1!).toBeLessThanOrEqual(1);
      if (plain.k0! > 1.001) expect(plain.icc1!).toBeGreaterThanOrEqual(-1 / (plain.k0! - 1) - 1e-9);
    }),
  );
});
