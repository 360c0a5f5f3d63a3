import { expect, it } from "vitest";
import { referenceRatings, SEVEN_ITEMS } from "../../reference/rating-files.ts";
import { analyze } from "../analyze.ts";
import { allRows } from "../rows.ts";
import { answerProducts } from "../ties/answer-products.ts";

const table = referenceRatings("rc_small");

// At 15 a whole group's ties are hidden; at 9 items no rating counts; at 7 only the complete ones do.
it.each([
  { minRaters: 5, minItems: 4 },
  { minRaters: 15, minItems: 4 },
  { minRaters: 15, minItems: 7 },
  { minRaters: 5, minItems: 9 },
  { minRaters: 1, minItems: 4 },
  { minRaters: 1, minItems: 9 },
])("products made meanwhile change nothing with $minRaters raters and $minItems items at least", (least) => {
  const options = { minRaters: least.minRaters, scoring: { ...SEVEN_ITEMS, minItems: least.minItems } };
  let taken = 0;
  const products = () => {
    taken += 1;
    return answerProducts(table, allRows(table));
  };
  expect(analyze(table, { ...options, products })).toEqual(analyze(table, options));
  expect(taken).toBe(1);
});

it("those of several waves together are not taken for one of them", () => {
  const waves = referenceRatings("rc_waves");
  const options = { minRaters: 5, scoring: SEVEN_ITEMS, wave: waves.waves[0]! };
  const products = () => {
    throw new Error("They were asked for.");
  };
  expect(analyze(waves, { ...options, products })).toEqual(analyze(waves, options));
});
