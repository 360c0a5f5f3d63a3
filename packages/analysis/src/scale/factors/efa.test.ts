import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referenceCase } from "../../../reference/case.ts";
import { byItem, referenceItems } from "../../../reference/reference-items.ts";
import { rowsWithCorrelations } from "../../../reference/rows-with-correlations.ts";
import { chiSquareUpper } from "../../numeric/chi-square-distribution.ts";
import { UnusableData } from "../../unusable-data.ts";
import { efa } from "./efa.ts";
import type { Item } from "./item-moments.ts";

const reference = referenceCase("factors");
const items = referenceItems("factors");

describe.each(["minres", "ml"] as const)("two factors by %s, against psych", (extraction) => {
  test("oblimin", () => {
    const figures = efa(items, { factors: 2, rotation: "oblimin", extraction });
    reference.check(`efa2_${extraction}`, {
      oblimin_pattern: byItem(items, figures.loadings),
      factor_correlation: figures.factorCorrelations[0]![1],
      communality: byItem(items, figures.communalities),
      objective: figures.objective,
      df: figures.df,
      chisq: figures.chisq,
      rms_residual: figures.rmsResidual,
    });
    for (const [i, uniqueness] of figures.uniquenesses.entries()) {
      expect(uniqueness).toBeCloseTo(1 - figures.communalities[i]!, 15);
    }
    expect(figures.cautions).toEqual([]);
  });
});

