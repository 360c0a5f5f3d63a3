import { dot } from "./dot.ts";

/** An orthonormal basis of the columns of a matrix `X = Q R`, with `R` upper triangular. */
export interface OrthonormalColumns {
  /** The columns of `Q`, each of length n. */
  readonly basis: Float64Array[];
  /** `upper[i][j]` for i <= j; 0 below the diagonal. */
  readonly upper: number[][];
  /** The first column that is a combination of earlier ones, and of which; `null` when there is none. */
  readonly combination: { readonly column: number; readonly of: number[] } | null;
}

/** R's `lm` takes a column as a combination of others when less than this share of its length is its own. */
const OWN_SHARE = 1e-7;

/**
 * Gram-Schmidt orthogonalization in the order of the columns, each column treated twice, which leaves `Q` orthonormal
 * to rounding. Stops at the first column that is a combination of earlier ones.
 *
 * Source: Giraud, Langou & Rozložník 2005 (Computers & Mathematics with Applications 50, 1069-1075).
 */
export function orthonormalize(columns: readonly Float64Array[]): OrthonormalColumns {
  const basis: Float64Array[] = [];
  const upper = columns.map(() => columns.map(() => 0));
  for (const [place, column] of columns.entries()) {
    const own = column.slice();
    for (let round = 0; round < 2; round++) {
      for (const [earlier, direction] of basis.entries()) {
        const share = dot(direction, own);
        upper[earlier]![place]! += share;
        subtract(own, share, direction);
      }
    }
    const length = Math.sqrt(dot(own, own));
    if (!(length > OWN_SHARE * Math.sqrt(dot(column, column)))) {
      return { basis, upper, combination: { column: place, of: partsOf(upper, place, columns) } };
    }
    upper[place]![place] = length;
    basis.push(own.map((value) => value / length));
  }
  return { basis, upper, combination: null };
}

/** What is left of a column when its part in the space of an orthonormal basis is taken away. */
export function withoutProjection(column: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const rest = column.slice();
  for (const direction of basis) subtract(rest, dot(direction, rest), direction);
  return rest;
}

function subtract(from: Float64Array, share: number, direction: Float64Array): void {
  for (let row = 0; row < from.length; row++) from[row]! -= share * direction[row]!;
}

/** Which earlier columns a dependent one is made of: those that contribute to its length more than rounding can. */
function partsOf(upper: readonly number[][], place: number, columns: readonly Float64Array[]): number[] {
  const shares = upper.slice(0, place).map((line) => line[place]!);
  for (let i = place - 1; i >= 0; i--) {
    for (let j = i + 1; j < place; j++) shares[i]! -= upper[i]![j]! * shares[j]!;
    shares[i]! /= upper[i]![i]!;
  }
  const length = (column: Float64Array) => Math.sqrt(dot(column, column));
  const whole = length(columns[place]!);
  return [...shares.keys()].filter((i) => Math.abs(shares[i]!) * length(columns[i]!) > OWN_SHARE * whole);
}
