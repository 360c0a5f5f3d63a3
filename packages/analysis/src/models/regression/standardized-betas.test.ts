import { expect, test } from "vitest";
import { referenceCase } from "../../../reference/case.ts";
import { referenceTable } from "../../../reference/reference-table.ts";
import { buildDesign } from "../design.ts";
import { parseFormula } from "../formula.ts";
import { leastSquares } from "./least-squares.ts";
import { standardizedBetas } from "./standardized-betas.ts";

test("the standardized betas of outcomes", () => {
  const outcomes = referenceCase("outcomes");
  const table = referenceTable(outcomes, "site_months.csv");
  const design = buildDesign(table, parseFormula("los_days ~ rc + uncertainty + month_index"));
  const betas = standardizedBetas(design, leastSquares(design));
  outcomes.check("regression.standardized_beta", betas);
  expect(Object.keys(betas)).toEqual(["rc", "uncertainty", "month_index"]);
});

test("a response that does not vary has none", () => {
  const design = {
    names: ["(Intercept)", "x"],
    columns: [Float64Array.of(1, 1, 1), Float64Array.of(1, 2, 4)],
    response: Float64Array.of(5, 5, 5),
  };
  expect(standardizedBetas(design, leastSquares(design))).toEqual({ x: null });
});