test("two factors by minres, varimax, against psych", () => {
  const figures = efa(items, { factors: 2, rotation: "varimax" });
  reference.check("efa2_minres.varimax", byItem(items, figures.loadings));
  expect(figures.factorCorrelations).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

test.each(["none", "varimax", "oblimin"] as const)(
  "one factor by minres, against psych, whatever the rotation: %s",
  (rotation) => {
    const figures = efa(items, { factors: 1, rotation });
    reference.check(
      "efa1_minres.loadings",
      byItem(
        items,
        figures.loadings.map((row) => row[0]!),
      ),
    );
    reference.check("efa1_minres.objective", figures.objective);
    reference.check("eigenvalues", figures.eigenvalues);
  },
);

test("one factor of rc_small by minres, against psych, missing answers left out", () => {
  const small = referenceItems("rc_small");
  const figures = efa(small, { factors: 1, rotation: "none" });
  const loadings = figures.loadings.map((row) => row[0]!);
  const common = loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  referenceCase("rc_small").check("efa", {
    n: figures.n,
    eigenvalues: figures.eigenvalues,
    minres1: {
      loadings: byItem(small, loadings),
      communality: byItem(small, figures.communalities),
      objective: figures.objective,
      omega_standardized: common / (common + figures.uniquenesses.reduce((sum, uniqueness) => sum + uniqueness, 0)),
    },
  });
});

test.each(["minres", "ml"] as const)("three oblique factors of factors_ordered by %s, against psych", (extraction) => {
  const ordered = referenceItems("factors_ordered");
  const figures = efa(ordered, { factors: 3, rotation: "oblimin", extraction });
  referenceCase("factors_ordered").check(`efa3_${extraction}`, {
    loadings: byItem(ordered, figures.loadings),
    factor_correlations: figures.factorCorrelations,
    uniquenesses: byItem(ordered, figures.uniquenesses),
    objective: figures.objective,
    df: figures.df,
    chisq: figures.chisq,
  });
  expect(figures.p).toBeCloseTo(chiSquareUpper(figures.chisq!, 12), 14);
});

describe("factors that are there", () => {
  const pattern = [
    [0.8, 0],
    [0.7, 0],
    [0.6, 0],
    [0, -0.9],
    [0, -0.6],
    [0, -0.5],
  ];
  const phi = [
    [1, -0.3],
    [-0.3, 1],
  ];
  const correlations = pattern.map((a, i) =>
    pattern.map((b, j) =>
      i === j ? 1 : a.reduce((sum, x, f) => sum + b.reduce((part, y, g) => part + x * y * phi[f]![g]!, 0), 0),
    ),
  );
  const exact = rowsWithCorrelations(correlations);

  test.each(["minres", "ml"] as const)("are found, the strongest first and positive: %s", (extraction) => {
    const figures = efa(exact, { factors: 2, rotation: "oblimin", extraction });
    for (const [i, row] of pattern.entries()) {
      for (const [f, loading] of row.entries()) expect(figures.loadings[i]![f]).toBeCloseTo(Math.abs(loading), 6);
      expect(figures.communalities[i]).toBeCloseTo(Math.max(...row.map((x) => x ** 2)), 6);
    }
    expect(figures.factorCorrelations[0]![1]).toBeCloseTo(0.3, 6);
    expect(figures.factorCorrelations[1]![0]).toBeCloseTo(0.3, 6);
    expect(figures.objective).toBeCloseTo(0, 10);
    expect(figures.rmsResidual).toBeCloseTo(0, 8);
    expect(figures.df).toBe(4);
    expect(figures.p).toBeCloseTo(1, 8);
  });

  test("reproduce the correlations whatever the rotation", () => {
    for (const rotation of ["none", "varimax", "oblimin"] as const) {
      const { loadings, factorCorrelations } = efa(exact, { factors: 2, rotation });
      for (const [i, a] of loadings.entries()) {
        for (const [j, b] of loadings.entries()) {
          const implied = a.reduce(
            (sum, x, f) => sum + b.reduce((part, y, g) => part + x * y * factorCorrelations[f]![g]!, 0),
            0,
          );
          if (i !== j) expect(implied).toBeCloseTo(correlations[i]![j]!, 7);
        }
      }
    }
  });

  test("unrotated, the first factor explains most and factors are at right angles", () => {
    const { loadings } = efa(exact, { factors: 2, rotation: "none", extraction: "minres" });
    const product = (f: number, g: number) => loadings.reduce((sum, row) => sum + row[f]! * row[g]!, 0);
    expect(product(0, 1)).toBeCloseTo(0, 8);
    expect(product(0, 0)).toBeGreaterThan(product(1, 1));
  });
});

describe("a Heywood case", () => {
  // Correlations .8, .8 and .5 ask for a first loading of 1.131: the uniqueness stops at its bound of 0.005.
  const heywood = rowsWithCorrelations([
    [1, 0.8, 0.8],
    [0.8, 1, 0.5],
    [0.8, 0.5, 1],
  ]);
  test.each(["minres", "ml"] as const)("is stopped at the bound and told: %s", (extraction) => {
    const figures = efa(heywood, { factors: 1, rotation: "none", extraction });
    expect(figures.uniquenesses[0]).toBeLessThan(0.005 + 1e-9);
    expect(figures.cautions).toEqual(["heywood-case"]);
    expect(figures.df).toBe(0);
    expect(figures.p).toBeNull();
  });
});

test("does not depend on the order of rows or items, on shifts or on units", () => {
  const few = items.map(({ name, answers }) => ({ name, answers: Array.from(answers).slice(0, 90) }));
  const plain = efa(few, { factors: 1, rotation: "none" });
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 9, noNaN: true }), fc.integer({ min: 0, max: 6 }), (unit, turn) => {
      const moved = [...few.slice(turn), ...few.slice(0, turn)].map(({ name, answers }, i) => ({
        name,
        answers: answers.map((answer) => answer * (i === 0 ? unit : 1) - 2).toReversed(),
      }));
      const figures = efa(moved, { factors: 1, rotation: "none" });
      for (const [i, { name }] of moved.entries()) {
        const at = few.findIndex((item) => item.name === name);
        expect(figures.loadings[i]![0]).toBeCloseTo(plain.loadings[at]![0]!, 7);
      }
      expect(figures.rmsResidual).toBeCloseTo(plain.rmsResidual, 9);
    }),
    { numRuns: 20 },
  );
});

describe("says in one sentence why it cannot be computed", () => {
  const unusable = (given: Item[], factors: number, sentence: RegExp) => {
    const attempt = () => efa(given, { factors, rotation: "none" });
    expect(attempt).toThrow(UnusableData);
    expect(attempt).toThrow(sentence);
  };

  test("too few items, or more factors than they carry", () => {
    unusable(items.slice(0, 2), 1, /three items or more; there are 2/);
    unusable(items, 4, /7 items can carry 1 to 3 factors, not 4/);
    unusable(items, 0, /1 to 3 factors, not 0/);
    unusable(items.slice(0, 3), 2, /3 items can carry 1 factor, not 2/);
    unusable(items.slice(0, 6), 4, /6 items can carry 1 to 3 factors/);
  });

  test("items that repeat each other", () => {
    unusable([...items, { ...items[0]!, name: "copy" }], 1, /follows exactly/);
  });
});
