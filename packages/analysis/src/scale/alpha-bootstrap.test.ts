import { expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { referenceRatings } from "../../reference/rating-files.ts";
import { allRows } from "../rows.ts";
import { bootstrapAlpha } from "./alpha-bootstrap.ts";

const table = referenceRatings("rc_small");
const items = [0, 1, 2, 3, 4, 5, 6];

test("rc_small, against 5,000 draws in R", () => {
  const { se, low, high } = bootstrapAlpha(table, items, allRows(table), { draws: 5000, seed: 3 });
  referenceCase("rc_small").check("cluster_bootstrap.alpha_index", { se, ci95: [low, high] });
});

test("is null when no row is complete, and the seed decides the draws", () => {
  expect(bootstrapAlpha(table, items, [], { draws: 20, seed: 1 })).toEqual({ se: null, low: null, high: null });
  const run = (seed: number) => bootstrapAlpha(table, items, allRows(table), { draws: 20, seed });
  expect(run(1)).toEqual(run(1));
  expect(run(1).low).not.toBe(run(2).low);
});
