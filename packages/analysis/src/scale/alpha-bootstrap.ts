import { type ClusterSums, clusterBootstrap, emptySums } from "../numeric/cluster-bootstrap.ts";
import { type BootstrapFigure, percentileFigure } from "../numeric/percentile-figure.ts";
import { createRandom } from "../numeric/random.ts";
import type { RatingTable } from "../rating-table.ts";
import { respondentClusters } from "../respondent-clusters.ts";
import type { Rows } from "../rows.ts";
import { alphaOfCovariance } from "./alpha.ts";

/**
 * Bootstrap interval of alpha over rating rows: whole respondents are drawn with replacement within their
 * workgroup, because one person gives several rows and Feldt's interval takes them for independent
 * (Falk & Savalei 2011, Journal of Personality Assessment 93, 445-453). Rows should be of one wave; those
 * complete on `items` (positions in the table) count. The same seed gives the same interval.
 */
export function bootstrapAlpha(
  table: RatingTable,
  items: readonly number[],
  rows: Rows,
  options: { draws: number; seed: number },
): BootstrapFigure {
  const clusters = productSums(table, items, rows);
  const draws = new Float64Array(options.draws);
  clusterBootstrap(clusters, options.draws, createRandom(options.seed), (totals, draw) => {
    draws[draw] = alphaOfSums(totals, clusters.width, items.length);
  });
  return percentileFigure(draws);
}

/** Per respondent: complete rows, sums and products of their answers, as deviations from the middle of the scale. */
function productSums(table: RatingTable, items: readonly number[], rows: Rows): ClusterSums {
  const k = items.length;
  const { place, sizes } = respondentClusters(table, rows);
  const clusters = emptySums(sizes, 1 + k + (k * (k + 1)) / 2);
  const columns = items.map((item) => table.answers[item]!);
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position]!;
    const deviations = columns.map((column) => column[row]! - 3);
    if (deviations.some(Number.isNaN)) continue;
    const stratum = clusters.strata[table.from[row]!]!;
    let at = place[table.respondent[row]!]!;
    const add = (value: number) => {
      stratum.columns[at]! += value;
      at += stratum.size;
    };
    add(1);
    for (const deviation of deviations) add(deviation);
    for (let i = 0; i < k; i++) for (let j = 0; j <= i; j++) add(deviations[i]! * deviations[j]!);
  }
  return clusters;
}

/** Alpha of the rows of all strata together; `NaN` where it is undefined. */
function alphaOfSums(totals: Float64Array, width: number, k: number): number {
  const sums = new Float64Array(width);
  for (let place = 0; place < totals.length; place++) sums[place % width]! += totals[place]!;
  const n = sums[0]!;
  if (n < 2) return Number.NaN;
  const product = (i: number, j: number) => sums[1 + k + (Math.max(i, j) * (Math.max(i, j) + 1)) / 2 + Math.min(i, j)]!;
  const covariances = Array.from({ length: k }, (_, i) =>
    Array.from({ length: k }, (_, j) => product(i, j) - (sums[1 + i]! * sums[1 + j]!) / n),
  );
  return alphaOfCovariance(covariances) ?? Number.NaN;
}
