import { describe, expect, test } from "vitest";
import { referenceCase } from "../../../reference/case.ts";
import { labelLevels } from "../../../reference/label-levels.ts";
import { namedEstimate } from "../../../reference/named-estimate.ts";
import { referenceTable } from "../../../reference/reference-table.ts";
import { UnusableData } from "../../unusable-data.ts";
import { buildDesign } from "../design.ts";
import { columnLevels, type Levels } from "../design-levels.ts";
import { parseFormula } from "../formula.ts";
import type { ErrorKind } from "./error-choice.ts";
import { type Regression, regress } from "./regress.ts";

const outcomes = referenceCase("outcomes");
const siteMonths = referenceTable(outcomes, "site_months.csv");

describe.each([
  ["regression", "los_days ~ rc + uncertainty + month_index"],
  ["mediation.a_model", "rc ~ structures"],
  ["mediation.b_model", "los_days ~ structures + rc"],
  ["mediation.total_model", "los_days ~ structures"],
])("%s of outcomes", (path, formula) => {
  const design = buildDesign(siteMonths, parseFormula(formula), ["site", "los_days"]);
  const clusters = columnLevels(siteMonths, "site", design.rows);
  test.each([
    ["ols", "classical"],
    ["CR0", "cr0"],
    ["CR1", "cr1"],
    ["CR2", "cr2"],
  ] as const)("%s", (key, kind) => {
    const { fit, coefficients } = regress(design, { kind, clusters });
    outcomes.check(path, { n: fit.n, r2: fit.r2, adj_r2: fit.adjustedR2, sigma: fit.sigma });
    expect(Object.keys(coefficients)).toEqual(Object.keys(outcomes.at(`${path}.${key}`)));
    for (const [name, estimate] of Object.entries(coefficients)) {
      outcomes.check(`${path}.${key}.${name}`, namedEstimate(estimate));
    }
    expect([clusters.labels.length, design.dropped]).toEqual([outcomes.at(`${path}.clusters`), 9]);
  });
});

test("HC3 of outcomes", () => {
  const design = buildDesign(siteMonths, parseFormula("los_days ~ rc + uncertainty + month_index"));
  for (const [name, { se, df }] of Object.entries(regress(design, { kind: "hc3" }).coefficients)) {
    outcomes.check(`regression.HC3_se.${name}`, se);
    expect(df).toBe(419);
  }
});

const Y = [3, 5, 4, 8, 6, 9, 7, 12, 10, 11, 15, 13];
const X = [1, 2, 2, 3, 4, 4, 5, 7, 6, 8, 9, 9];
const CLUSTERS = "aabbbccccdee";
const LEVELS = labelLevels([...CLUSTERS]);

/** y on an intercept (unless left out), x and an indicator of one cluster. */
function small({ intercept = true, cluster = "" } = {}) {
  const columns = new Map<string, number[]>();
  if (intercept)
    columns.set(
      "(Intercept)",
      X.map(() => 1),
    );
  columns.set("x", X);
  if (cluster !== "")
    columns.set(
      cluster,
      [...CLUSTERS].map((own) => (own === cluster ? 1 : 0)),
    );
  return {
    names: [...columns.keys()],
    columns: [...columns.values()].map((values) => Float64Array.from(values)),
    response: Float64Array.from(Y),
  };
}

function figuresOf({ coefficients }: Regression, key: "estimate" | "se" | "df" | "p") {
  return Object.values(coefficients).map((found) => found[key]);
}

function expectClose(computed: readonly (number | null)[], expected: readonly number[]) {
  expect(computed).toHaveLength(expected.length);
  for (const [at, value] of expected.entries()) {
    expect(Math.abs(computed[at]! - value), `${computed[at]} for ${value}`).toBeLessThan(1e-10 * Math.abs(value));
  }
}

