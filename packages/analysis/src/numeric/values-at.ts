/** The values at the given positions, in that order. */
export function valuesAt(values: ArrayLike<number>, rows: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: rows.length }, (_, at) => values[rows[at]!]!);
}
