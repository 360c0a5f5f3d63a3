import { chiSquareDraw } from "../../numeric/chi-square-draw.ts";
import { correlationOf } from "../../numeric/correlation.ts";
import { normalDraws } from "../../numeric/normal-draws.ts";
import { quantile } from "../../numeric/quantile.ts";
import type { Random } from "../../numeric/random.ts";
import { symmetricEigen } from "../../numeric/symmetric-eigen.ts";
import type { Rows } from "../../rows.ts";
import { type Item, itemMoments } from "./item-moments.ts";

/** Eigenvalues of items beside those of items that have nothing in common; from the largest down. */
export interface ParallelFigures {
  n: number;
  observed: number[];
  /** Over the draws. */
  mean: number[];
  p95: number[];
  /** How many observed eigenvalues, from the first on, are above their 95th percentile. */
  factors: number;
}

/**
 * Horn's parallel analysis with principal components: how many eigenvalues of the correlation matrix are larger than
 * in 95 % of samples of as many rows of independent normal items.
 *
 * A sample is drawn as its covariance matrix (a Wishart matrix, by Bartlett's decomposition), so that it costs the same
 * for any number of rows. Sources: Horn 1965 (Psychometrika 30, 179-185); Glorfeld 1995 (Educational and Psychological
 * Measurement 55, 377-393); Odell & Feiveson 1966 (Journal of the American Statistical Association 61, 199-203).
 *
 * @param draws how many samples, 1 or more
 * @throws UnusableData where items do not vary or follow from one another, or there are too few rows
 */
export function parallelAnalysis(items: readonly Item[], draws: number, random: Random, rows?: Rows): ParallelFigures {
  const { n, correlations } = itemMoments(items, rows);
  const observed = symmetricEigen(correlations).values;
  const normal = normalDraws(random);
  const drawn = observed.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    const { values } = symmetricEigen(correlationOf(independentCovariances(observed.length, n, random, normal)));
    for (const [m, value] of values.entries()) drawn[m]![draw] = value;
  }
  const p95 = drawn.map((values) => quantile(values.toSorted(), 0.95)!);
  const smaller = observed.findIndex((value, m) => value <= p95[m]!);
  return {
    n,
    observed,
    mean: drawn.map((values) => values.reduce((sum, value) => sum + value, 0) / draws),
    p95,
    factors: smaller === -1 ? observed.length : smaller,
  };
}

/** n - 1 times the covariances of `n` rows of `k` independent normal items: L L' for a lower triangular L. */
function independentCovariances(k: number, n: number, random: Random, normal: () => number): number[][] {
  const root = Array.from({ length: k }, (_, i) =>
    Array.from({ length: i + 1 }, (_, j) => (i === j ? Math.sqrt(chiSquareDraw(n - 1 - i, random, normal)) : normal())),
  );
  return root.map((a, i) =>
    root.map((b, j) => {
      let sum = 0;
      for (let m = 0; m <= Math.min(i, j); m++) sum += a[m]! * b[m]!;
      return sum;
    }),
  );
}
