import type { Random } from "./random.ts";

/** Sums that clusters (respondents) bring with them whenever they are drawn. */
export interface ClusterSums {
  /** Stratum of each cluster; clusters are drawn within their stratum. */
  readonly strata: Int32Array;
  readonly strataCount: number;
  /** How many sums each cluster has; `sums[cluster * width + k]`. */
  readonly width: number;
  readonly sums: Float64Array;
}

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
  const strata = sortByStratum(clusters);
  const totals = new Float64Array(clusters.strataCount * clusters.width);
  const largest = strata.reduce((most, stratum) => Math.max(most, stratum.length), 0) / Math.max(1, clusters.width);
  const weights = new Uint16Array(largest);
  for (let draw = 0; draw < draws; draw++) {
    totals.fill(0);
    for (const [stratum, sums] of strata.entries()) {
      const size = sums.length / clusters.width;
      drawWeights(weights, size, random);
      addWeighted(totals, stratum * clusters.width, sums, weights, clusters.width);
    }
    visit(totals, draw);
  }
}

/** The sums of each stratum's clusters, gathered so that a draw reads them in order. */
function sortByStratum({ strata, strataCount, width, sums }: ClusterSums): Float64Array[] {
  const sizes = new Int32Array(strataCount);
  for (const stratum of strata) sizes[stratum]! += 1;
  const gathered = Array.from(sizes, (size) => new Float64Array(size * width));
  const filled = new Int32Array(strataCount);
  for (const [cluster, stratum] of strata.entries()) {
    const place = filled[stratum]! * width;
    gathered[stratum]!.set(sums.subarray(cluster * width, (cluster + 1) * width), place);
    filled[stratum]! += 1;
  }
  return gathered;
}

/** How often each of `size` clusters comes up in `size` draws with replacement. */
function drawWeights(weights: Uint16Array, size: number, random: Random): void {
  weights.fill(0, 0, size);
  for (let i = 0; i < size; i++) weights[random.below(size)]! += 1;
}

function addWeighted(totals: Float64Array, at: number, sums: Float64Array, weights: Uint16Array, width: number): void {
  for (let start = 0, cluster = 0; start < sums.length; start += width, cluster++) {
    const weight = weights[cluster]!;
    if (weight === 0) continue;
    for (let k = 0; k < width; k++) totals[at + k]! += weight * sums[start + k]!;
  }
}
