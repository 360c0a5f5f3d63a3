/**
 * Orthonormal columns that span the same space as the given ones, by the modified Gram-Schmidt process, each column
 * cleaned twice; `null` when a column is, but for rounding, a combination of those before it.
 */
export function orthonormalBasis(columns: readonly Float64Array[]): Float64Array[] | null {
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const rest = withoutProjection(withoutProjection(column, basis), basis);
    const length = Math.sqrt(dot(rest, rest));
    if (!(length > 1e-9 * Math.sqrt(dot(column, column)))) return null;
    basis.push(rest.map((value) => value / length));
  }
  return basis;
}

/** What is left of a column when its part in the space of an orthonormal basis is taken away. */
export function withoutProjection(column: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const rest = column.slice();
  for (const direction of basis) {
    const part = dot(direction, rest);
    for (let row = 0; row < rest.length; row++) rest[row]! -= part * direction[row]!;
  }
  return rest;
}

/** Sum of products of two columns of equal length. */
export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < one.length; row++) sum += one[row]! * other[row]!;
  return sum;
}
