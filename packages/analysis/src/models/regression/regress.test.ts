import { describe, expect, test } from "vitest";
import { referenceCase } from "../../../reference/case.ts";
import { referenceTable } from "../../../reference/reference-table.ts";
import { buildDesign } from "../design.ts";
import { columnLevels } from "../design-levels.ts";
import { parseFormula } from "../formula.ts";
import type { Estimate } from "./combination.ts";
import type { ErrorKind } from "./error-choice.ts";
import { type Regression, regress } from "./regress.ts";

/** An estimate under the names of the reference files. */
export function named({ estimate, se, t, df, p, low, high }: Estimate) {
  return { b: estimate, se, t, df, p, ci95: [low, high] };
}

/** A regression under the names of the reference files. */
function figures({ fit, coefficients }: Regression) {
  return {
    fit: { n: fit.n, r2: fit.r2, adj_r2: fit.adjustedR2, sigma: fit.sigma },
    coefficients: Object.fromEntries(Object.entries(coefficients).map(([name, estimate]) => [name, named(estimate)])),
  };
}

const outcomes = referenceCase("outcomes");
const table = referenceTable(outcomes, "site_months.csv");

describe.each([
  ["regression", "los_days ~ rc + uncertainty + month_index"],
  ["mediation.a_model", "rc ~ structures"],
  ["mediation.b_model", "los_days ~ structures + rc"],
  ["mediation.total_model", "los_days ~ structures"],
])("%s of outcomes", (path, formula) => {
  const design = buildDesign(table, parseFormula(formula), ["site", "los_days"]);
  const clusters = columnLevels(table, "site", design.rows);
  test.each([
    ["ols", "classical"],
    ["CR0", "cr0"],
    ["CR1", "cr1"],
    ["CR2", "cr2"],
  ] as const)("%s", (key, kind: ErrorKind) => {
    const found = regress(design, { kind, clusters });
    outcomes.check(path, figures(found).fit);
    outcomes.check(`${path}.${key}`, figures(found).coefficients);
    expect(design.dropped).toBe(9);
  });
});
