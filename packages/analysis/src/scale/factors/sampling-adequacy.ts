import { cholesky } from "../../numeric/cholesky.ts";
import { choleskyInverse } from "../../numeric/cholesky-inverse.ts";
import { correlationOf } from "../../numeric/correlation.ts";

/** How far correlations are shared by several items, from 0 to 1; `null` where an item correlates with no other. */
export interface SamplingAdequacy {
  overall: number | null;
  items: (number | null)[];
}

/**
 * Kaiser-Meyer-Olkin measure of sampling adequacy: squared correlations, as a share of these and squared partial
 * correlations (all other items held fixed). Below 0.5 a factor analysis makes little sense.
 *
 * Source: Kaiser & Rice 1974 (Educational and Psychological Measurement 34, 111-117).
 *
 * @param correlations positive definite
 * @throws RangeError for a singular matrix
 */
export function samplingAdequacy(correlations: readonly (readonly number[])[]): SamplingAdequacy {
  const factor = cholesky(correlations);
  if (factor === null) throw new RangeError("Sampling adequacy needs a correlation matrix that is not singular");
  const squares = squaresBeside(correlations);
  const partial = squaresBeside(correlationOf(choleskyInverse(factor)));
  const share = (plain: number, other: number) => (plain > 0 ? plain / (plain + other) : null);
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return {
    overall: share(total(squares), total(partial)),
    items: squares.map((own, i) => share(own, partial[i]!)),
  };
}

/** For each line, the sum of its squared entries beside the diagonal. */
function squaresBeside(matrix: readonly (readonly number[])[]): number[] {
  return matrix.map((line, i) => line.reduce((sum, value, j) => sum + (i === j ? 0 : value ** 2), 0));
}
