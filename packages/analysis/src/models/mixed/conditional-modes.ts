import type { MixedFit } from "./fit-mixed.ts";
import type { MixedData } from "./mixed-data.ts";
import type { MixedSystem } from "./mixed-system.ts";
import { solveSystem } from "./solve-system.ts";

/**
 * The conditional modes (best linear unbiased predictions) of the random intercepts: for each grouping one value for
 * each level, how far it lies above the fixed part, drawn towards 0 the fewer rows it has. A level without rows is 0.
 *
 * Source: Bates, Maechler, Bolker & Walker 2015 (Journal of Statistical Software 67, 1), section 3.1.
 */
export function conditionalModes(data: MixedData, system: MixedSystem, fit: MixedFit): Record<string, Float64Array> {
  const { layout } = system;
  solveSystem(system, fit.theta);
  const modes = backSubstituted(system, fit.theta);
  const byGrouping: Float64Array[] = data.groupings.map(({ levels }) => new Float64Array(levels));
  for (const { grouping, offset } of layout.others) {
    byGrouping[grouping]!.set(modes.subarray(offset, offset + data.groupings[grouping]!.levels));
  }
  byGrouping[layout.largest] = largestModes(data, system, fit, byGrouping);
  return Object.fromEntries(data.groupings.map(({ name }, grouping) => [name, byGrouping[grouping]!]));
}

/** Solves the factor's equations from the last column up; the response is the right side. */
function backSubstituted({ layout, cholesky, working }: MixedSystem, theta: readonly number[]): Float64Array {
  const { starts, rows } = cholesky.pattern;
  const last = layout.size - 1;
  const solution = new Float64Array(layout.size);
  for (let column = last - 1; column >= 0; column--) {
    let rest = cholesky.values[starts[column + 1]! - 1]!;
    for (let at = starts[column]! + 1; at < starts[column + 1]! - 1; at++) {
      rest -= cholesky.values[at]! * solution[rows[at]!]!;
    }
    solution[column] = rest / cholesky.values[starts[column]!]!;
  }
  return solution
    .subarray(0, layout.random)
    .map((value, column) => value * theta[layout.groupingOf[column]!]! * working.scale[layout.fixed]!);
}

/** What the other effects leave over, summed within each level and drawn towards 0. */
function largestModes(
  data: MixedData,
  { layout, names }: MixedSystem,
  { theta, fixed }: MixedFit,
  others: readonly Float64Array[],
): Float64Array {
  const { index, levels } = data.groupings[layout.largest]!;
  const estimates = names.map((name) => fixed[name]!.estimate);
  const rest = new Float64Array(levels);
  const rows = new Float64Array(levels);
  for (let row = 0; row < index.length; row++) {
    let left = data.response[row]!;
    for (let j = 0; j < estimates.length; j++) left -= estimates[j]! * data.columns[j]![row]!;
    for (const { grouping } of layout.others) left -= others[grouping]![data.groupings[grouping]!.index[row]!]!;
    rest[index[row]!]! += left;
    rows[index[row]!]! += 1;
  }
  const square = theta[layout.largest]! ** 2;
  return rest.map((sum, level) => (square * sum) / (1 + square * rows[level]!));
}
