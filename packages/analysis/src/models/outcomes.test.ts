import { expect, test } from "vitest";
import { referenceCase } from "../../reference/case.ts";
import { namedAnova, namedIcc } from "../../reference/named-anova.ts";
import { referenceTable } from "../../reference/reference-table.ts";
import { completeRows, numbers } from "../data-table.ts";
import { correlationOf } from "../numeric/correlation.ts";
import { covariance } from "../numeric/covariance.ts";
import { summarize } from "../numeric/summary.ts";
import { anova } from "./anova.ts";
import { columnLevels } from "./design-levels.ts";
import { icc } from "./icc.ts";

const outcomes = referenceCase("outcomes");
const table = referenceTable(outcomes, "site_months.csv");
const { rows, dropped } = completeRows(table, [...table.columns.keys()]);
const NAMES = ["structures", "rc", "uncertainty", "los_days"];
const columns = NAMES.map((name) => numbers(table, name));

test("rows, means, deviations and correlations of outcomes", () => {
  expect([table.length, rows.length, dropped]).toEqual([outcomes.at("rows"), outcomes.at("rows_complete"), 9]);
  for (const [at, name] of NAMES.entries()) {
    const { n, mean, sd } = summarize(columns[at]!, rows);
    outcomes.check(`descriptives.${name}`, { n, mean, sd });
  }
  expect(outcomes.at("correlations.variables")).toEqual(NAMES);
  outcomes.check("correlations.r", correlationOf(covariance(columns, rows).matrix));
});

test("how much of the length of stay lies between sites", () => {
  const sites = columnLevels(table, "site", rows);
  const own = Float64Array.from(rows, (row) => columns[3]![row]!);
  outcomes.check("icc_los", namedIcc(icc(own, sites.index, [...rows.keys()])));
  outcomes.check("icc_los", namedAnova(anova(own, sites.index, [...rows.keys()])));
  outcomes.check("sites", sites.labels.length);
});
