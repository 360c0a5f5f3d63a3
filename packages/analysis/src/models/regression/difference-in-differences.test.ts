import { describe, expect, test } from "vitest";
import { referenceCase } from "../../../reference/case.ts";
import { labelLevels } from "../../../reference/label-levels.ts";
import { namedEstimate } from "../../../reference/named-estimate.ts";
import { UnusableData } from "../../unusable-data.ts";
import { type DifferenceColumns, differenceInDifferences } from "./difference-in-differences.ts";
import { type Regression, regress } from "./regress.ts";

const waves = referenceCase("rc_waves");

/** The rows of the case with at least four of seven items answered. */
function scoredRows(): DifferenceColumns {
  const { header, rows } = waves.csv("ratings.csv");
  const cell = (cells: string[], name: string) => cells[header.indexOf(name)]!;
  const scored = rows.flatMap((cells) => {
    const answers = header.flatMap((name, at) =>
      name.startsWith("item") && cells[at] !== "" ? [Number(cells[at])] : [],
    );
    if (answers.length < 4) return [];
    return [{ cells, index: answers.reduce((sum, answer) => sum + answer, 0) / answers.length }];
  });
  return {
    values: Float64Array.from(scored, ({ index }) => index),
    intervention: scored.map(({ cells }) => Number(cell(cells, "intervention"))),
    after: scored.map(({ cells }) => Number(cell(cells, "wave")) - 1),
    clusters: labelLevels(scored.map(({ cells }) => cell(cells, "site"))),
  };
}

describe("rc_waves", () => {
  const rows = scoredRows();

  test("means of the four cells and their difference", () => {
    const { means, difference } = differenceInDifferences(rows);
    waves.check("did_means", {
      control_1: means.controlBefore,
      control_2: means.controlAfter,
      intervention_1: means.interventionBefore,
      intervention_2: means.interventionAfter,
      did: difference,
    });
  });

  test.each([
    ["CR1", "cr1"],
    ["CR2", "cr2"],
  ] as const)("over rows, with %s errors", (key, kind) => {
    const found = differenceInDifferences(rows);
    const { fit, coefficients } = found.rows[kind];
    expect(fit.names).toEqual(["(Intercept)", "intervention", "after", "intervention:after"]);
    waves.check("did_rows", { n: fit.n, clusters: rows.clusters.labels.length });
    waves.check("did_rows", { r2: fit.r2, adj_r2: fit.adjustedR2, sigma: fit.sigma });
    checkCoefficients(key, coefficients);
    expect(coefficients["intervention:after"]!.estimate).toBeCloseTo(found.difference, 12);
  });

  test.each([
    ["ols", "classical"],
    ["CR0", "cr0"],
  ] as const)("over rows as a regression, with %s errors", (key, kind) => {
    const { values, intervention, after, clusters } = rows;
    const design = {
      names: ["(Intercept)", "intervention", "after", "intervention:after"],
      columns: [
        new Float64Array(values.length).fill(1),
        Float64Array.from(intervention),
        Float64Array.from(after),
        values.map((_, row) => intervention[row]! * after[row]!),
      ],
      response: values,
    };
    const { coefficients } = regress(design, { kind, clusters });
    checkCoefficients(key, coefficients);
  });

  function checkCoefficients(key: string, coefficients: Regression["coefficients"]) {
    for (const [name, reference] of [
      ["(Intercept)", "(Intercept)"],
      ["intervention", "intervention"],
      ["after", "wave2"],
      ["intervention:after", "intervention:wave2"],
    ] as const) {
      waves.check(`did_rows.${key}.${reference}`, namedEstimate(coefficients[name]!));
    }
  }

  test("over the changes of sites", () => {
    const { changes, difference } = differenceInDifferences(rows).clusters;
    const { b, t, df, p, ci95 } = namedEstimate(difference!);
    waves.check("did_site_means", { did: b, t, df, p, ci95 });
    expect(changes).toHaveLength(12);
    const treated = changes.filter(({ intervention }) => intervention === 1);
    waves.check(
      "counts.intervention_sites",
      treated.map(({ cluster }) => cluster),
    );
    for (const [at, { cluster, intervention, before, after, change }] of changes.entries()) {
      waves.check(`did_site_means.sites[${at}]`, { site: cluster, intervention, rc1: before, rc2: after, change });
    }
  });
});

/** Four sites, the last two with the intervention, two rows at each time. */
function small(values: number[], sites = "AABBCCDDAABBCCDD", arms = "0000111100001111", times = "0000000011111111") {
  return {
    values: Float64Array.from(values),
    intervention: [...arms].map(Number),
    after: [...times].map(Number),
    clusters: labelLevels([...sites]),
  };
}
const VALUES = [1, 2, 3, 2, 4, 5, 2, 3, 2, 2, 3, 5, 8, 6, 4, 7];

test("by hand", () => {
  const { means, difference, clusters } = differenceInDifferences(small(VALUES));
  expect(means).toEqual({ controlBefore: 2, controlAfter: 3, interventionBefore: 3.5, interventionAfter: 6.25 });
  expect(difference).toBe(1.75);
  expect(clusters.changes.map(({ change }) => change)).toEqual([0.5, 1.5, 2.5, 3]);
  // Changes 0.5, 1.5 and 2.5, 3: pooled variance (0.5 + 0.125) / 2, error sqrt(0.3125).
  expect(clusters.difference!.estimate).toBeCloseTo(1.75, 12);
  expect(clusters.difference!.se).toBeCloseTo(Math.sqrt(0.3125), 12);
  expect(clusters.difference!.df).toBe(2);
});

test("a site without rows at one of the times has no change, and with too few sites there is no test", () => {
  const missing = differenceInDifferences(small(VALUES, "AABBCCDDAABBCCEE"));
  expect(missing.clusters.changes.map(({ cluster }) => cluster)).toEqual(["A", "B", "C"]);
  expect(missing.clusters.difference!.df).toBe(1);
  const two = differenceInDifferences(small(VALUES, "AABBCCDDAAFFCCEE"));
  expect(two.clusters.changes).toHaveLength(2);
  expect(two.clusters.difference).toBeNull();
  for (const sites of ["AABBCCDDAABBEEFF", "AABBCCDDEEFFCCDD"]) {
    expect(differenceInDifferences(small(VALUES, sites)).clusters.difference).toBeNull();
  }
  const treatedAlone = differenceInDifferences(small(VALUES, "AABBCDGGEEFFCDGG"));
  expect(treatedAlone.clusters.changes.map(({ cluster }) => cluster)).toEqual(["C", "D", "G"]);
  expect(treatedAlone.clusters.difference).toBeNull();
  const controlsAlone = differenceInDifferences(small(VALUES, "AABGCCDDAABGEEFF"));
  expect(controlsAlone.clusters.changes.map(({ cluster }) => cluster)).toEqual(["A", "B", "G"]);
  expect(controlsAlone.clusters.difference).toBeNull();
});

test.each([
  ["0000000000000000", "0000000011111111", "There is no row before with the intervention"],
  ["1111111111111111", "0000000011111111", "There is no row before without the intervention"],
  ["0000111100001111", "0000000000000000", "There is no row after without the intervention"],
  ["0000111100001111", "0000000011110000", "There is no row after with the intervention"],
  ["0000111100011111", "0000000011111111", "“B” has rows both with and without the intervention."],
])("arms %s at times %s cannot be compared", (arms, times, sentence) => {
  const run = () => differenceInDifferences(small(VALUES, "AABBCCDDAABBCCDD", arms, times));
  expect(run).toThrow(UnusableData);
  expect(run).toThrow(sentence);
});
