import { UnusableData } from "../../unusable-data.ts";
import type { Levels } from "../design-levels.ts";
import type { Estimate } from "./combination.ts";
import { type Regression, regress } from "./regress.ts";

/** Values before and after, of clusters (sites) with an intervention and without; all of equal length. */
export interface DifferenceColumns {
  readonly values: Float64Array;
  /** 1 in clusters with the intervention, 0 in the others. */
  readonly intervention: ArrayLike<number>;
  /** 1 after, 0 before. */
  readonly after: ArrayLike<number>;
  readonly clusters: Levels;
}

/** How much more the clusters with the intervention changed than the others. */
export interface DifferenceInDifferences {
  readonly means: CellMeans;
  /** (intervention after - before) - (control after - before), from the means of all rows. */
  readonly difference: number;
  /** value ~ intervention * after with CR1 and with CR2 errors; `intervention:after` is the difference. */
  readonly rows: { readonly cr1: Regression; readonly cr2: Regression };
  /** The same question with one change for each cluster, which weighs clusters alike. */
  readonly clusters: ClusterChanges;
}

/** Means over rows. */
export interface CellMeans {
  readonly controlBefore: number;
  readonly controlAfter: number;
  readonly interventionBefore: number;
  readonly interventionAfter: number;
}

/** Changes of cluster means, for clusters with rows both before and after, compared by a pooled t test. */
export interface ClusterChanges {
  readonly changes: readonly ClusterChange[];
  /** Mean change with the intervention minus mean change without; `null` with fewer than three clusters or one arm. */
  readonly difference: Estimate | null;
}

/** One cluster's means. */
export interface ClusterChange {
  readonly cluster: string;
  readonly intervention: 0 | 1;
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

/**
 * Difference in differences over two times. Rests on the belief that without the intervention both kinds of clusters
 * would have changed alike; no figure can show that.
 *
 * Source: Angrist & Pischke 2009, Mostly Harmless Econometrics, section 5.2.
 *
 * @throws UnusableData when one of the four cells is empty, a cluster is in both arms, or fewer than two clusters exist
 */
export function differenceInDifferences(columns: DifferenceColumns): DifferenceInDifferences {
  const { values, intervention, after, clusters } = columns;
  const means = cellMeans(columns);
  const arms = armsOf(intervention, clusters);
  const design = {
    names: ["(Intercept)", "intervention", "after", "intervention:after"],
    columns: [
      new Float64Array(values.length).fill(1),
      Float64Array.from(intervention),
      Float64Array.from(after),
      Float64Array.from(after, (value, row) => value * intervention[row]!),
    ],
    response: values,
  };
  return {
    means,
    difference: means.interventionAfter - means.interventionBefore - (means.controlAfter - means.controlBefore),
    rows: { cr1: regress(design, { kind: "cr1", clusters }), cr2: regress(design, { kind: "cr2", clusters }) },
    clusters: clusterChanges(columns, arms),
  };
}

function cellMeans({ values, intervention, after }: DifferenceColumns): CellMeans {
  const mean = (arm: number, time: number, cell: string) => {
    const own = values.filter((_, row) => intervention[row] === arm && after[row] === time);
    if (own.length === 0) throw new UnusableData(`There is no row ${cell}, so differences cannot be compared.`);
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  };
  return {
    controlBefore: mean(0, 0, "before without the intervention"),
    controlAfter: mean(0, 1, "after without the intervention"),
    interventionBefore: mean(1, 0, "before with the intervention"),
    interventionAfter: mean(1, 1, "after with the intervention"),
  };
}

/** Which arm each cluster is in. */
function armsOf(intervention: ArrayLike<number>, { labels, index }: Levels): Int8Array {
  const arms = new Int8Array(labels.length).fill(-1);
  for (const [row, cluster] of index.entries()) {
    const arm = intervention[row]!;
    if (arms[cluster] !== -1 && arms[cluster] !== arm) {
      throw new UnusableData(`“${labels[cluster]}” has rows both with and without the intervention.`);
    }
    arms[cluster] = arm;
  }
  return arms;
}

function clusterChanges({ values, after, clusters }: DifferenceColumns, arms: Int8Array): ClusterChanges {
  const sums = [0, 1].map(() => new Float64Array(clusters.labels.length));
  const counts = [0, 1].map(() => new Float64Array(clusters.labels.length));
  for (const [row, cluster] of clusters.index.entries()) {
    sums[after[row]!]![cluster]! += values[row]!;
    counts[after[row]!]![cluster]! += 1;
  }
  const changes = clusters.labels.flatMap((cluster, place): ClusterChange[] => {
    const [before, later] = [0, 1].map((time) => sums[time]![place]! / counts[time]![place]!) as [number, number];
    if (Number.isNaN(before) || Number.isNaN(later)) return [];
    return [{ cluster, intervention: arms[place] === 1 ? 1 : 0, before, after: later, change: later - before }];
  });
  return { changes, difference: compareArms(changes) };
}

/** The pooled t test of two means, as a regression on the arm. */
function compareArms(changes: readonly ClusterChange[]): Estimate | null {
  const treated = changes.filter(({ intervention }) => intervention === 1).length;
  if (changes.length < 3 || treated === 0 || treated === changes.length) return null;
  const { coefficients } = regress<"intervention">(
    {
      names: ["(Intercept)", "intervention"],
      columns: [
        new Float64Array(changes.length).fill(1),
        Float64Array.from(changes, ({ intervention }) => intervention),
      ],
      response: Float64Array.from(changes, ({ change }) => change),
    },
    { kind: "classical" },
  );
  return coefficients.intervention;
}
