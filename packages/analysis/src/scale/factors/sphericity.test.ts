import { expect, test } from "vitest";
import { referenceCase } from "../../../reference/case.ts";
import { referenceItems } from "../../../reference/reference-items.ts";
import { itemMoments } from "./item-moments.ts";
import { sphericityTest } from "./sphericity.ts";

test.each([
  ["factors", ""],
  ["rc_small", "efa."],
] as const)("%s, against psych", (name, path) => {
  const { correlations, n } = itemMoments(referenceItems(name));
  referenceCase(name).check(`${path}bartlett`, sphericityTest(correlations, n));
});

test("two items by hand", () => {
  // |R| = 1 - .25, so chi-square = -(10 - 1 - 9/6) log .75 = 7.5 * 0.28768 with one degree of freedom.
  const { chisq, df } = sphericityTest(
    [
      [1, 0.5],
      [0.5, 1],
    ],
    10,
  );
  expect(chisq).toBeCloseTo(-7.5 * Math.log(0.75), 12);
  expect(df).toBe(1);
});

test("is 0 with p 1 where nothing correlates, and refuses a singular matrix", () => {
  expect(
    sphericityTest(
      [
        [1, 0],
        [0, 1],
      ],
      50,
    ),
  ).toEqual({ chisq: 0, df: 1, p: 1 });
  expect(() =>
    sphericityTest(
      [
        [1, 1],
        [1, 1],
      ],
      50,
    ),
  ).toThrow(RangeError);
});
