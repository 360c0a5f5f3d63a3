import type { Rows } from "../../rows.ts";
import { UnusableData } from "../../unusable-data.ts";
import type { Item } from "../factors/item-moments.ts";
import { completeOn } from "./complete-on.ts";
import type { FactorStructure } from "./factor-model.ts";
import { type Polychorics, polychorics } from "./polychorics.ts";
import { fitWeightedLeastSquares, type WeightedFit } from "./weighted-least-squares.ts";

/**
 * Polychoric correlations of items over the rows that answer all of them.
 *
 * @throws UnusableData as `polychorics` does, and when there are no more such rows than items
 */
export function orderedSample(items: readonly Item[], rows?: Rows): Polychorics {
  const complete = completeOn(items, rows);
  if (complete.length <= items.length) {
    throw new UnusableData(
      `A factor model of ${items.length} items needs more rows than items that answer all of them; there are ${complete.length}.`,
    );
  }
  return polychorics(items, complete);
}

/** What each correlation weighs: the more, the smaller its error variance (times n) is. */
export function weightsOf({ errors }: Polychorics): number[] {
  return errors.map((line, pair) => 1 / line[pair]!);
}

/**
 * A factor model fitted to polychoric correlations.
 *
 * @throws UnusableData when no minimum is found
 */
export function fitOrdered(sample: Polychorics, structure: FactorStructure): WeightedFit {
  const fit = fitWeightedLeastSquares(sample.correlations, weightsOf(sample), structure);
  if (fit === null) throw new UnusableData("No best fit was found: the data do not carry this model.");
  return fit;
}
