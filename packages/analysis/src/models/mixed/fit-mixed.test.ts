import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawnRatings } from "../../../reference/drawn-ratings.ts";
import { createRandom } from "../../numeric/random.ts";
import { UnusableData } from "../../unusable-data.ts";
import { fitMixed, type MixedFit } from "./fit-mixed.ts";
import type { MixedData } from "./mixed-data.ts";

function reordered(data: MixedData, order: readonly number[]): MixedData {
  const pick = (values: ArrayLike<number>) => Float64Array.from(order, (row) => values[row]!);
  return {
    ...data,
    response: pick(data.response),
    columns: data.columns.map(pick),
    groupings: data.groupings.map((each) => ({ ...each, index: Int32Array.from(order, (row) => each.index[row]!) })),
  };
}

/** Equal to eight digits, or nearly: variances next to 0 are determined less closely. */
function expectAlike(found: MixedFit, expected: MixedFit): void {
  const close = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-6 * Math.abs(b) + 1e-7);
  close(found.criterion, expected.criterion);
  close(found.residualVariance, expected.residualVariance);
  for (const [name, variance] of Object.entries(expected.variances)) close(found.variances[name]!, variance);
  for (const [name, effect] of Object.entries(expected.fixed)) {
    close(found.fixed[name]!.estimate, effect.estimate);
    close(found.fixed[name]!.se, effect.se);
    expect(found.fixed[name]!.df! / effect.df!).toBeCloseTo(1, 3);
  }
}

const seeds = fc.integer({ min: 1, max: 1e6 });
const methods = fc.constantFrom("reml" as const, "ml" as const);

describe("a fit does not depend on", () => {
  test("the order of rows, groupings and levels, nor on levels without rows", () => {
    fc.assert(
      fc.property(seeds, methods, (seed, method) => {
        const data = drawnRatings(seed);
        const fit = fitMixed(data, { method });
        const random = createRandom(seed);
        const order = [...data.response.keys()].sort(() => random.uniform() - 0.5);
        expectAlike(fitMixed(reordered(data, order), { method }), fit);
        const relabelled = data.groupings.toReversed().map(({ name, index, levels }) => ({
          name,
          levels: levels + 3,
          index: index.map((level) => levels + 1 - level),
        }));
        expectAlike(fitMixed({ ...data, groupings: relabelled }, { method }), fit);
      }),
      { numRuns: 8 },
    );
  });

  test("units: it moves with the outcome and against its columns", () => {
    fc.assert(
      fc.property(seeds, methods, fc.double({ min: 0.01, max: 100, noNaN: true }), (seed, method, unit) => {
        const data = drawnRatings(seed);
        const fit = fitMixed(data, { method });
        const moved = fitMixed({ ...data, response: data.response.map((y) => 50 + unit * y) }, { method });
        const divisor = method === "reml" ? fit.n - 2 : fit.n;
        expect(moved.criterion).toBeCloseTo(fit.criterion + 2 * divisor * Math.log(unit), 5);
        expect(moved.fixed["(Intercept)"]!.estimate).toBeCloseTo(50 + unit * fit.fixed["(Intercept)"]!.estimate, 5);
        expect(moved.fixed.x!.estimate).toBeCloseTo(unit * fit.fixed.x!.estimate, 5);
        expect(moved.residualVariance / fit.residualVariance / unit ** 2).toBeCloseTo(1, 5);
        const [ones, x] = data.columns;
        const other = fitMixed({ ...data, columns: [ones!, x!.map((value) => unit * value - 7)] }, { method });
        expect(other.fixed.x!.estimate * unit).toBeCloseTo(fit.fixed.x!.estimate, 5);
        expect(other.fixed.x!.t).toBeCloseTo(fit.fixed.x!.t, 4);
        expect(other.fixed["(Intercept)"]!.estimate).toBeCloseTo(
          fit.fixed["(Intercept)"]!.estimate + (7 / unit) * fit.fixed.x!.estimate,
          4,
        );
        // Under restricted likelihood the information of the fixed part is counted in its units.
        const information = method === "reml" ? 2 * Math.log(unit) : 0;
        expect(other.criterion).toBeCloseTo(fit.criterion + information, 5);
      }),
      { numRuns: 8 },
    );
  });

  test("a constant written as another one, or spread over two columns", () => {
    const data = drawnRatings(5);
    const fit = fitMixed(data, { method: "reml" });
    const [ones, x] = data.columns;
    const halves = fitMixed({ ...data, columns: [x!, ones!.map(() => 0.5)], names: ["x", "half"] }, { method: "reml" });
    expect(halves.fixed.half!.estimate).toBeCloseTo(2 * fit.fixed["(Intercept)"]!.estimate, 6);
    expect(halves.fixed.half!.t).toBeCloseTo(fit.fixed["(Intercept)"]!.t, 5);
    // Without a constant column: two indicators that sum to one say the same.
    const low = x!.map((value) => (value < 2 ? 1 : 0));
    const split = (columns: Float64Array[]) =>
      fitMixed({ ...data, columns, names: ["a", "b"] }, { method: "reml" }).fixed;
    const high = low.map((value) => 1 - value);
    const contrast = split([ones!, high]);
    const cells = split([low, high]);
    expect(cells.a!.estimate).toBeCloseTo(contrast.a!.estimate, 6);
    expect(cells.a!.se).toBeCloseTo(contrast.a!.se, 6);
    expect(cells.b!.estimate - cells.a!.estimate).toBeCloseTo(contrast.b!.estimate, 6);
  });
});

