import { type ClusterSums, clusterBootstrap } from "../numeric/cluster-bootstrap.ts";
import { type BootstrapFigure, percentileFigure } from "../numeric/percentile-figure.ts";
import { createRandom } from "../numeric/random.ts";
import type { RatingTable } from "../rating-table.ts";
import { respondentClusters } from "../respondent-clusters.ts";
import type { Rows } from "../rows.ts";
import { alphaOfCovariance } from "./reliability.ts";

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
  const width = 1 + k + k * k;
  const { clusterOf, strata } = respondentClusters(table, rows);
  const sums = new Float64Array(strata.length * width);
  const columns = items.map((item) => table.answers[item]!);
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position]!;
    const deviations = columns.map((column) => column[row]! - 3);
    if (deviations.some(Number.isNaN)) continue;
    const at = clusterOf[table.respondent[row]!]! * width;
    sums[at]! += 1;
    for (let i = 0; i < k; i++) {
      sums[at + 1 + i]! += deviations[i]!;
      for (let j = 0; j < k; j++) sums[at + 1 + k + i * k + j]! += deviations[i]! * deviations[j]!;
    }
  }
  return { strata, strataCount: table.groups.length, width, sums };
}

/** Alpha of the rows of all strata together; `NaN` where it is undefined. */
function alphaOfSums(totals: Float64Array, width: number, k: number): number {
  const sums = new Float64Array(width);
  for (let place = 0; place < totals.length; place++) sums[place % width]! += totals[place]!;
  const n = sums[0]!;
  const covariances = Array.from({ length: k }, (_, i) =>
    Array.from({ length: k }, (_, j) => sums[1 + k + i * k + j]! - (sums[1 + i]! * sums[1 + j]!) / n),
  );
  return n < 2 ? Number.NaN : (alphaOfCovariance(covariances) ?? Number.NaN);
}
