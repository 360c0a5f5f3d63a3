import type { Random } from "./random.ts";

/** Sums that clusters (respondents) bring with them whenever they are drawn, apart for each stratum. */
export interface ClusterSums {
  /** How many sums each cluster has. */
  readonly width: number;
  readonly strata: readonly StratumSums[];
}

/** Sums of the clusters of one stratum, column by column: `columns[k * size + cluster]`. */
export interface StratumSums {
  readonly size: number;
  readonly columns: Float64Array;
}

/** Sums of 0 for strata of the given sizes. */
export function emptySums(sizes: ArrayLike<number>, width: number): ClusterSums {
  const strata = Array.from(sizes, (size) => ({ size, columns: new Float64Array(size * width) }));
  return { width, strata };
}

/** Draws made together, so that each sum is fetched from memory once for all of them. */
const BATCH = 4;

/**
 * Draws whole clusters with replacement, within each stratum as many as it has, and hands the summed sums of
 * every stratum (`totals[stratum * width + k]`, reused between draws) to `visit`.
 *
 * Means, covariances and what follows from them are functions of sums, so a draw never touches single rows.
 * Source: Davison & Hinkley 1997, Bootstrap Methods and their Application, section 3.8.
 */
export function clusterBootstrap(
  clusters: ClusterSums,
  draws: number,
  random: Random,
  visit: (totals: Float64Array, draw: number) => void,
): void {
  const { width, strata } = clusters;
  const largest = strata.reduce((most, { size }) => Math.max(most, size), 0);
  const weights = Array.from({ length: BATCH }, () => new Float64Array(largest));
  const totals = weights.map(() => new Float64Array(strata.length * width));
  for (let first = 0; first < draws; first += BATCH) {
    for (const [place, stratum] of strata.entries()) {
      for (const drawn of weights) drawWeights(drawn, stratum.size, random);
      sumWeighted(totals, place * width, stratum, weights, width);
    }
    for (let b = 0; b < BATCH && first + b < draws; b++) visit(totals[b]!, first + b);
  }
}

/** How often each of `size` clusters comes up in `size` draws with replacement. */
function drawWeights(weights: Float64Array, size: number, random: Random): void {
  weights.fill(0, 0, size);
  for (let i = 0; i < size; i++) weights[random.below(size)]! += 1;
}

/** Four running sums side by side, one for each draw of the batch. */
function sumWeighted(totals: Float64Array[], at: number, stratum: StratumSums, weights: Float64Array[], width: number) {
  const { size, columns } = stratum;
  const [first, second, third, fourth] = weights as [Float64Array, Float64Array, Float64Array, Float64Array];
  for (let k = 0; k < width; k++) {
    const start = k * size;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let cluster = 0; cluster < size; cluster++) {
      const value = columns[start + cluster]!;
      a += first[cluster]! * value;
      b += second[cluster]! * value;
      c += third[cluster]! * value;
      d += fourth[cluster]! * value;
    }
    totals[0]![at + k] = a;
    totals[1]![at + k] = b;
    totals[2]![at + k] = c;
    totals[3]![at + k] = d;
  }
}
