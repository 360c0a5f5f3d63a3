import { chiSquareUpper } from "../../numeric/chi-square-distribution.ts";
import { UnusableData } from "../../unusable-data.ts";
import type { MixedFit } from "./fit-mixed.ts";

/** What the further fixed effects of a larger model add. */
export interface MixedComparison {
  readonly chisq: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Likelihood-ratio test of a model against one with further fixed effects, both fitted by `ml` to the same rows with
 * the same random intercepts. P values are a little too small with few levels; Satterthwaite's t tests are better
 * there.
 *
 * Source: Pinheiro & Bates 2000, Mixed-Effects Models in S and S-PLUS, section 2.4.
 *
 * @throws UnusableData when the models are not of this kind
 */
export function compareMixed(smaller: MixedFit, larger: MixedFit): MixedComparison {
  if (smaller.method !== "ml" || larger.method !== "ml") {
    throw new UnusableData("Models with different fixed parts can only be compared when both are fitted by ML.");
  }
  const names = Object.keys(larger.fixed);
  const df = names.length - Object.keys(smaller.fixed).length;
  const nested = Object.keys(smaller.fixed).every((name) => names.includes(name));
  const alike = Object.keys(smaller.groups).sort().join("\n") === Object.keys(larger.groups).sort().join("\n");
  if (smaller.n !== larger.n || df < 1 || !nested || !alike) {
    throw new UnusableData(
      "Two models can only be compared when the second has all effects of the first and some more, over the same rows.",
    );
  }
  const chisq = Math.max(0, smaller.criterion - larger.criterion);
  return { chisq, df, p: chiSquareUpper(chisq, df) };
}
