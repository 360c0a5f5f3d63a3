import fc from "fast-check";
import { expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { referenceRatings } from "../../reference/rating-files.ts";
import { quantile } from "../numeric/quantile.ts";
import { allRows } from "../rows.ts";
import {
  agreement,
  agreementOfTies,
  rwgJ,
  SLIGHT_SKEW_VARIANCE,
  UNIFORM_VARIANCE,
  uniformVariance,
} from "./agreement.ts";

test("ties of rc_small", () => {
  const reference = referenceCase("rc_small");
  const table = referenceRatings("rc_small");
  reference.check("rwg_j.nulls", { uniform: UNIFORM_VARIANCE, slight_skew: SLIGHT_SKEW_VARIANCE });
  const ties = agreementOfTies(table, allRows(table));
  expect(ties).toHaveLength(reference.at("rwg_j.cells").length);
  for (const [i, tie] of ties.entries()) {
    reference.check(`rwg_j.cells[${i}]`, {
      respondent_group: table.groups[tie.from],
      rated_group: table.groups[tie.to],
      n: tie.n,
      mean_item_variance: tie.meanItemVariance,
      uniform: tie.rwgUniform,
      slight_skew: tie.rwgSlightSkew,
    });
  }
});

test("median over the ties of rc_small", () => {
  const table = referenceRatings("rc_small");
  const ties = agreementOfTies(table, allRows(table));
  const median = (values: number[]) =>
    quantile(
      values.sort((a, b) => a - b),
      0.5,
    );
  referenceCase("rc_small").check("rwg_j.median", {
    uniform: median(ties.map((tie) => tie.rwgUniform!)),
    slight_skew: median(ties.map((tie) => tie.rwgSlightSkew!)),
  });
});

test("is 1 in full agreement, 0 at and beyond chance, and null for one rater", () => {
  expect(
    agreement([
      [4, 4, 4],
      [2, 2, 2],
    ]),
  ).toMatchObject({ n: 3, rwgUniform: 1, rwgSlightSkew: 1 });
  // Answers 1 and 5 in equal parts: variance 4 n / (n - 1), above both variances of random answers.
  expect(
    agreement([
      [1, 5, 1, 5],
      [5, 1, 5, 1],
    ]),
  ).toMatchObject({ n: 4, rwgUniform: 0, rwgSlightSkew: 0 });
  expect(agreement([[4], [2]])).toEqual({ n: 1, meanItemVariance: null, rwgUniform: null, rwgSlightSkew: null });
  expect(
    agreement([
      [4, Number.NaN],
      [2, 3],
    ]).n,
  ).toBe(1);
});

test("by hand: half the random variance over four items is 4 (1/2) / (4 (1/2) + 1/2) = 0.8", () => {
  expect(rwgJ(1, 4, 2)).toBeCloseTo(0.8, 12);
  expect(uniformVariance(7)).toBe(4);
});

test("of seven options is held against (49 - 1) / 12 = 4, and against no skew", () => {
  // Two items with variances 8 and 0: mean 4, so half the random variance per item is beyond chance.
  const figures = agreement(
    [
      [1, 5],
      [3, 3],
    ],
    undefined,
    7,
  );
  expect(figures).toMatchObject({ n: 2, meanItemVariance: 4, rwgUniform: 0, rwgSlightSkew: null });
  expect(
    agreement(
      [
        [2, 4],
        [3, 3],
      ],
      undefined,
      7,
    ).rwgUniform,
  ).toBeCloseTo((2 * 0.75) / (2 * 0.75 + 0.25), 12);
});

test("lies between 0 and 1, falls with variance, and the skewed null is the stricter one", () => {
  const column = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(column, { minLength: 2, maxLength: 5 }),
      fc.double({ min: 0, max: 3, noNaN: true }),
      (columns, extra) => {
        const { meanItemVariance, rwgUniform, rwgSlightSkew } = agreement(columns);
        expect(rwgUniform!).toBeGreaterThanOrEqual(0);
        expect(rwgUniform!).toBeLessThanOrEqual(1);
        expect(rwgSlightSkew!).toBeLessThanOrEqual(rwgUniform! + 1e-12);
        expect(rwgJ(meanItemVariance! + extra, columns.length, 2)).toBeLessThanOrEqual(rwgUniform! + 1e-12);
      },
    ),
  );
});
