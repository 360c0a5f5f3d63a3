import { correlationOf } from "../numeric/correlation.ts";
import { type Covariance, covariance } from "../numeric/covariance.ts";
import { fQuantile } from "../numeric/f-distribution.ts";
import type { Rows } from "../rows.ts";

/** Internal consistency of `k` items over the `n` rows that answer all of them; arrays follow the items. */
export interface AlphaFigures {
  n: number;
  k: number;
  alpha: number | null;
  alphaStandardized: number | null;
  /** Mean correlation of two different items. */
  meanInterItemR: number | null;
  feldt95: [number, number] | null;
  itemRest: (number | null)[];
  alphaIfDropped: (number | null)[];
}

/**
 * Coefficient alpha, k / (k - 1) (1 - sum of item variances / variance of the sum), with the standardized
 * alpha and the mean inter-item correlation, Feldt's 95 % interval, the correlation of each item with the sum of the others,
 * and alpha without each item.
 *
 * Undefined (`null`) below two items or two complete rows, and where a variance it divides by is 0. Negative
 * values are kept. Feldt's interval takes rows as independent; with several rows per respondent use the
 * respondent bootstrap. Sources: Cronbach 1951 (Psychometrika 16, 297-334); Feldt, Woodruff & Salih 1987
 * (Applied Psychological Measurement 11, 93-103).
 */
export function alpha(columns: readonly ArrayLike<number>[], rows?: Rows): AlphaFigures {
  return alphaFigures(covariance(columns, rows));
}

/** The same from the covariances of the items over complete rows. */
export function alphaFigures(moments: Covariance): AlphaFigures {
  const { n, k, matrix } = moments;
  const all = [...matrix.keys()];
  const raw = n < 2 ? null : alphaOfCovariance(matrix, all);
  const related = correlationOf(matrix);
  const standardized = n < 2 ? null : alphaOfCovariance(related, all);
  return {
    n,
    k,
    alpha: raw,
    alphaStandardized: standardized,
    meanInterItemR: standardized === null ? null : meanOffDiagonal(related),
    feldt95: raw === null ? null : feldtInterval(raw, n, k),
    itemRest: all.map((item) => (n < 2 ? null : itemRest(moments, item))),
    alphaIfDropped: all.map((item) =>
      n < 2
        ? null
        : alphaOfCovariance(
            matrix,
            all.filter((other) => other !== item),
          ),
    ),
  };
}

/** Alpha of the chosen items of a covariance matrix; `null` below two items or when their sum does not vary. */
export function alphaOfCovariance(
  matrix: readonly (readonly number[])[],
  items: readonly number[] = [...matrix.keys()],
): number | null {
  const k = items.length;
  let own = 0;
  let total = 0;
  for (const i of items) {
    own += matrix[i]![i]!;
    for (const j of items) total += matrix[i]![j]!;
  }
  return k < 2 || !(total > 0) ? null : (k / (k - 1)) * (1 - own / total);
}

function meanOffDiagonal(matrix: number[][]): number {
  const k = matrix.length;
  const total = matrix.reduce(
    (sum, line, i) => sum + line.reduce((own, value, j) => own + (i === j ? 0 : value), 0),
    0,
  );
  return total / (k * (k - 1));
}

function feldtInterval(alphaValue: number, n: number, k: number): [number, number] {
  const [df1, df2] = [n - 1, (n - 1) * (k - 1)];
  const bound = (p: number) => 1 - (1 - alphaValue) * fQuantile(p, df1, df2);
  return [bound(0.975), bound(0.025)];
}

/** cor(item, sum of the others), from the covariances alone. */
function itemRest({ matrix }: Covariance, item: number): number | null {
  const own = matrix[item]![item]!;
  let withAll = 0;
  let total = 0;
  for (const line of matrix) {
    withAll += line[item]!;
    for (const value of line) total += value;
  }
  const rest = total - 2 * withAll + own;
  return own > 0 && rest > 0 ? (withAll - own) / Math.sqrt(own * rest) : null;
}