// Expected figures: lm, sandwich 3.0-2 and clubSandwich 0.5.8 of R 4.2.2 on the same twelve rows.
describe("twelve rows in five clusters, one of a single row", () => {
  test("a slope", () => {
    const run = (kind: ErrorKind) => regress(small(), { kind, clusters: LEVELS });
    const classical = run("classical");
    expectClose(figuresOf(classical, "estimate"), [2.24612403100775, 1.26744186046512]);
    expectClose([classical.fit.r2, classical.fit.adjustedR2], [0.89177727460375, 0.880955002064125]);
    expectClose([classical.fit.sigma], [1.29481673900089]);
    expectClose(figuresOf(classical, "se"), [0.791884985979511, 0.139623679756699]);
    expectClose(figuresOf(classical, "p"), [0.0176562350526669, 3.83055336079475e-6]);
    expect(figuresOf(classical, "df")).toEqual([10, 10]);
    expectClose(figuresOf(run("hc3"), "se"), [0.753067220193421, 0.137625315669961]);
    expectClose(figuresOf(run("cr0"), "se"), [0.210731380398168, 0.0604723710911618]);
    expect(figuresOf(run("cr0"), "df")).toEqual([4, 4]);
    expectClose(figuresOf(run("cr1"), "se"), [0.247104446927229, 0.070910140599969]);
    expect(figuresOf(run("cr1"), "df")).toEqual([4, 4]);
    expectClose(figuresOf(run("cr2"), "se"), [0.268515497598788, 0.0749797044264148]);
    expectClose(figuresOf(run("cr2"), "df"), [1.94457641862897, 2.71565772566683]);
    expectClose(figuresOf(run("cr2"), "p"), [0.01520674637053, 0.000786614924052347]);
  });

  test("an indicator of one cluster of two rows", () => {
    const cr1 = regress(small({ cluster: "e" }), { kind: "cr1", clusters: LEVELS });
    expectClose(figuresOf(cr1, "se"), [0.4070513550306, 0.129120915732877, 0.824875380282849]);
    const cr2 = regress(small({ cluster: "e" }), { kind: "cr2", clusters: LEVELS });
    expectClose(figuresOf(cr2, "se"), [0.448061335721376, 0.14425021257585, 0.935786157404464]);
    expectClose(figuresOf(cr2, "df"), [1.77180652308689, 2.26668253681211, 1.50389723661932]);
  });

  test("an indicator of the cluster of one row, which then has nothing left of it", () => {
    const cr1 = regress(small({ cluster: "d" }), { kind: "cr1", clusters: LEVELS });
    expectClose(figuresOf(cr1, "se"), [0.111927365790797, 0.016117356733252, 0.063110362539701]);
    const cr2 = regress(small({ cluster: "d" }), { kind: "cr2", clusters: LEVELS });
    expectClose(figuresOf(cr2, "se"), [0.113584386962956, 0.0166294998207339, 0.0663353767392639]);
    expectClose(figuresOf(cr2, "df"), [1.90788258287189, 2.06468257864518, 1.16441703314036]);
    expectClose(figuresOf(cr2, "p"), [0.0036250577846363, 0.000123465974578764, 0.0150974956972206]);
    expect(() => regress(small({ cluster: "d" }), { kind: "hc3" })).toThrow(UnusableData);
    expect(() => regress(small({ cluster: "d" }), { kind: "hc3" })).toThrow("One row alone decides a coefficient");
  });

  test("without an intercept r2 is a share of the squares around 0", () => {
    const found = regress(small({ intercept: false }), { kind: "cr2", clusters: LEVELS });
    expectClose(figuresOf(found, "estimate"), [1.61658031088083]);
    expectClose([found.fit.r2, found.fit.adjustedR2], [0.970881726650276, 0.968234610891211]);
    expectClose(figuresOf(found, "se"), [0.0713879821173423]);
    expectClose(figuresOf(found, "df"), [2.22883846907062]);
    expectClose(figuresOf(found, "p"), [0.0011138930126731]);
  });

  test("intervals reach as far as t says", () => {
    // qt(0.975, 10) = 2.22813885198627
    const { x } = regress<"x">(small(), { kind: "classical" }).coefficients;
    const [b, se] = [1.26744186046512, 0.139623679756699];
    expectClose([x.t, x.low, x.high], [b / se, b - 2.22813885198627 * se, b + 2.22813885198627 * se]);
  });
});

