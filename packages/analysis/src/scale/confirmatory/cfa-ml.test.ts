import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referenceCase } from "../../../reference/case.ts";
import { loadingNames, oneFactor, twoFactors } from "../../../reference/factor-models.ts";
import { namedFit } from "../../../reference/named-fit.ts";
import { byItem, referenceItems } from "../../../reference/reference-items.ts";
import { rowsWithCorrelations } from "../../../reference/rows-with-correlations.ts";
import { UnusableData } from "../../unusable-data.ts";
import { cfaMl } from "./cfa-ml.ts";
import { chiSquareDifference } from "./chi-square-difference.ts";
import type { Factor } from "./factor-model.ts";

describe.each(["factors", "rc_small"] as const)("%s, against lavaan", (name) => {
  const reference = referenceCase(name);
  const items = referenceItems(name);
  const one = cfaMl(oneFactor(items));
  const two = cfaMl(twoFactors(items));

  test.each([
    ["ml1", one, oneFactor(items)],
    ["ml2", two, twoFactors(items)],
  ] as const)("%s", (model, figures, factors) => {
    const named = loadingNames(factors);
    expect(figures.n).toBe(reference.at(name === "rc_small" ? "cfa.n" : "n"));
    reference.check(`cfa.${model}.fit`, namedFit(figures));
    reference.check(`cfa.${model}.standardized`, byItem(named, figures.loadings));
    const unstandardized = figures.unstandardized.map(({ estimate, se }) =>
      name === "rc_small" ? estimate : { b: estimate, se },
    );
    reference.check(`cfa.${model}.unstandardized`, byItem(named, unstandardized));
    expect(figures.cautions).toEqual([]);
  });

  test("factor correlation, variance extracted and the difference of both models", () => {
    reference.check("cfa.ml2.standardized", { "com ~~ rel": two.factorCorrelations[0]![1] });
    expect(two.factorCorrelations[1]).toEqual([two.factorCorrelations[0]![1], 1]);
    reference.check(name === "rc_small" ? "cfa.ml2.ave" : "cfa.ml2_ave", {
      communication: two.averageVariance[0],
      relationships: two.averageVariance[1],
      r2_factors: two.factorCorrelations[0]![1]! ** 2,
    });
    reference.check("cfa.ml_difference", chiSquareDifference(one, two));
  });
});

test.each([
  ["ml1", oneFactor],
  ["ml2", twoFactors],
] as const)(
  "the baseline of %s of the factors case has the chi-square and degrees of freedom of lavaan",
  (model, factors) => {
    const { baseline } = cfaMl(factors(referenceItems("factors")));
    referenceCase("factors").check(`cfa.${model}.fit`, {
      "baseline.chisq": baseline.chisq,
      "baseline.df": baseline.df,
    });
  },
);

test("there is no difference test against a model that is not wider", () => {
  const model = { chisq: 10, df: 5 };
  expect(chiSquareDifference(model, { chisq: 8, df: 5 })).toBeNull();
  expect(chiSquareDifference(model, { chisq: 8, df: 6 })).toBeNull();
  expect(chiSquareDifference(model, { chisq: 10.5, df: 4 })).toEqual({ chisq: 0, df: 1, p: 1 });
});

describe("three items, one factor", () => {
  // Correlations .8, .8 and .5: the first loading is sqrt(.8 * .8 / .5) = 1.131, so the residual variance is -.28.
  const heywood = rowsWithCorrelations([
    [1, 0.8, 0.8],
    [0.8, 1, 0.5],
    [0.8, 0.5, 1],
  ]);

  test("have the closed solution, nothing to test, and a Heywood case that is told", () => {
    const figures = cfaMl(oneFactor(heywood));
    expect(figures.loadings[0]).toBeCloseTo(Math.sqrt(1.28), 8);
    expect(figures.loadings[1]).toBeCloseTo(0.8 / Math.sqrt(1.28), 8);
    expect(figures.residualVariances[0]).toBeCloseTo(-0.28, 8);
    expect(figures.chisq).toBeCloseTo(0, 10);
    expect(figures).toMatchObject({ df: 0, p: null, cfi: null, tli: null, rmsea: null, rmsea90: null });
    expect(figures.cautions).toEqual(["no-degrees-of-freedom", "heywood-case"]);
  });
});

test("two items on each of two factors have the closed solution", () => {
  // Loadings .8, .6 and .5, .9 and factor correlation .4 give these correlations, and the model gives them back.
  const loadings = [0.8, 0.6, 0.5, 0.9];
  const phi = (i: number, j: number) => (i < 2 === j < 2 ? 1 : 0.4);
  const correlations = loadings.map((a, i) => loadings.map((b, j) => (i === j ? 1 : a * b * phi(i, j))));
  const items = rowsWithCorrelations(correlations);
  const figures = cfaMl([
    { name: "f", items: items.slice(0, 2) },
    { name: "g", items: items.slice(2) },
  ]);
  for (const [i, loading] of loadings.entries()) expect(figures.loadings[i]).toBeCloseTo(loading, 8);
  expect(figures.factorCorrelations[0]![1]).toBeCloseTo(0.4, 8);
  expect(figures.df).toBe(1);
  expect(figures.srmr).toBeCloseTo(0, 8);
  expect(figures.cfi).toBe(1);
});

