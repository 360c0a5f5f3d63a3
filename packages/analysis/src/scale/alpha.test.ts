import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { referenceRatings, SEVEN_ITEMS } from "../../reference/rating-files.ts";
import { referenceItems } from "../../reference/reference-items.ts";
import { addValue, createMoments, meanOf } from "../numeric/moments.ts";
import { type AlphaFigures, alpha } from "./alpha.ts";

const SCALES = {
  index: [0, 1, 2, 3, 4, 5, 6],
  communication: SEVEN_ITEMS.communication,
  relationships: SEVEN_ITEMS.relationship,
};

function named(figures: AlphaFigures, items: readonly number[]) {
  const byItem = (values: (number | null)[]) =>
    Object.fromEntries(values.map((value, i) => [`item${items[i]! + 1}`, value]));
  return {
    n: figures.n,
    k: figures.k,
    raw: figures.alpha,
    standardized: figures.alphaStandardized,
    mean_inter_item_r: figures.meanInterItemR,
    feldt_ci95: figures.feldt95,
    item_rest_r: byItem(figures.itemRest),
    alpha_if_dropped: byItem(figures.alphaIfDropped),
  };
}

describe.each([
  ["rc_small", referenceRatings("rc_small").answers],
  ["rc_complete", referenceRatings("rc_complete").answers],
  ["factors", referenceItems("factors").map((item) => item.answers)],
] as const)("%s", (name, answers) => {
  test.each(Object.entries(SCALES))("%s", (scale, items) => {
    referenceCase(name).check(`alpha.${scale}`, named(alpha(items.map((item) => answers[item]!)), items));
  });
});

test.each(["rc_small", "rc_complete"] as const)("on the means of respondents of %s", (name) => {
  const { respondent, respondents, answers } = referenceRatings(name);
  const means = answers.map((column) => {
    const moments = createMoments(respondents.length);
    for (const [row, value] of Array.from(column).entries()) addValue(moments, respondent[row]!, value);
    return respondents.map((_, at) => meanOf(moments, at) ?? Number.NaN);
  });
  referenceCase(name).check("alpha.index_on_respondent_means", named(alpha(means), SCALES.index));
});

describe("undefined figures", () => {
  test("one item, one row, or nothing that varies", () => {
    expect(alpha([[1, 2, 3]]).alpha).toBeNull();
    expect(alpha([[1], [2]])).toMatchObject({
      n: 1,
      alpha: null,
      alphaStandardized: null,
      meanInterItemR: null,
      feldt95: null,
      itemRest: [null, null],
    });
    expect(
      alpha([
        [2, 2, 2],
        [3, 3, 3],
      ]).alpha,
    ).toBeNull();
  });

  test("an item that does not vary has no correlation, and the standardized alpha needs all of them", () => {
    const figures = alpha([
      [1, 2, 3, 4],
      [2, 1, 4, 3],
      [5, 5, 5, 5],
    ]);
    expect(figures.alpha).not.toBeNull();
    expect(figures.alphaStandardized).toBeNull();
    expect(figures.meanInterItemR).toBeNull();
    expect(figures.itemRest[2]).toBeNull();
  });

  test("two items leave no alpha without one of them", () => {
    expect(
      alpha([
        [1, 2, 3],
        [1, 3, 2],
      ]).alphaIfDropped,
    ).toEqual([null, null]);
  });
});

test("alpha by hand", () => {
  // Items (1, 2, 3) and (1, 3, 2): variances 1 and 1, covariance 1/2, so variance of the sum 3 and
  // alpha = 2 (1 - 2 / 3) = 2/3; the item-rest correlation is the correlation, 1/2.
  const figures = alpha([
    [1, 2, 3],
    [1, 3, 2],
  ]);
  expect(figures.alpha).toBeCloseTo(2 / 3, 12);
  expect(figures.itemRest[0]).toBeCloseTo(0.5, 12);
  expect(figures.meanInterItemR).toBeCloseTo(0.5, 12);
});

test("does not depend on row order, item order, shifts, or a common scale; is at most 1", () => {
  const answers = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }), {
    minLength: 4,
    maxLength: 30,
  });
  fc.assert(
    fc.property(answers, (rows) => {
      const columns = (data: number[][]) => [0, 1, 2].map((item) => data.map((row) => row[item]!));
      const plain = alpha(columns(rows)).alpha;
      const changed = [
        columns(rows.toReversed()),
        columns(rows).toReversed(),
        columns(rows.map((row) => row.map((value, item) => 3 * value + item))),
      ];
      for (const other of changed) {
        if (plain === null) expect(alpha(other).alpha).toBeNull();
        else expect(alpha(other).alpha).toBeCloseTo(plain, 8);
      }
      if (plain !== null) expect(plain).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});
