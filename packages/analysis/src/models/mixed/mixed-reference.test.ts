import { describe, expect, test } from "vitest";
import { type ReferenceCase, referenceCase } from "../../../reference/case.ts";
import { referenceTable } from "../../../reference/reference-table.ts";
import { type DataTable, numbers } from "../../data-table.ts";
import { buildDesign } from "../design.ts";
import { parseFormula } from "../formula.ts";
import { compareMixed } from "./compare-mixed.ts";
import { conditionalModes } from "./conditional-modes.ts";
import { explainedShare } from "./explained-share.ts";
import { fitMixed, fitMixedSystem, type MixedFit } from "./fit-mixed.ts";
import type { MixedMethod } from "./mixed-criterion.ts";
import { mixedFromDesign } from "./mixed-from-design.ts";
import { mixedSystem } from "./mixed-system.ts";
import { testRandomTerms } from "./test-random-terms.ts";

const CROSSED = "(1 | respondent) + (1 | rated_group) + (1 | site)";

/** The ratings of a case with their index (4 of 7 items needed), and whether they are of the own workgroup. */
function ratings(reference: ReferenceCase): DataTable {
  const table = referenceTable(reference, "ratings.csv");
  const items = Array.from({ length: 7 }, (_, at) => numbers(table, `item${at + 1}`));
  const rows = Array.from({ length: table.length }, (_, row) => row);
  const rc = rows.map((row) => {
    const answers = items.map((values) => values[row]!).filter((value) => !Number.isNaN(value));
    return answers.length < 4 ? "" : String(answers.reduce((sum, value) => sum + value, 0) / answers.length);
  });
  const from = table.columns.get("respondent_group")!;
  const to = table.columns.get("rated_group")!;
  const within = rows.map((row) => (from[row] === to[row] ? "1" : "0"));
  const wave2 = table.columns.get("wave")?.map((wave) => String(Number(wave) - 1)) ?? [];
  return { ...table, columns: new Map([...table.columns, ["rc", rc], ["within", within], ["wave2", wave2]]) };
}

/** Site months with rc split into the mean of its site, over the rows with an outcome, and the deviation from it. */
function siteMonths(reference: ReferenceCase): DataTable {
  const table = referenceTable(reference, "site_months.csv");
  const sites = table.columns.get("site")!;
  const rc = numbers(table, "rc");
  const outcome = numbers(table, "los_days");
  const means = sites.map((site) => {
    const values = rc.filter((_, row) => sites[row] === site && !Number.isNaN(outcome[row]!));
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  });
  const deviations = means.map((mean, row) => String(rc[row]! - mean));
  return { ...table, columns: new Map([...table.columns, ["rc_site", means.map(String)], ["rc_dev", deviations]]) };
}

const dataOf = (table: DataTable, formula: string) => mixedFromDesign(buildDesign(table, parseFormula(formula)));

/** The figures of a fit under the names the reference uses. */
function named({ fixed, variances, residualVariance, ...fit }: MixedFit) {
  const variance = { ...variances, Residual: residualVariance };
  const total = Object.values(variance).reduce((sum, part) => sum + part, 0);
  return {
    REML: fit.method === "reml",
    variance,
    share: Object.fromEntries(Object.entries(variance).map(([name, part]) => [name, part / total])),
    criterion: fit.criterion,
    logLik: fit.logLik,
    AIC: fit.aic,
    BIC: fit.bic,
    n: fit.n,
    levels: fit.groups,
    singular: fit.singular,
    fixed: Object.fromEntries(
      Object.entries(fixed).map(([name, { estimate, se, df, t, p }]) => [
        name,
        fit.method === "reml" ? { b: estimate, se, df_satterthwaite: df, t, p } : { b: estimate, se },
      ]),
    ),
  };
}

function checkFit(reference: ReferenceCase, path: string, formula: string, method: MixedMethod, table: DataTable) {
  const data = dataOf(table, formula);
  const system = mixedSystem(data);
  const fit = fitMixedSystem(system, { method });
  const figures = named(fit);
  reference.check(path, figures);
  expect(Object.keys(figures.fixed)).toEqual(Object.keys(reference.at(`${path}.fixed`)));
  expect(Object.keys(figures.variance).sort()).toEqual(Object.keys(reference.at(`${path}.variance`)).sort());
  return { data, system, fit };
}

