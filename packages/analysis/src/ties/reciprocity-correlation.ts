import { Matrix, pseudoInverse } from "ml-matrix";
import { type Pair, pairsSeenFromBothSides } from "./reciprocity-pairs.ts";

type Ties = readonly (readonly (number | null)[])[];

/**
 * Correlation of the two directions of ties as they are, over the pairs observed in both, each pair entered both ways.
 * It mixes what is special to a pair with how groups rate and are rated in general; `socialRelations` tells these apart.
 *
 * @returns `null` without pairs or when they do not vary
 */
export function rawDirectionCorrelation(matrix: Ties): number | null {
  const pairs = pairsSeenFromBothSides(matrix);
  const mean = pairs.reduce((sum, { there, back }) => sum + there + back, 0) / (2 * pairs.length);
  return uncentredCorrelation(pairs.map(({ there, back }) => ({ there: there - mean, back: back - mean })));
}

/**
 * Correlation of the two directions after a row and a column effect is fitted to all observed ties by least squares. For
 * networks with ties missing, where the social relations model by moments is undefined: rating and being rated are taken
 * out, but without its correction for the degrees of freedom, so the figure is pulled towards negative values when
 * there are few groups.
 *
 * @returns `null` without pairs or when nothing is left over
 */
export function residualDirectionCorrelation(matrix: Ties): number | null {
  const effects = additiveEffects(matrix);
  const rest = matrix.map((line, from) =>
    line.map((value, to) => (value === null || from === to ? null : value - effects.row[from]! - effects.column[to]!)),
  );
  return uncentredCorrelation(pairsSeenFromBothSides(rest));
}

/** Sum of products over the mean of the two sums of squares; what is left over below rounding counts as nothing. */
function uncentredCorrelation(pairs: readonly Pair[]): number | null {
  const squares = pairs.reduce((sum, { there, back }) => sum + there ** 2 + back ** 2, 0) / 2;
  if (!(squares > 1e-24 * Math.max(1, pairs.length))) return null;
  return pairs.reduce((sum, { there, back }) => sum + there * back, 0) / squares;
}

/**
 * Row and column effects whose sum comes nearest to the observed ties (least squares). The effects themselves are not
 * unique, so the shortest solution is taken; their sums are.
 */
function additiveEffects(matrix: Ties): { row: number[]; column: number[] } {
  const n = matrix.length;
  const normal = Matrix.zeros(2 * n, 2 * n);
  const right = Matrix.zeros(2 * n, 1);
  for (const [from, line] of matrix.entries()) {
    for (const [to, value] of line.entries()) {
      if (value === null || from === to) continue;
      for (const one of [from, n + to]) {
        right.set(one, 0, right.get(one, 0) + value);
        for (const other of [from, n + to]) normal.set(one, other, normal.get(one, other) + 1);
      }
    }
  }
  const effects = pseudoInverse(normal).mmul(right).to1DArray();
  return { row: effects.slice(0, n), column: effects.slice(n) };
}
