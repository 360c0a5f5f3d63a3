import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { referenceCase } from "../../../reference/case.ts";
import { loadingNames, oneFactor, twoFactors } from "../../../reference/factor-models.ts";
import { namedFit, namedScaledFit } from "../../../reference/named-fit.ts";
import { byItem, referenceItems } from "../../../reference/reference-items.ts";
import { UnusableData } from "../../unusable-data.ts";
import type { Item } from "../factors/item-moments.ts";
import { cfaMl } from "./cfa-ml.ts";
import { cfaWlsmv } from "./cfa-wlsmv.ts";
import { orderedSample } from "./ordered-fit.ts";
import { wlsmvDifference } from "./wlsmv-difference.ts";

describe.each(["factors", "rc_small"] as const)("%s, against lavaan", (name) => {
  const reference = referenceCase(name);
  const items = referenceItems(name);

  test.each([
    ["wlsmv1", oneFactor(items)],
    ["wlsmv2", twoFactors(items)],
  ] as const)("%s", (model, factors) => {
    const figures = cfaWlsmv(factors);
    const named = loadingNames(factors);
    const { p, cfi, tli, rmsea } = figures.unscaled;
    reference.check(`cfa.${model}.fit`, { ...namedScaledFit(figures), pvalue: p, cfi, tli, rmsea });
    if (name === "factors") reference.check(`cfa.${model}.fit`, { "baseline.chisq.scaled": figures.baseline.chisq });
    reference.check(`cfa.${model}.standardized`, byItem(named, figures.loadings));
    if (model === "wlsmv2") {
      reference.check(`cfa.${model}.standardized`, { "com ~~ rel": figures.factorCorrelations[0]![1] });
    }
    const unstandardized = figures.unstandardized.map(({ estimate, se }) =>
      name === "rc_small" ? estimate : { b: estimate, se },
    );
    reference.check(`cfa.${model}.unstandardized`, byItem(named, unstandardized));
    expect(figures.cautions).toEqual([]);
  });

  test("polychoric correlations and thresholds", () => {
    const { thresholds, correlations } = orderedSample(items);
    reference.check("cfa.polychoric", correlations);
    reference.check("cfa.thresholds", byItem(items, thresholds));
  });

  test("the difference of both models", () => {
    const expected = wlsmvDifference(oneFactor(items.toReversed()), twoFactors(items));
    reference.check("cfa.wlsmv_scaled_difference_satorra2000", expected);
  });
});

describe("factors_ordered: three factors, items of 2 to 7 categories, missing answers", () => {
  const reference = referenceCase("factors_ordered");
  const items = referenceItems("factors_ordered");
  const factorsAt = (cuts: readonly number[]) =>
    cuts.map((from, f) => ({ name: `f${f}`, items: items.slice(from, cuts[f + 1]) }));
  const three = factorsAt([0, 3, 6]);

  test("WLSMV against lavaan", () => {
    const figures = cfaWlsmv(three);
    reference.check("wlsmv3", {
      fit: { ...namedScaledFit(figures), "baseline.chisq.scaled": figures.baseline.chisq },
      loadings: byItem(items, figures.loadings),
      se: byItem(
        items,
        figures.unstandardized.map(({ se }) => se),
      ),
      factor_correlations: figures.factorCorrelations,
    });
    expect(figures.n).toBe(reference.at("n"));
    expect(figures.baseline.df).toBe(36);
    expect(figures.unstandardized.map(({ estimate }) => estimate)).toEqual(figures.loadings);
    expect(figures.residualVariances[0]).toBeCloseTo(1 - figures.loadings[0]! ** 2, 14);
    expect(figures.averageVariance[2]).toBeCloseTo(
      figures.loadings.slice(6).reduce((sum, loading) => sum + loading ** 2, 0) / 3,
      14,
    );
    reference.check("polychoric", orderedSample(items).correlations);
  });

  test("maximum likelihood of the same model against lavaan", () => {
    const figures = cfaMl(three);
    reference.check("ml3", {
      fit: namedFit(figures),
      loadings: byItem(items, figures.loadings),
      se: byItem(
        items,
        figures.unstandardized.map(({ se }) => se),
      ),
      factor_correlations: figures.factorCorrelations,
    });
  });

  test("differences of nested models against lavaan", () => {
    reference.check("difference_1_3", wlsmvDifference(factorsAt([0]), three));
    reference.check("difference_2_3", wlsmvDifference(factorsAt([0, 3]), three));
  });

  test("models that are not one within the other have no difference test", () => {
    const refused = [
      [factorsAt([0, 4]), three],
      [three, factorsAt([0, 3])],
      [three, three],
      [[{ name: "f", items: items.slice(0, 8) }], three],
      [[{ name: "f", items: [...items, { ...items[0]!, name: "other" }] }], three],
    ] as const;
    for (const [narrow, wide] of refused) expect(() => wlsmvDifference(narrow, wide)).toThrow(UnusableData);
  });
});

