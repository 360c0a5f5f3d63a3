import { dot } from "../../numeric/dot.ts";
import { UnusableData } from "../../unusable-data.ts";
import type { Design } from "../design.ts";
import { fullRankBasis } from "../design-rank.ts";

/** An ordinary least-squares fit of `n` rows on `k` columns. */
export interface LeastSquares {
  readonly n: number;
  readonly names: readonly string[];
  /** One for each name. */
  readonly coefficients: Float64Array;
  /** What is left of each row's response. */
  readonly residuals: Float64Array;
  /** n - k. */
  readonly df: number;
  /** Standard deviation of the residuals, with `df` as divisor. */
  readonly sigma: number;
  /** Share of the response's variation (without an intercept: of its square) that the columns explain. */
  readonly r2: number | null;
  readonly adjustedR2: number | null;
  /** Whether nothing but rounding is left of the response; the residuals are then exactly 0. */
  readonly perfect: boolean;
  /** `Q` of the columns `X = Q R`, column by column. */
  readonly basis: readonly Float64Array[];
  /** `R`, `upper[i][j]` for i <= j. */
  readonly upper: readonly (readonly number[])[];
}

/** Squared residuals below this share of the squared response are rounding (R's `summary.lm` warns there). */
const ROUNDING = 1e-30;

/**
 * Ordinary least squares by an orthogonal decomposition, as R's `lm`.
 *
 * `r2` is undefined (`null`) when the response is the same in every row.
 * Source: Golub & Van Loan 2013, Matrix Computations, section 5.3.
 *
 * @throws UnusableData when there are not more rows than columns, or one column is a combination of others
 */
export function leastSquares({
  names,
  columns,
  response,
}: Pick<Design, "names" | "columns" | "response">): LeastSquares {
  const n = response.length;
  const df = n - names.length;
  if (df < 1) {
    throw new UnusableData(
      `${n} complete rows are too few for ${names.length} coefficients: at least ${names.length + 1} are needed.`,
    );
  }
  const { basis, upper } = fullRankBasis(names, columns);
  const { shares, residuals } = project(basis, response);
  const rss = withoutRounding(dot(residuals, residuals), response);
  if (rss === 0) residuals.fill(0);
  const intercept = names[0] === "(Intercept)";
  const around = intercept ? project(basis.slice(0, 1), response).residuals : response;
  const total = withoutRounding(dot(around, around), response);
  const r2 = total === 0 ? null : 1 - rss / total;
  return {
    n,
    names,
    coefficients: backSubstitute(upper, shares),
    residuals,
    df,
    sigma: Math.sqrt(rss / df),
    r2,
    adjustedR2: r2 === null ? null : 1 - ((1 - r2) * (n - (intercept ? 1 : 0))) / df,
    perfect: rss === 0,
    basis,
    upper,
  };
}

/** The response's coordinates in the basis, and what lies outside it; taken twice so that rounding is taken out too. */
function project(basis: readonly Float64Array[], response: Float64Array) {
  const residuals = response.slice();
  const shares = new Float64Array(basis.length);
  for (let round = 0; round < 2; round++) {
    for (const [place, direction] of basis.entries()) {
      const share = dot(direction, residuals);
      shares[place]! += share;
      for (let row = 0; row < residuals.length; row++) residuals[row]! -= share * direction[row]!;
    }
  }
  return { shares, residuals };
}

/** The solution `b` of `R b = right`. */
function backSubstitute(upper: readonly (readonly number[])[], right: Float64Array): Float64Array {
  const solution = right.slice();
  for (let i = solution.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < solution.length; j++) solution[i]! -= upper[i]![j]! * solution[j]!;
    solution[i]! /= upper[i]![i]!;
  }
  return solution;
}

/** A sum of squares of what is left of a response; 0 when it is no more than rounding can leave. */
function withoutRounding(squares: number, response: Float64Array): number {
  return squares <= ROUNDING * response.length * dot(response, response) ? 0 : squares;
}