describe("balanced groups have the closed solution of analysis of variance", () => {
  /** `values[group][row]`, the mean as the only fixed effect. */
  function oneWay(values: readonly (readonly number[])[], method: "reml" | "ml" = "reml"): MixedFit {
    const rows = values.flatMap((group, at) => group.map((value) => [at, value] as const));
    return fitMixed(
      {
        response: Float64Array.from(rows, ([, value]) => value),
        columns: [new Float64Array(rows.length).fill(1)],
        names: ["(Intercept)"],
        groupings: [{ name: "g", index: Int32Array.from(rows, ([at]) => at), levels: values.length }],
      },
      { method },
    );
  }

  test("variances MSW and (MSB - MSW) / n, a mean with J - 1 degrees of freedom and variance MSB / nJ", () => {
    // Group means 2, 5, 11, 6, grand mean 6: MSB = 3 (16 + 1 + 25 + 0) / 3 = 42, MSW = 4 * 2 / 8 = 1.
    const fit = oneWay([
      [1, 2, 3],
      [6, 5, 4],
      [10, 12, 11],
      [7, 6, 5],
    ]);
    expect(fit.residualVariance).toBeCloseTo(1, 6);
    expect(fit.variances.g).toBeCloseTo(41 / 3, 4);
    expect(fit.theta[0]! ** 2).toBeCloseTo(41 / 3, 4);
    const { estimate, se, df, t } = fit.fixed["(Intercept)"]!;
    expect(estimate).toBeCloseTo(6, 10);
    expect(se ** 2).toBeCloseTo(42 / 12, 5);
    expect(df).toBeCloseTo(3, 4);
    expect(t).toBeCloseTo(6 / Math.sqrt(3.5), 6);
    // Student's t with three degrees of freedom has an elementary distribution function.
    const ratio = 6 / Math.sqrt(3.5) / Math.sqrt(3);
    const p = 1 - (2 / Math.PI) * (Math.atan(ratio) + ratio / (1 + ratio ** 2));
    expect(fit.fixed["(Intercept)"]!.p).toBeCloseTo(p, 5);
    const doubled = oneWay([
      [2, 4, 6],
      [12, 10, 8],
      [20, 24, 22],
      [14, 12, 10],
    ]);
    expect(doubled.residualVariance).toBeCloseTo(4, 5);
    expect(doubled.fixed["(Intercept)"]!.se ** 2).toBeCloseTo((4 * 42) / 12, 4);
    expect(doubled.fixed["(Intercept)"]!.df).toBeCloseTo(3, 4);
    expect([fit.singular, fit.cautions, fit.groups, fit.n]).toEqual([false, ["fewer-than-five-levels"], { g: 4 }, 12]);
  });

  test("under plain likelihood the sum of squares between is divided by J, which are the degrees of freedom", () => {
    // As above: 126 / 4 = 31.5 between, 1 within.
    const values = [
      [1, 2, 3],
      [6, 5, 4],
      [10, 12, 11],
      [7, 6, 5],
    ];
    const fit = oneWay(values, "ml");
    expect(fit.residualVariance).toBeCloseTo(1, 6);
    expect(fit.variances.g).toBeCloseTo(30.5 / 3, 4);
    expect(fit.fixed["(Intercept)"]!.se ** 2).toBeCloseTo(31.5 / 12, 5);
    expect(fit.fixed["(Intercept)"]!.df).toBeCloseTo(4, 4);
  });

  test("a variance of 0, singular, when groups differ less than their rows", () => {
    // All means are 2: the fit is that of ten independent values, variance 10 / 9 of which 9 are free.
    const fit = oneWay([
      [1, 3],
      [3, 1],
      [1, 3],
      [1, 3],
      [1, 3],
    ]);
    expect(fit.variances).toEqual({ g: 0 });
    expect(fit.theta).toEqual([0]);
    expect(fit.residualVariance).toBeCloseTo(10 / 9, 12);
    expect(fit.fixed["(Intercept)"]!.df).toBeCloseTo(9, 6);
    expect([fit.singular, fit.cautions]).toEqual([true, ["singular"]]);
    // -2 log restricted likelihood of normal values: 9 (1 + log(2 pi 10 / 9)) + log(10)
    expect(fit.criterion).toBeCloseTo(9 * (1 + Math.log((2 * Math.PI * 10) / 9)) + Math.log(10), 9);
    expect(fit.logLik).toBe(-fit.criterion / 2);
    expect(fit.aic).toBeCloseTo(fit.criterion + 6, 10);
    expect(fit.bic).toBeCloseTo(fit.criterion + 3 * Math.log(10), 10);
  });

  test("also when crossed: (MSA - MSE) / b and (MSB - MSE) / a", () => {
    // y = row effect + column effect + rest, orthogonal: MSA = 4 * 10 / 4 = 10, MSB = 5 * 20 / 3, MSE = 20 / 12.
    const rowEffects = [-2, -1, 0, 1, 2];
    const columnEffects = [-3, -1, 1, 3];
    const rest = (i: number, j: number) => (i === 2 ? 0 : 1) * (j % 2 === 0 ? 1 : -1) * (i % 2 === 0 ? 1 : -1);
    const cells = rowEffects.flatMap((a, i) => columnEffects.map((b, j) => ({ i, j, y: a + b + rest(i, j) })));
    const squares = cells.reduce((sum, { i, j }) => sum + rest(i, j) ** 2, 0);
    const fit = fitMixed(
      {
        response: Float64Array.from(cells, ({ y }) => y),
        columns: [new Float64Array(cells.length).fill(1)],
        names: ["(Intercept)"],
        groupings: [
          { name: "column", index: Int32Array.from(cells, ({ j }) => j), levels: 4 },
          { name: "row", index: Int32Array.from(cells, ({ i }) => i), levels: 5 },
        ],
      },
      { method: "reml" },
    );
    const residual = squares / 12;
    expect(fit.residualVariance).toBeCloseTo(residual, 6);
    expect(fit.variances.row).toBeCloseTo((10 - residual) / 4, 5);
    expect(fit.variances.column).toBeCloseTo((100 / 3 - residual) / 5, 4);
    expect(Object.keys(fit.variances)).toEqual(["column", "row"]);
  });
});

