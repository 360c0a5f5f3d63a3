import { dot } from "../numeric/dot.ts";
import { UnusableData } from "../unusable-data.ts";

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

/** More names than these make a message unreadable. */
const MOST_NAMES = 6;

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

/**
 * The orthonormal basis of columns none of which is a combination of others.
 *
 * @param names what to call the columns in a message
 * @throws UnusableData naming the first column that is a combination, and of which others
 */
export function fullRankBasis(names: readonly string[], columns: readonly Float64Array[]): OrthonormalColumns {
  const orthonormal = orthonormalize(columns);
  const { combination } = orthonormal;
  if (combination === null) return orthonormal;
  const column = names[combination.column]!;
  const others = combination.of.map((other) => names[other]!);
  if (others.length === 0)
    throw new UnusableData(
      `“${column}” is 0 in every row, so nothing can be estimated of it: leave its term out of the formula, or join categories.`,
    );
  if (others.length === 1 && others[0] === "(Intercept)") {
    throw new UnusableData(
      `“${column}” has the same value in every row, so nothing can be estimated of it: leave it out.`,
    );
  }
  throw new UnusableData(`“${column}” is a combination of ${listed(others)}: leave one of them out.`);
}

/** Names with commas between them, the first ones of many. */
function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more > 1 ? `${names.slice(0, MOST_NAMES).join(", ")} and ${more} more` : names.join(", ");
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
