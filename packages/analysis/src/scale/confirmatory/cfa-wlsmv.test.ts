import { describe, expect, test } from "vitest";
import { referenceCase } from "../../../reference/case.ts";
import { byItem, referenceItems } from "../../../reference/reference-items.ts";
import type { Item } from "../factors/item-moments.ts";
import { cfaWlsmv } from "./cfa-wlsmv.ts";
import type { Factor } from "./factor-model.ts";
import { orderedSample } from "./ordered-fit.ts";
import { wlsmvDifference } from "./wlsmv-difference.ts";

const oneFactor = (items: readonly Item[]): Factor[] => [{ name: "rc", items }];
const twoFactors = (items: readonly Item[]): Factor[] => [
  { name: "com", items: items.slice(0, 4) },
  { name: "rel", items: items.slice(4) },
];

describe.each(["factors", "rc_small"] as const)("%s, against lavaan", (name) => {
  const reference = referenceCase(name);
  const items = referenceItems(name);

  test.each([
    ["wlsmv1", oneFactor(items)],
    ["wlsmv2", twoFactors(items)],
  ] as const)("%s", (model, factors) => {
    const figures = cfaWlsmv(factors);
    const named = factors.flatMap((factor) => factor.items.map((item) => ({ name: `${factor.name} =~ ${item.name}` })));
    reference.check(`cfa.${model}.fit`, {
      npar: figures.parameters,
      chisq: figures.unscaled.chisq,
      df: figures.unscaled.df,
      pvalue: figures.unscaled.p,
      cfi: figures.unscaled.cfi,
      tli: figures.unscaled.tli,
      rmsea: figures.unscaled.rmsea,
      "chisq.scaled": figures.chisq,
      "df.scaled": figures.df,
      "pvalue.scaled": figures.p,
      "chisq.scaling.factor": figures.scalingFactor,
      "cfi.scaled": figures.cfi,
      "tli.scaled": figures.tli,
      "rmsea.scaled": figures.rmsea,
      "rmsea.ci.lower.scaled": figures.rmsea90![0],
      "rmsea.ci.upper.scaled": figures.rmsea90![1],
      srmr: figures.srmr,
    });
    reference.check(`cfa.${model}.standardized`, byItem(named, figures.loadings));
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