test("three factors, one of them turned: signs are chosen so that loadings have a positive sum", () => {
  const loadings = [0.8, 0.7, 0.6, -0.5, -0.8, -0.7, 0.9, 0.6, 0.5];
  const phi = [
    [1, 0.3, 0.5],
    [0.3, 1, 0.2],
    [0.5, 0.2, 1],
  ];
  const at = (i: number) => Math.floor(i / 3);
  const correlations = loadings.map((a, i) => loadings.map((b, j) => (i === j ? 1 : a * b * phi[at(i)]![at(j)]!)));
  const items = rowsWithCorrelations(correlations);
  const figures = cfaMl([0, 3, 6].map((from) => ({ name: `f${from}`, items: items.slice(from, from + 3) })));
  for (const [i, loading] of loadings.entries()) expect(figures.loadings[i]).toBeCloseTo(Math.abs(loading), 8);
  expect(figures.factorCorrelations[0]![1]).toBeCloseTo(-0.3, 8);
  expect(figures.factorCorrelations[0]![2]).toBeCloseTo(0.5, 8);
  expect(figures.factorCorrelations[1]![2]).toBeCloseTo(-0.2, 8);
  expect(figures.parameters).toBe(21);
  expect(figures.df).toBe(24);
});

test("factors that correlate by more than 1 are told", () => {
  // Items of different factors correlate by .55, those of one factor by .4: the factors correlate by .55 / .4.
  const six = [0, 1, 2, 3, 4, 5];
  const items = rowsWithCorrelations(six.map((i) => six.map((j) => (i === j ? 1 : i < 3 === j < 3 ? 0.4 : 0.55))));
  const figures = cfaMl([
    { name: "f", items: items.slice(0, 3) },
    { name: "g", items: items.slice(3) },
  ]);
  expect(figures.factorCorrelations[0]![1]).toBeCloseTo(0.55 / 0.4, 8);
  expect(figures.cautions).toEqual(["factors-not-distinct"]);
});

test("does not depend on the order of rows or items, on shifts or on units", () => {
  const items = referenceItems("factors").map(({ name, answers }) => ({
    name,
    answers: Array.from(answers).slice(0, 80),
  }));
  const plain = cfaMl(oneFactor(items));
  fc.assert(
    fc.property(
      fc.tuple(
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        fc.integer({ min: -5, max: 5 }),
        fc.integer({ min: 0, max: 6 }),
      ),
      ([unit, shift, turn]) => {
        const moved = [...items.slice(turn), ...items.slice(0, turn)].map(({ name, answers }, i) => ({
          name,
          answers: answers.map((answer) => answer * (i === 0 ? unit : 1) + shift).toReversed(),
        }));
        const figures = cfaMl(oneFactor(moved));
        expect(figures.chisq).toBeCloseTo(plain.chisq, 7);
        expect(figures.srmr).toBeCloseTo(plain.srmr, 9);
        for (const [i, { name }] of moved.entries()) {
          expect(figures.loadings[i]).toBeCloseTo(plain.loadings[items.findIndex((item) => item.name === name)]!, 7);
        }
      },
    ),
    { numRuns: 20 },
  );
});

describe("says in one sentence why it cannot be computed", () => {
  const items = referenceItems("factors");
  const unusable = (factors: Factor[], sentence: RegExp, rows?: number[]) => {
    expect(() => cfaMl(factors, rows)).toThrow(UnusableData);
    expect(() => cfaMl(factors, rows)).toThrow(sentence);
  };

  test("too few items for a factor", () => {
    unusable([], /needs two items or more\.$/);
    unusable(oneFactor(items.slice(0, 2)), /single factor needs three items or more; “rc” has 2/);
    unusable(
      [
        { name: "a", items: items.slice(0, 3) },
        { name: "b", items: items.slice(3, 4) },
      ],
      /two items or more; “b” has 1/,
    );
  });

  test("an item or a factor named twice", () => {
    unusable(
      [
        { name: "a", items: items.slice(0, 3) },
        { name: "b", items: items.slice(2, 5) },
      ],
      /“item3” is named twice/,
    );
    unusable(
      [
        { name: "a", items: items.slice(0, 3) },
        { name: "a", items: items.slice(3, 6) },
      ],
      /“a” is named twice/,
    );
  });

  test("too few rows, an item that does not vary, items that repeat each other", () => {
    unusable(oneFactor(items.slice(0, 4)), /more rows than items .* there are 4/, [0, 1, 2, 3]);
    const constant = { name: "same", answers: Array.from(items[0]!.answers, () => 3) };
    unusable(oneFactor([...items, constant]), /“same” has the same answer in every row/);
    unusable(oneFactor([...items, { ...items[0]!, name: "copy" }]), /follows exactly from the others/);
  });

  test("factors whose items do not correlate across: two items each are then not identified", () => {
    const free = rowsWithCorrelations([
      [1, 0.5, 0, 0],
      [0.5, 1, 0, 0],
      [0, 0, 1, 0.5],
      [0, 0, 0.5, 1],
    ]);
    unusable(
      [
        { name: "a", items: free.slice(0, 2) },
        { name: "b", items: free.slice(2) },
      ],
      /No maximum of the likelihood/,
    );
  });
});