describe("what is unwise or undefined is said", () => {
  const many = labelLevels(Array.from({ length: 80 }, (_, row) => `c${row % 40}`));
  const wide = (clusters: Levels, kind: ErrorKind) =>
    regress(
      {
        names: ["(Intercept)", "x"],
        columns: [new Float64Array(80).fill(1), Float64Array.from({ length: 80 }, (_, row) => Math.sin(row))],
        response: Float64Array.from({ length: 80 }, (_, row) => Math.cos(3 * row)),
      },
      { kind, clusters },
    ).cautions;

  test("few clusters, few degrees of freedom", () => {
    const fewer = labelLevels(Array.from({ length: 80 }, (_, row) => `c${row % 39}`));
    expect([wide(many, "cr0"), wide(many, "cr1"), wide(many, "cr2")]).toEqual([[], [], []]);
    expect([wide(fewer, "cr0"), wide(fewer, "cr1")]).toEqual([["few-clusters"], ["few-clusters"]]);
    expect([wide(fewer, "cr2"), wide(fewer, "hc3"), wide(fewer, "classical")]).toEqual([[], [], []]);
    expect(regress(small(), { kind: "cr2", clusters: LEVELS }).cautions).toEqual(["few-degrees-of-freedom"]);
  });

  test("clusters that decide a coefficient alone", () => {
    const names = ["a", "b", "c", "d", "e"];
    const own = {
      names,
      columns: names.map((name) => Float64Array.from(CLUSTERS, (label) => (label === name ? 1 : 0))),
      response: Float64Array.from(Y),
    };
    const undefinedError = { se: null, df: null, t: null, p: null, low: null, high: null };
    for (const kind of ["cr1", "cr2"] as const) {
      const { coefficients, cautions } = regress<"a">(own, { kind, clusters: LEVELS });
      for (const found of Object.values(coefficients)) expect(found).toMatchObject(undefinedError);
      expect(coefficients.a.estimate).toBeCloseTo(4, 14);
      expect(cautions).toEqual(kind === "cr1" ? ["few-clusters", "one-cluster-decides"] : ["one-cluster-decides"]);
    }
  });

  test("one coefficient of two, in any unit", () => {
    for (const scale of [1e-9, 1, 1e9]) {
      const { coefficients, cautions } = regress<"a" | "others">(
        {
          names: ["a", "others"],
          columns: [
            Float64Array.from(CLUSTERS, (label) => (label === "a" ? 0.3 : 0)),
            Float64Array.from(CLUSTERS, (label) => (label === "a" ? 0 : 0.7)),
          ],
          response: Float64Array.from(Y, (y) => (y + 0.1) * scale),
        },
        { kind: "cr2", clusters: LEVELS },
      );
      expect(coefficients.a.se).toBeNull();
      expect(coefficients.others.se).toBeGreaterThan(0.1 * scale);
      expect(cautions).toEqual(["few-degrees-of-freedom", "one-cluster-decides"]);
    }
  });

  test("few degrees of freedom of one coefficient of two, and of classical errors", () => {
    // The cluster means of the indicator rest on two clusters of six, the slope within clusters on all.
    const codes = Array.from({ length: 60 }, (_, row) => row % 12);
    const { coefficients, cautions } = regress<"rare" | "x">(
      {
        names: ["(Intercept)", "rare", "x"],
        columns: [
          new Float64Array(60).fill(1),
          Float64Array.from(codes, (code) => (code < 2 ? 1 : 0)),
          Float64Array.from({ length: 60 }, (_, row) => Math.sin(row * row)),
        ],
        response: Float64Array.from({ length: 60 }, (_, row) => Math.cos(3 * row)),
      },
      { kind: "cr2", clusters: labelLevels(codes.map((code) => `c${code}`)) },
    );
    expect(coefficients.rare.df).toBeLessThan(4);
    expect(coefficients.x.df).toBeGreaterThan(4);
    expect(cautions).toEqual(["few-degrees-of-freedom"]);
  });

  test("a perfect fit, and a response that does not vary", () => {
    const line = { ...small(), response: Float64Array.from(X, (x) => 2 * x + 0.1) };
    const { fit, coefficients, cautions } = regress<"x">(line, { kind: "classical" });
    expect(cautions).toEqual(["perfect-fit"]);
    expect([fit.perfect, fit.sigma, fit.r2, fit.adjustedR2]).toEqual([true, 0, 1, 1]);
    expect(coefficients.x).toMatchObject({ se: null, t: null, p: null, df: null, low: null, high: null });
    expect(coefficients.x.estimate).toBeCloseTo(2, 13);
    for (const kind of ["hc3", "cr1", "cr2"] as const) {
      const clustered = regress<"x">(line, { kind, clusters: LEVELS });
      expect([clustered.coefficients.x.se, clustered.cautions]).toEqual([null, ["perfect-fit"]]);
      expect([...clustered.fit.residuals]).toEqual(X.map(() => 0));
    }
    const flat = regress({ ...small(), response: new Float64Array(12).fill(0.1) }, { kind: "classical" });
    expect([flat.fit.r2, flat.fit.adjustedR2, flat.cautions]).toEqual([null, null, ["perfect-fit"]]);
  });

  test("the mean alone explains nothing", () => {
    const alone = { ...small(), names: ["(Intercept)"], columns: [new Float64Array(12).fill(1)] };
    const { fit, coefficients } = regress(alone, { kind: "classical" });
    expect([fit.r2, fit.adjustedR2, fit.perfect]).toEqual([0, 0, false]);
    expect(coefficients["(Intercept)"]!.estimate).toBeCloseTo(103 / 12, 13);
  });

  test("one cluster, and no row to spare", () => {
    const one = labelLevels(X.map(() => "S01"));
    for (const kind of ["cr0", "cr1", "cr2"] as const) {
      expect(() => regress(small(), { kind, clusters: one })).toThrow(UnusableData);
      expect(() => regress(small(), { kind, clusters: one })).toThrow("All complete rows are in one cluster, “S01”");
    }
    const tight = (n: number) => ({
      names: ["(Intercept)", "x"],
      columns: [new Float64Array(n).fill(1), Float64Array.from(X.slice(0, n))],
      response: Float64Array.from(Y.slice(0, n)),
    });
    expect(() => regress(tight(2), { kind: "classical" })).toThrow(UnusableData);
    expect(() => regress(tight(2), { kind: "classical" })).toThrow(
      "2 complete rows are too few for 2 coefficients: at least 3 are needed.",
    );
    expect(regress(tight(3), { kind: "classical" })).toMatchObject({ fit: { df: 1 }, cautions: [] });
  });
});
