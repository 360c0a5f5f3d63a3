import { summarize } from "../../numeric/summary.ts";
import type { Design } from "../design.ts";
import type { LeastSquares } from "./least-squares.ts";

/**
 * Coefficients in standard deviations: b sd(x) / sd(y), for every column but the intercept.
 *
 * Compares columns of different units; unwise for categories and products, whose standard deviation says little.
 * `null` when the response is the same in every row.
 */
export function standardizedBetas(
  { names, columns, response }: Pick<Design, "names" | "columns" | "response">,
  { coefficients }: Pick<LeastSquares, "coefficients">,
): Record<string, number | null> {
  const whole = summarize(response).sd;
  const entries = names.map((name, place): [string, number | null] => {
    const own = summarize(columns[place]!).sd!;
    return [name, whole ? (coefficients[place]! * own) / whole : null];
  });
  return Object.fromEntries(entries.filter(([name]) => name !== "(Intercept)"));
}