test("what answers are called does not matter, only their order", () => {
  const items = referenceItems("factors").slice(0, 4);
  const plain = cfaWlsmv(oneFactor(items));
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.01, max: 5, noNaN: true }), { minLength: 5, maxLength: 5 }),
      fc.boolean(),
      (gaps, backward) => {
        const codes = gaps.map((_, at) => gaps.slice(0, at + 1).reduce((sum, gap) => sum + gap, 0));
        const moved = items.map(({ name, answers }) => ({
          name,
          answers: Array.from(answers, (answer) => (backward ? -1 : 1) * codes[answer - 1]!).toReversed(),
        }));
        const figures = cfaWlsmv(oneFactor(moved));
        expect(figures.chisq).toBeCloseTo(plain.chisq, 5);
        for (const [i, loading] of figures.loadings.entries()) expect(loading).toBeCloseTo(plain.loadings[i]!, 7);
      },
    ),
    { numRuns: 5 },
  );
});

describe("says what is unwise", () => {
  test("three items leave nothing to test, and few rows are told", () => {
    const items = referenceItems("factors").slice(0, 3);
    const figures = cfaWlsmv(oneFactor(items), [...Array(199).keys()]);
    expect(figures).toMatchObject({ df: 0, p: null, cfi: null, tli: null, rmsea: null, scalingFactor: null });
    expect(figures.chisq).toBeCloseTo(0, 10);
    expect(figures.cautions).toEqual(["no-degrees-of-freedom", "fewer-than-two-hundred-rows"]);
    expect(cfaWlsmv(oneFactor(items), [...Array(200).keys()]).cautions).toEqual(["no-degrees-of-freedom"]);
  });
});

describe("says in one sentence why it cannot be computed", () => {
  const items = referenceItems("factors");
  const unusable = (given: Item[], sentence: RegExp, rows?: number[]) => {
    expect(() => cfaWlsmv(oneFactor(given), rows)).toThrow(UnusableData);
    expect(() => cfaWlsmv(oneFactor(given), rows)).toThrow(sentence);
  };

  test("too few items or rows, items with one answer or too many", () => {
    unusable(items.slice(0, 2), /three items or more/);
    unusable(items.slice(0, 4), /more rows than items .* there are 4/, [0, 1, 2, 3]);
    const length = items[0]!.answers.length;
    unusable([...items, { name: "same", answers: new Array(length).fill(2) }], /“same” has the same answer/);
    const many = { name: "many", answers: Array.from({ length }, (_, row) => row % 21) };
    unusable([...items, many], /“many” has 21 different answers\. WLSMV is for up to 20/);
  });

  test("items that repeat each other", () => {
    unusable([...items.slice(0, 3), { ...items[0]!, name: "copy" }], /“item1” and “copy” go together/);
  });

  test("factors whose items do not correlate across: two items each are then not identified", () => {
    // Of every six rows two go together in each way and one in each other way; both pairs of items are crossed in full.
    const pairs = [
      [0, 0],
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
      [1, 1],
    ];
    const rows = pairs.flatMap((one) => pairs.map((other) => [...one, ...other]));
    const crossed = ["a", "b", "c", "d"].map((name, at) => ({ name, answers: rows.map((row) => row[at]!) }));
    const model = [
      { name: "f", items: crossed.slice(0, 2) },
      { name: "g", items: crossed.slice(2) },
    ];
    expect(() => cfaWlsmv(model)).toThrow(/^No best fit was found/);
  });
});