function checkRandomTerms(reference: ReferenceCase, path: string, { system, fit }: ReturnType<typeof checkFit>) {
  const expected = reference.at(path) as { term: string }[];
  const tests = testRandomTerms(system, fit);
  expect(tests).toHaveLength(expected.length);
  for (const { grouping, chisq, pChisq, p } of tests) {
    const at = expected.findIndex(({ term }) => term === `(1 | ${grouping})`);
    reference.check(`${path}[${at}]`, { LRT: chisq, p_chisq1: pChisq, p_boundary_halved: p });
  }
}

describe("lme4 and lmerTest are reproduced", () => {
  test("for a small survey with blanks: crossed intercepts, their tests and modes", () => {
    const small = referenceCase("rc_small");
    const table = ratings(small);
    const fitted = checkFit(small, "lmer_null", `rc ~ 1 + ${CROSSED}`, "reml", table);
    checkRandomTerms(small, "lmer_null.random_lrt", fitted);
    const modes = conditionalModes(fitted.data, fitted.system, fitted.fit);
    for (const { name, labels } of fitted.data.groupings.slice(1)) {
      const byLabel = Object.fromEntries(labels!.map((label, level) => [label, modes[name]![level]!]));
      small.check(`lmer_null.conditional_modes.${name}`, byLabel);
    }
    const within = checkFit(small, "lmer_within", `rc ~ within + ${CROSSED}`, "reml", table);
    checkRandomTerms(small, "lmer_within.random_lrt", within);
    expect(within.fit.cautions).toEqual(["fewer-than-five-levels"]);
  });

  test("for two models by maximum likelihood, and their comparison", () => {
    const small = referenceCase("rc_small");
    const table = ratings(small);
    const { fit: smaller } = checkFit(small, "lmer_within_ml_lrt.null", `rc ~ 1 + ${CROSSED}`, "ml", table);
    const { fit: larger } = checkFit(small, "lmer_within_ml_lrt.model", `rc ~ within + ${CROSSED}`, "ml", table);
    small.check("lmer_within_ml_lrt", compareMixed(smaller, larger));
  });

  test("for one grouping, as the ICC by restricted likelihood", () => {
    const small = referenceCase("rc_small");
    const table = ratings(small);
    for (const by of ["site", "rated_group", "respondent"]) {
      const { variances, residualVariance: within } = fitMixed(dataOf(table, `rc ~ 1 + (1 | ${by})`), {
        method: "reml",
      });
      const between = variances[by]!;
      small.check(`icc_reml.${by}`, { between, within, icc1: between / (between + within) });
    }
  });

  test("for complete ratings", () => {
    const complete = referenceCase("rc_complete");
    const table = ratings(complete);
    const nothing = checkFit(complete, "lmer_null", `rc ~ 1 + ${CROSSED}`, "reml", table);
    checkRandomTerms(complete, "lmer_null.random_lrt", nothing);
    checkFit(complete, "lmer_within", `rc ~ within + ${CROSSED}`, "reml", table);
  });

  test("for six crossed and nested intercepts", () => {
    const complete = referenceCase("rc_complete");
    const table = ratings(complete);
    const six =
      "rc ~ within + (1 | respondent) + (1 | rated_group) + (1 | respondent_group) + (1 | respondent_group:rated_group) + (1 | site) + (1 | site:rated_group)";
    checkRandomTerms(complete, "lmer_full.random_lrt", checkFit(complete, "lmer_full", six, "reml", table));
  });

  test("for two waves of a panel", () => {
    const waves = referenceCase("rc_waves");
    const table = ratings(waves);
    checkFit(waves, "lmer_wave", `rc ~ wave2 + within + ${CROSSED}`, "reml", table);
    checkFit(waves, "lmer_did", `rc ~ wave2 * intervention + within + ${CROSSED}`, "reml", table);
    const rich = `rc ~ wave2 + within + (1 | respondent:rated_group) + (1 | site:wave2) + ${CROSSED}`;
    checkFit(waves, "lmer_wave_rich", rich, "reml", table);
  });

  test("for outcomes of site months, with shares explained", () => {
    const outcomes = referenceCase("outcomes");
    const table = siteMonths(outcomes);
    const plain = "los_days ~ rc + uncertainty + month_index + (1 | site)";
    const { data, fit } = checkFit(outcomes, "lmer", plain, "reml", table);
    outcomes.check("lmer.r2_nakagawa", explainedShare(data, fit));
    const split = "los_days ~ rc_dev + rc_site + uncertainty + month_index + (1 | site)";
    checkFit(outcomes, "lmer_within_between", split, "reml", table);
  });
});
