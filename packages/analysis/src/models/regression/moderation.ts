import { summarize } from "../../numeric/summary.ts";
import type { ErrorChoice } from "./error-choice.ts";
import { type Regression, regress } from "./regress.ts";
import { type SimpleSlope, simpleSlopes } from "./simple-slopes.ts";

/** A column of numbers, none missing, with its name. */
export interface NamedNumbers {
  readonly name: string;
  readonly values: Float64Array;
}

/** What is explained, by what, moderated by what, and what else is held constant; all of equal length. */
export interface ModerationColumns {
  readonly response: Float64Array;
  readonly effect: NamedNumbers;
  readonly moderator: NamedNumbers;
  readonly covariates?: readonly NamedNumbers[];
}

/** A moderated regression on the effect and the moderator centred at their means. */
export interface Moderation {
  /** Coefficients `(Intercept)`, effect, moderator, covariates and `effect:moderator`. */
  readonly regression: Regression;
  readonly moderatorMean: number;
  readonly moderatorSd: number;
  /** The effect one standard deviation below the moderator's mean, at it, and above (moderator centred). */
  readonly slopes: readonly SimpleSlope[];
}

/**
 * Whether an effect depends on a moderator: response ~ effect * moderator, both centred, which leaves the interaction
 * as it is and makes the effect's own coefficient the one at the moderator's mean.
 *
 * Source: Aiken & West 1991, Multiple Regression: Testing and Interpreting Interactions.
 *
 * @throws UnusableData when there are too few rows or clusters, or a column is constant or a combination of others
 */
export function moderation(columns: ModerationColumns, errors: ErrorChoice): Moderation {
  const { response, covariates = [] } = columns;
  const effect = centred(columns.effect);
  const moderator = centred(columns.moderator);
  const interaction = `${effect.name}:${moderator.name}`;
  const product = effect.values.map((value, row) => value * moderator.values[row]!);
  const intercept = new Float64Array(response.length).fill(1);
  const regression = regress(
    {
      names: ["(Intercept)", effect.name, moderator.name, ...covariates.map(({ name }) => name), interaction],
      columns: [intercept, effect.values, moderator.values, ...covariates.map(({ values }) => values), product],
      response,
    },
    errors,
  );
  const { mean, sd } = summarize(columns.moderator.values);
  const moderatorSd = sd!;
  const values = [-moderatorSd, 0, moderatorSd];
  return {
    regression,
    moderatorMean: mean!,
    moderatorSd,
    slopes: simpleSlopes(regression, { effect: effect.name, interaction }, values),
  };
}

function centred({ name, values }: NamedNumbers): NamedNumbers {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { name, values: values.map((value) => value - mean) };
}
