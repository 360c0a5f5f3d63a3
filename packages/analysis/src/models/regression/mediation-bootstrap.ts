import type { Caution } from "../../cautions.ts";
import { clusterBootstrap, emptySums } from "../../numeric/cluster-bootstrap.ts";
import { type BootstrapFigure, percentileFigure } from "../../numeric/percentile-figure.ts";
import type { Random } from "../../numeric/random.ts";
import { UnusableData } from "../../unusable-data.ts";
import type { Levels } from "../design-levels.ts";
import type { MediationColumns } from "./mediation.ts";

/** How the effects of a mediation vary over draws of whole clusters. */
export interface MediationBootstrap {
  readonly draws: number;
  readonly indirect: BootstrapFigure;
  readonly direct: BootstrapFigure;
  readonly total: BootstrapFigure;
  readonly cautions: readonly Caution[];
}

/** With fewer clusters a percentile interval tends to be too narrow (Cameron, Gelbach & Miller 2008). */
const ENOUGH_CLUSTERS = 20;

/**
 * Percentile bootstrap of a mediation: whole clusters are drawn with replacement, as many as there are, and the three
 * regressions fitted again from the clusters' sums. A draw in which x is constant, or m a line in x, does not count.
 *
 * Sources: MacKinnon, Lockwood & Williams 2004 (Multivariate Behavioral Research 39, 99-128); Davison & Hinkley 1997.
 *
 * @param clusters `null` when rows are independent, and are drawn one by one
 * @throws UnusableData with fewer than two clusters
 */
export function bootstrapMediation(
  columns: MediationColumns,
  clusters: Levels | null,
  draws: number,
  random: Random,
): MediationBootstrap {
  const n = columns.x.length;
  const index = clusters?.index ?? Int32Array.from({ length: n }, (_, row) => row);
  const count = clusters?.labels.length ?? n;
  if (count < 2) throw new UnusableData("A bootstrap needs at least two clusters to draw from.");
  const [indirect, direct, total] = [0, 1, 2].map(() => new Float64Array(draws)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  clusterBootstrap(clusterSums(columns, index, count), draws, random, (sums, draw) => {
    const effects = effectsOf(sums);
    [indirect[draw], direct[draw], total[draw]] = effects;
  });
  return {
    draws,
    indirect: percentileFigure(indirect),
    direct: percentileFigure(direct),
    total: percentileFigure(total),
    cautions: count < ENOUGH_CLUSTERS ? ["few-clusters-drawn"] : [],
  };
}

/** Rows, sums and sums of products of x, m and y around their means, for each cluster. */
function clusterSums({ x, m, y }: MediationColumns, index: Int32Array, count: number) {
  const sums = emptySums([count], 9);
  const { columns } = sums.strata[0]!;
  const [xs, ms, ys] = [x, m, y].map(centred) as [Float64Array, Float64Array, Float64Array];
  for (const [row, cluster] of index.entries()) {
    const [own, through, on] = [xs[row]!, ms[row]!, ys[row]!];
    const values = [1, own, through, on, own * own, own * through, own * on, through * through, through * on];
    for (const [k, value] of values.entries()) columns[k * count + cluster]! += value;
  }
  return sums;
}

/** Variation below this share of what there could be is rounding. */
const ROUNDING = 1e-12;

/** Indirect, direct and total effect from the sums of a draw; `NaN` where the regressions are undefined. */
function effectsOf(sums: Float64Array): [number, number, number] {
  const [n, x, m, y, xx, xm, xy, mm, my] = sums;
  const sxx = xx! - (x! * x!) / n!;
  const sxm = xm! - (x! * m!) / n!;
  const sxy = xy! - (x! * y!) / n!;
  const smm = mm! - (m! * m!) / n!;
  const smy = my! - (m! * y!) / n!;
  const determinant = sxx * smm - sxm * sxm;
  if (!(sxx > ROUNDING * xx! && determinant > ROUNDING * sxx * smm)) return [Number.NaN, Number.NaN, Number.NaN];
  const b = (sxx * smy - sxm * sxy) / determinant;
  const direct = (smm * sxy - sxm * smy) / determinant;
  return [(sxm / sxx) * b, direct, sxy / sxx];
}

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}
