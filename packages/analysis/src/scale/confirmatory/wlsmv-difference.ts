import { inverse, Matrix } from "ml-matrix";
import { chiSquareUpper } from "../../numeric/chi-square-distribution.ts";
import type { Rows } from "../../rows.ts";
import { UnusableData } from "../../unusable-data.ts";
import type { DifferenceTest } from "./chi-square-difference.ts";
import { type Factor, factorStructure } from "./factor-model.ts";
import { fitOrdered, orderedSample, weightsOf } from "./ordered-fit.ts";
import { residualWeights, scaledShifted } from "./scaled-shifted.ts";

/**
 * Tests a factor model of ordered items against a wider one, each of whose factors is part of one of its own: the scaled
 * and shifted difference of the two chi-squares of WLSMV. (The difference of the two scaled chi-squares is no such test.)
 *
 * Source: Satorra 2000, in Heijmans, Pollock & Satorra, Innovations in Multivariate Statistical Analysis; the narrow
 * model's restriction is found from both models' slopes (lavaan's method "delta").
 *
 * @throws UnusableData as `cfaWlsmv` does, and when the models are not of the same items or not one within the other
 */
export function wlsmvDifference(narrow: readonly Factor[], wide: readonly Factor[], rows?: Rows): DifferenceTest {
  const structure = factorStructure(wide);
  const items = wide.flatMap((factor) => factor.items);
  const merged = { factorOf: mergedFactors(narrow, wide), factors: factorStructure(narrow).factors };
  const sample = orderedSample(items, rows);
  const weights = weightsOf(sample);
  const [small, large] = [fitOrdered(sample, merged), fitOrdered(sample, structure)];
  const plain = {
    chisq: (sample.n - 1) * (small.discrepancy - large.discrepancy),
    df: large.jacobian[0]!.length - small.jacobian[0]!.length,
  };
  const left = residualWeights(weights, followedBy(large.jacobian, small.jacobian));
  const restriction = left.sub(residualWeights(weights, large.jacobian));
  const { chisq, df } = scaledShifted(plain, restriction.mmul(new Matrix(sample.errors)));
  return { chisq, df, p: chiSquareUpper(chisq, df) };
}

/** For each item of the wide model, its factor in the narrow one. */
function mergedFactors(narrow: readonly Factor[], wide: readonly Factor[]): number[] {
  const factorOf = new Map(narrow.flatMap((factor, f) => factor.items.map((item) => [item.name, f])));
  const merged = wide.map((factor) => factor.items.map((item) => factorOf.get(item.name)));
  const within = merged.every((own) => own.every((f) => f !== undefined && f === own[0]));
  if (!within || merged.flat().length !== factorOf.size || narrow.length >= wide.length) {
    throw new UnusableData(
      "Only models of the same items can be tested against each other, the narrow one with some factors of the wide one merged.",
    );
  }
  return merged.flat().map((f) => f!);
}

/** The part of the narrow model's slopes that the wide model's slopes can follow. */
function followedBy(wide: number[][], narrow: number[][]): number[][] {
  const slopes = new Matrix(wide);
  const across = slopes.transpose();
  return slopes
    .mmul(inverse(across.mmul(slopes)))
    .mmul(across.mmul(new Matrix(narrow)))
    .to2DArray();
}
