import { createWeightDraws } from "./cluster-weights.ts";
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
 * Means, covariances and what follows from them are functions of sums, so a draw never touches single rows: it is how
 * often each cluster comes up, times its sums. Source: Davison & Hinkley 1997, Bootstrap Methods and their
 * Application, section 3.8.
 */
export function clusterBootstrap(
  clusters: ClusterSums,
  draws: number,
  random: Random,
  visit: (totals: Float64Array, draw: number) => void,
): void {
  const { width } = clusters;
  const strata = clusters.strata.map((stratum) => ({
    size: stratum.size,
    columns: Array.from({ length: width }, (_, k) => columnOf(stratum, k)),
  }));
  const largest = strata.reduce((most, { size }) => Math.max(most, size), 0);
  const weights = Array.from({ length: BATCH }, () => new Float64Array(largest)) as Weights;
  const drawWeights = createWeightDraws(random);
  const totals = weights.map(() => new Float64Array(strata.length * width));
  const sums = new Float64Array(BATCH);
  for (let first = 0; first < draws; first += BATCH) {
    for (const [place, { size, columns }] of strata.entries()) {
      for (const drawn of weights) drawWeights(drawn, size);
      for (const [k, column] of columns.entries()) {
        if (column.others === null) sumWeighted(column.values, weights, sums);
        else sumOthers(column, weights, sums);
        for (let b = 0; b < BATCH; b++) totals[b]![place * width + k] = column.base * size + sums[b]!;
      }
    }
    for (let b = 0; b < BATCH && first + b < draws; b++) visit(totals[b]!, first + b);
  }
}

type Weights = [Float64Array, Float64Array, Float64Array, Float64Array];

/** One sum of all clusters: `base` and `values` more, at every cluster or, where few differ, at the `others`. */
interface Column {
  readonly base: number;
  readonly values: Float64Array;
  readonly others: Int32Array | null;
}

/** A count that is 1 for nearly all clusters is told by those it is not. */
function columnOf({ size, columns }: StratumSums, k: number): Column {
  const values = columns.subarray(k * size, (k + 1) * size);
  const others = new Int32Array(size);
  let count = 0;
  for (let cluster = 0; cluster < size; cluster++) if (values[cluster] !== 1) others[count++] = cluster;
  if (4 * count > size) return { base: 0, values, others: null };
  const few = others.slice(0, count);
  return { base: 1, values: Float64Array.from(few, (cluster) => values[cluster]! - 1), others: few };
}

/** Four running sums side by side, one for each draw of the batch. */
function sumWeighted(values: Float64Array, [first, second, third, fourth]: Weights, sums: Float64Array): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let cluster = 0; cluster < values.length; cluster++) {
    const value = values[cluster]!;
    a += first[cluster]! * value;
    b += second[cluster]! * value;
    c += third[cluster]! * value;
    d += fourth[cluster]! * value;
  }
  sums.set([a, b, c, d]);
}

/** The same over the clusters named alone. */
function sumOthers({ values, others }: Column, weights: Weights, sums: Float64Array): void {
  for (let b = 0; b < BATCH; b++) {
    const drawn = weights[b]!;
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += drawn[others![i]!]! * values[i]!;
    sums[b] = sum;
  }
}
