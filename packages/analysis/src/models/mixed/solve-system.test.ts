import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawnRatings } from "../../../reference/drawn-ratings.ts";
import { cholesky, choleskySolve, logDeterminant } from "../../numeric/cholesky.ts";
import { choleskyInverse } from "../../numeric/cholesky-inverse.ts";
import { dot } from "../../numeric/dot.ts";
import { conditionalModes } from "./conditional-modes.ts";
import { fitMixedSystem } from "./fit-mixed.ts";
import { profiledDeviance } from "./mixed-criterion.ts";
import type { MixedData } from "./mixed-data.ts";
import { mixedSystem } from "./mixed-system.ts";
import { relativeCovariance } from "./satterthwaite.ts";
import { solveSystem } from "./solve-system.ts";

/** The likelihood as it is defined, from the covariance V = I + sum of theta^2 Z Z' of all rows. */
function byDefinition({ response, columns, groupings }: MixedData, theta: readonly number[]) {
  const rows = [...response.keys()];
  const covariance = rows.map((i) =>
    rows.map((j) =>
      groupings.reduce((sum, { index }, at) => sum + (index[i] === index[j] ? theta[at]! ** 2 : 0), i === j ? 1 : 0),
    ),
  );
  const factor = cholesky(covariance)!;
  const solved = columns.map((column) => choleskySolve(factor, [...column]));
  const information = columns.map((column) => solved.map((other) => dot(column, other)));
  const inner = cholesky(information)!;
  const estimates = choleskySolve(
    inner,
    solved.map((column) => dot(column, response)),
  );
  const rest = Array.from(response, (y, row) => y - columns.reduce((sum, x, j) => sum + x[row]! * estimates[j]!, 0));
  return {
    logDeterminant: logDeterminant(factor),
    logDeterminantFixed: logDeterminant(inner),
    residual: dot(rest, choleskySolve(factor, rest)),
    covariance: choleskyInverse(inner),
  };
}

const thetas = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.05, max: 3, noNaN: true })), {
  minLength: 3,
  maxLength: 3,
});
const designs = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  sites: fc.integer({ min: 2, max: 4 }),
  perSite: fc.integer({ min: 2, max: 3 }),
  groups: fc.integer({ min: 2, max: 5 }),
  missing: fc.constantFrom(0, 0.3),
});

describe("eliminating the largest grouping changes nothing", () => {
  test("determinants, residual and covariance are those of the whole covariance matrix", () => {
    fc.assert(
      fc.property(designs, thetas, fc.boolean(), ({ seed, ...shape }, theta, crossed) => {
        const drawn = drawnRatings(seed, shape);
        // Crossed: each rating at a site of its own, so that respondents are in several ones.
        const index = drawn.groupings[2]!.index.map((site, row) => (crossed ? (site + row) % shape.sites : site));
        const data = { ...drawn, groupings: [...drawn.groupings.slice(0, 2), { ...drawn.groupings[2]!, index }] };
        const system = mixedSystem(data as MixedData);
        const found = solveSystem(system, theta);
        const expected = byDefinition(data as MixedData, theta);
        expect(found.logDeterminant).toBeCloseTo(expected.logDeterminant, 8);
        expect(found.logDeterminantFixed).toBeCloseTo(expected.logDeterminantFixed, 8);
        expect(found.residual / expected.residual).toBeCloseTo(1, 9);
        const covariance = relativeCovariance(system, found);
        for (const [i, line] of expected.covariance.entries()) {
          for (const [j, value] of line.entries()) expect(covariance[i]![j]).toBeCloseTo(value, 9);
        }
        const n = data.response.length;
        const deviance = (rows: number, information: number) =>
          expected.logDeterminant + information + rows * (1 + Math.log((2 * Math.PI * expected.residual) / rows));
        expect(profiledDeviance(system, "ml", found)).toBeCloseTo(deviance(n, 0), 7);
        expect(profiledDeviance(system, "reml", found)).toBeCloseTo(deviance(n - 2, expected.logDeterminantFixed), 7);
      }),
      { numRuns: 40 },
    );
  });

  test("only the size of theta counts", () => {
    const system = mixedSystem(drawnRatings(3));
    const [plus, minus] = [solveSystem(system, [0.5, 1, 2]), solveSystem(system, [-0.5, 1, -2])];
    expect(minus.residual).toBeCloseTo(plus.residual, 10);
    expect(minus.logDeterminant).toBeCloseTo(plus.logDeterminant, 10);
  });
});

describe("conditional modes", () => {
  test("are what is left over in each level, drawn towards 0 by theta^2 against the residual", () => {
    fc.assert(
      fc.property(designs, fc.constantFrom("reml" as const, "ml" as const), ({ seed }, method) => {
        const data = drawnRatings(seed);
        const system = mixedSystem(data);
        const fit = fitMixedSystem(system, { method });
        const modes = conditionalModes(data, system, fit);
        const rest = Array.from(data.response, (y, row) => {
          const fixed = data.columns.reduce((sum, x, j) => sum + x[row]! * fit.fixed[data.names[j]!]!.estimate, 0);
          return data.groupings.reduce((left, { name, index }) => left - modes[name]![index[row]!]!, y - fixed);
        });
        expect(Object.keys(modes)).toEqual(["respondent", "group", "site"]);
        for (const [at, { name, index, levels }] of data.groupings.entries()) {
          const sums = new Float64Array(levels);
          for (const [row, left] of rest.entries()) sums[index[row]!]! += left;
          for (const [level, mode] of modes[name]!.entries()) {
            expect(mode).toBeCloseTo(fit.theta[at]! ** 2 * sums[level]!, 8);
          }
          // The model has an intercept, so that all deviations from it cancel.
          expect(modes[name]!.reduce((sum, mode) => sum + mode, 0)).toBeCloseTo(0, 8);
        }
      }),
      { numRuns: 8 },
    );
  });

  test("are 0 for a level without rows", () => {
    const data = drawnRatings(4);
    const groupings = data.groupings.map((grouping) => ({ ...grouping, levels: grouping.levels + 1 }));
    const system = mixedSystem({ ...data, groupings });
    const fit = fitMixedSystem(system, { method: "reml" });
    const modes = conditionalModes({ ...data, groupings }, system, fit);
    expect(Object.values(modes).map((values) => values.at(-1))).toEqual([0, 0, 0]);
    expect(fit.groups).toEqual({ respondent: 24, group: 5, site: 6 });
  });
});
