import { type ClusterSums, clusterBootstrap, emptySums } from "../numeric/cluster-bootstrap.ts";
import { type BootstrapFigure, percentileFigure } from "../numeric/percentile-figure.ts";
import { createRandom } from "../numeric/random.ts";
import type { RatingTable } from "../rating-table.ts";
import { respondentClusters } from "../respondent-clusters.ts";
import type { Rows } from "../rows.ts";

export interface BootstrapFigures {
  draws: number;
  /** In the order of `tieMatrix`. */
  ties: (BootstrapFigure & { from: number; to: number })[];
  within: BootstrapFigure;
  between: BootstrapFigure;
  withinMinusBetween: BootstrapFigure;
}

/**
 * Bootstrap intervals of the ties and of the pooled within and between means: whole respondents are drawn
 * with replacement within their workgroup, so the several ratings of one person stay together.
 *
 * Percentile intervals with type-7 quantiles (Davison & Hinkley 1997). `index` holds one score per table row,
 * `NaN` = none; `rows` should be of one wave. Draws in which a tie has no rating are left out of its interval.
 * The same seed gives the same intervals.
 */
export function bootstrapTies(
  table: RatingTable,
  index: ArrayLike<number>,
  rows: Rows,
  options: { draws: number; seed: number },
): BootstrapFigures {
  const groups = table.groups.length;
  const cells = groups * groups;
  const samples = Array.from({ length: cells + 3 }, () => new Float64Array(options.draws));
  clusterBootstrap(respondentSums(table, index, rows), options.draws, createRandom(options.seed), (totals, draw) => {
    for (let cell = 0; cell < cells; cell++) samples[cell]![draw] = totals[2 * cell]! / totals[2 * cell + 1]!;
    const [within, between] = pooledMeans(totals, groups);
    samples[cells]![draw] = within;
    samples[cells + 1]![draw] = between;
    samples[cells + 2]![draw] = within - between;
  });
  const figures = samples.map(percentileFigure);
  return {
    draws: options.draws,
    ties: figures
      .slice(0, cells)
      .map((figure, cell) => ({ from: Math.floor(cell / groups), to: cell % groups, ...figure })),
    within: figures[cells]!,
    between: figures[cells + 1]!,
    withinMinusBetween: figures[cells + 2]!,
  };
}

/** Per respondent and rated group: sum and count of the index. The stratum is the respondent's own group. */
function respondentSums(table: RatingTable, index: ArrayLike<number>, rows: Rows): ClusterSums {
  const { place, sizes } = respondentClusters(table, rows);
  const clusters = emptySums(sizes, table.groups.length * 2);
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position]!;
    const score = index[row]!;
    if (Number.isNaN(score)) continue;
    const { size, columns } = clusters.strata[table.from[row]!]!;
    const at = 2 * table.to[row]! * size + place[table.respondent[row]!]!;
    columns[at]! += score;
    columns[at + size]! += 1;
  }
  return clusters;
}

function pooledMeans(totals: Float64Array, groups: number): [within: number, between: number] {
  const sums = [0, 0];
  const counts = [0, 0];
  for (let cell = 0; cell < groups * groups; cell++) {
    const kind = Math.floor(cell / groups) === cell % groups ? 0 : 1;
    sums[kind]! += totals[2 * cell]!;
    counts[kind]! += totals[2 * cell + 1]!;
  }
  return [sums[0]! / counts[0]!, sums[1]! / counts[1]!];
}