test("fewer than five levels of any grouping are a caution, two are enough for a fit", () => {
  const cautionsFor = (sites: number) => fitMixed(drawnRatings(1, { sites }), { method: "reml" }).cautions;
  expect(cautionsFor(5)).not.toContain("fewer-than-five-levels");
  expect(cautionsFor(4)).toContain("fewer-than-five-levels");
  expect(cautionsFor(2)).toContain("fewer-than-five-levels");
});

describe("what cannot be fitted is refused in a sentence", () => {
  const data = drawnRatings(1);
  const refuse = (change: Partial<MixedData>, sentence: RegExp) => {
    const fit = () => fitMixed({ ...data, ...change }, { method: "reml" });
    expect(fit).toThrow(UnusableData);
    expect(fit).toThrow(sentence);
  };
  const [ones, x] = data.columns;

  test("groupings: none, with one level, with a level for each row", () => {
    const grouping = (index: Int32Array) => [{ name: "g", index, levels: data.response.length }];
    refuse({ groupings: [] }, /at least one random intercept/);
    refuse({ groupings: grouping(data.groupings[0]!.index.map(() => 3) as Int32Array) }, /“g” has only one level/);
    refuse({ groupings: grouping(Int32Array.from(data.response.keys())) }, /“g” has a level of its own for every row/);
  });

  test("groupings that are the same under other names, or fixed effects as well", () => {
    const [respondent, group, site] = data.groupings;
    const twin = { name: "ward", index: site!.index.map((level) => 7 - level) as Int32Array, levels: 9 };
    refuse({ groupings: [respondent!, site!, twin] }, /“site” and “ward” group the rows in the same way/);
    refuse({ groupings: [twin, respondent!, site!] }, /“ward” and “site” group the rows in the same way/);
    // As many levels, but one row stands elsewhere.
    const other = { ...twin, index: twin.index.with(0, twin.index.at(-1)!) };
    expect(fitMixed({ ...data, groupings: [respondent!, site!, other] }, { method: "reml" }).n).toBe(
      data.response.length,
    );
    const indicators = [0, 1, 2, 3, 4].map((level) =>
      Float64Array.from(group!.index, (own) => (own === level ? 1 : 0)),
    );
    const names = indicators.map((_, level) => `group${level}`);
    refuse({ columns: indicators, names }, /“group” cannot be told from the fixed effects/);
    const { variances, singular } = fitMixed({ ...data, columns: indicators, names }, { method: "ml" });
    expect([variances.group, singular]).toEqual([0, true]);
  });

  test("an outcome that does not vary, or leaves no rest", () => {
    refuse({ response: data.response.map(() => 4) }, /nothing to explain/);
    refuse({ response: x!.map((value) => 2 + 3 * value) }, /without any rest/);
    refuse({ response: Float64Array.from(data.groupings[0]!.index) }, /without any rest/);
  });

  test("columns: a combination of others, a second constant, nothing but zeros, as many as rows", () => {
    refuse({ columns: [ones!, x!, x!.map((v) => 1 - v)], names: ["(Intercept)", "x", "z"] }, /“z” is a combination/);
    refuse({ columns: [ones!, x!, x!.map(() => 7)], names: ["(Intercept)", "x", "z"] }, /“z” has the same value/);
    refuse({ columns: [x!.map(() => 0)], names: ["z"] }, /“z” has the same value/);
    const first = reordered(data, [0, 1]);
    refuse(first, /^2 complete rows are too few for 2 fixed effects/);
  });
});
