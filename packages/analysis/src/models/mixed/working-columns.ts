import { dot } from "../../numeric/dot.ts";
import { UnusableData } from "../../unusable-data.ts";
import type { MixedData } from "./mixed-data.ts";

/**
 * The fixed columns and, last, the response on a scale on which sums of products lose no digits: about their means
 * where the model has an intercept, and of mean square 1. Row values are `(columns[j][row] - center[j]) / scale[j]`.
 */
export interface WorkingColumns {
  readonly columns: readonly Float64Array[];
  readonly center: Float64Array;
  readonly scale: Float64Array;
  /** Which column is the intercept, and its constant value; `null` without one. */
  readonly intercept: { readonly column: number; readonly value: number } | null;
}

/**
 * Chooses centres and scales.
 *
 * @throws UnusableData when a column is 0 in every row, or constant beside the intercept
 */
export function workingColumns({ response, columns, names }: MixedData): WorkingColumns {
  const column = columns.findIndex((values) => values[0] !== 0 && values.every((value) => value === values[0]));
  const intercept = column < 0 ? null : { column, value: columns[column]![0]! };
  const all = [...columns, response];
  const center = Float64Array.from(all, (values, j) => (intercept === null || j === column ? 0 : meanOf(values)));
  const scale = Float64Array.from(all, (values, j) => (j === column ? 1 : rootMeanSquare(values, center[j]!)));
  const flat = scale.findIndex((size, j) => !(size > 1e-12 * Math.abs(center[j]!)));
  if (flat >= 0) {
    throw new UnusableData(
      `“${names[flat] ?? "The outcome"}” has the same value in every row, so nothing can be estimated for it.`,
    );
  }
  return { columns: all, center, scale, intercept };
}

/** A coefficient vector of the working columns, in the units of the data. */
export function inDataUnits({ center, scale, intercept }: WorkingColumns, working: readonly number[]): number[] {
  const unit = scale[working.length]!;
  const estimates = working.map((value, j) => (value * unit) / scale[j]!);
  if (intercept === null) return estimates;
  const shift = estimates.reduce((sum, value, j) => sum + value * center[j]!, -center[working.length]!);
  return estimates.map((value, j) => (j === intercept.column ? value - shift / intercept.value : value));
}

/** The covariance matrix of coefficients of the working columns, for columns in the units of the data. */
export function covarianceInDataUnits(
  { center, scale, intercept }: WorkingColumns,
  working: readonly (readonly number[])[],
): number[][] {
  // Each line of the transformation gives one coefficient in data units, but for the unit of the response.
  const lines = working.map((_, i) =>
    working.map((_, j) => {
      if (i === intercept?.column && j !== i) return -center[j]! / (scale[j]! * intercept.value);
      return i === j ? 1 / scale[j]! : 0;
    }),
  );
  const half = lines.map((line) => working.map((column) => dot(line, column)));
  return half.map((line) => lines.map((other) => dot(line, other)));
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += values[row]!;
  return sum / values.length;
}

function rootMeanSquare(values: Float64Array, center: number): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += (values[row]! - center) ** 2;
  return Math.sqrt(sum / values.length);
}
