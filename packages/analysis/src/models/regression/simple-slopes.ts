import { UnusableData } from "../../unusable-data.ts";
import { combination, type Estimate } from "./combination.ts";
import type { Regression } from "./regress.ts";

/** An effect that depends on a moderator: its own coefficient, and that of its product with the moderator. */
export interface ModeratedEffect {
  /** R's name of the effect where the moderator is 0, such as `rc`. */
  readonly effect: string;
  /** R's name of the interaction, such as `rc:uncertainty`. */
  readonly interaction: string;
}

/** The effect at one value of the moderator. */
export interface SimpleSlope extends Estimate {
  readonly moderator: number;
}

/**
 * The effect at given values of its moderator, with the errors of the regression; usually one standard deviation below
 * the mean, at it, and above.
 *
 * Source: Aiken & West 1991, Multiple Regression: Testing and Interpreting Interactions, chapter 2.
 *
 * @throws UnusableData when the regression has no such coefficients
 */
export function simpleSlopes(
  { fit, spread }: Pick<Regression, "fit" | "spread">,
  moderated: ModeratedEffect,
  values: readonly number[],
): SimpleSlope[] {
  const { effect, interaction } = placesOf(fit.names, moderated);
  return values.map((moderator) => {
    const weights = new Float64Array(fit.names.length);
    weights[effect] = 1;
    weights[interaction] = moderator;
    return { moderator, ...combination(fit, spread, weights) };
  });
}

/**
 * Where the coefficients of a moderated effect stand among the names of a fit.
 *
 * @throws UnusableData when they are not there
 */
export function placesOf(names: readonly string[], moderated: ModeratedEffect) {
  const place = (name: string) => {
    const found = names.indexOf(name);
    if (found >= 0) return found;
    throw new UnusableData(`The model has no coefficient “${name}”. It has: ${names.join(", ")}.`);
  };
  return { effect: place(moderated.effect), interaction: place(moderated.interaction) };
}
