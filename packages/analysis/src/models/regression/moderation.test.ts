import { describe, expect, test } from "vitest";
import { referenceCase } from "../../../reference/case.ts";
import { namedEstimate } from "../../../reference/named-estimate.ts";
import { referenceTable } from "../../../reference/reference-table.ts";
import { completeRows, numbers } from "../../data-table.ts";
import { UnusableData } from "../../unusable-data.ts";
import { columnLevels } from "../design-levels.ts";
import { johnsonNeyman } from "./johnson-neyman.ts";
import { type ModerationColumns, moderation } from "./moderation.ts";
import { regress } from "./regress.ts";
import { simpleSlopes } from "./simple-slopes.ts";

const outcomes = referenceCase("outcomes");
const table = referenceTable(outcomes, "site_months.csv");
const { rows } = completeRows(table, ["los_days"]);
const column = (name: string) => {
  const all = numbers(table, name);
  return Float64Array.from(rows, (row) => all[row]!);
};
const columns: ModerationColumns = {
  response: column("los_days"),
  effect: { name: "rc_c", values: column("rc") },
  moderator: { name: "un_c", values: column("uncertainty") },
};
const clusters = columnLevels(table, "site", rows);

describe("moderation of outcomes", () => {
  test.each([
    ["ols", "classical"],
    ["CR0", "cr0"],
    ["CR1", "cr1"],
    ["CR2", "cr2"],
  ] as const)("%s", (key, kind) => {
    const { regression, moderatorMean, moderatorSd } = moderation(columns, { kind, clusters });
    const { fit, coefficients } = regression;
    outcomes.check("moderation", { n: fit.n, r2: fit.r2, adj_r2: fit.adjustedR2, sigma: fit.sigma });
    outcomes.check("moderation.clusters", clusters.labels.length);
    outcomes.check("moderation", { moderator_mean: moderatorMean, moderator_sd: moderatorSd });
    expect(Object.keys(coefficients)).toEqual(Object.keys(outcomes.at(`moderation.${key}`)));
    for (const [name, estimate] of Object.entries(coefficients)) {
      outcomes.check(`moderation.${key}.${name}`, namedEstimate(estimate));
    }
  });

  test.each([
    ["ols", "classical"],
    ["CR1", "cr1"],
  ] as const)("simple slopes with %s errors", (key, kind) => {
    const { slopes } = moderation(columns, { kind, clusters });
    expect(slopes).toHaveLength(3);
    for (const [at, { moderator, ...slope }] of slopes.entries()) {
      const { b, ...tested } = namedEstimate(slope);
      outcomes.check(`moderation.simple_slopes[${at}]`, { uncertainty_centred: moderator, slope: b });
      outcomes.check(`moderation.simple_slopes[${at}].${key}`, tested);
    }
  });

  test("the Johnson-Neyman bounds", () => {
    const { regression } = moderation(columns, { kind: "cr1", clusters });
    const region = johnsonNeyman(regression, { effect: "rc_c", interaction: "rc_c:un_c" });
    outcomes.check("moderation.johnson_neyman_CR1", {
      bounds_centred: region.bounds,
      significant_outside: region.significant === "outside",
    });
  });

  test("at the bounds p is 0.05", () => {
    for (const kind of ["classical", "hc3", "cr1"] as const) {
      const { regression } = moderation(columns, { kind, clusters });
      const moderated = { effect: "rc_c", interaction: "rc_c:un_c" };
      const { bounds } = johnsonNeyman(regression, moderated);
      for (const { p } of simpleSlopes(regression, moderated, bounds!)) expect(p).toBeCloseTo(0.05, 10);
    }
  });
});

test("CR2 errors have no Johnson-Neyman bounds", () => {
  const { regression } = moderation(columns, { kind: "cr2", clusters });
  const bounds = () => johnsonNeyman(regression, { effect: "rc_c", interaction: "rc_c:un_c" });
  expect(bounds).toThrow(UnusableData);
  expect(bounds).toThrow("use cr1 for the bounds");
});

test("a slope at a value is the effect in a model whose moderator is 0 there, with CR2 and covariates too", () => {
  const covariates = [{ name: "month", values: column("month_index") }];
  const { regression, moderatorMean } = moderation({ ...columns, covariates }, { kind: "cr2", clusters });
  expect(regression.fit.names).toEqual(["(Intercept)", "rc_c", "un_c", "month", "rc_c:un_c"]);
  const [slope] = simpleSlopes(regression, { effect: "rc_c", interaction: "rc_c:un_c" }, [2 - moderatorMean]);
  const moved = column("uncertainty").map((value) => value - 2);
  const rc = column("rc");
  const again = regress<"rc">(
    {
      names: ["(Intercept)", "rc", "un", "month", "rc:un"],
      columns: [rc.map(() => 1), rc, moved, covariates[0]!.values, moved.map((value, row) => value * rc[row]!)],
      response: columns.response,
    },
    { kind: "cr2", clusters },
  ).coefficients.rc;
  expect(slope!.estimate).toBeCloseTo(again.estimate, 10);
  expect(slope!.se).toBeCloseTo(again.se!, 10);
  expect(slope!.df).toBeCloseTo(again.df!, 8);
  expect(slope!.moderator).toBe(2 - moderatorMean);
});

test("slopes of coefficients that are not there are refused", () => {
  const { regression } = moderation(columns, { kind: "classical" });
  const slopes = (effect: string, interaction: string) => () => simpleSlopes(regression, { effect, interaction }, [0]);
  expect(slopes("rc", "rc_c:un_c")).toThrow(UnusableData);
  expect(slopes("rc", "rc_c:un_c")).toThrow(
    "The model has no coefficient “rc”. It has: (Intercept), rc_c, un_c, rc_c:un_c.",
  );
  expect(slopes("rc_c", "un_c:rc_c")).toThrow("no coefficient “un_c:rc_c”");
});
