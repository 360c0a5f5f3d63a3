import type { KnownSum } from "./linear-bounds.ts";

/** Stands for "no upper limit" in numbers of raters. */
export const MANY = 1e6;

/** Numbers of raters by tie, site and snapshots, and of people by group and site: unknowns of one wave. */
export interface NumberKnowledge {
  readonly limits: number[];
  readonly known: KnownSum[];
  readonly targets: NumberTarget[];
  readonly cells: readonly NumberCell[];
}

/** Raters of a tie at a site who are counted in the same snapshots. */
export interface NumberCell {
  readonly unknown: number;
  readonly tie: number;
  readonly site: string | null;
  readonly snapshots: readonly number[];
  readonly n: number;
}

/** A number that must not follow: it lies between `least` and `most` by what everybody knows. */
export interface NumberTarget {
  readonly unknowns: readonly number[];
  readonly from: string;
  readonly to: string | null;
  readonly who: string;
  readonly snapshot: number;
  readonly n: number;
}

/** The numbers of some cells add up to this. */
export function fixed(cells: readonly { unknown: number }[], total: number): KnownSum {
  return between(cells, total, total);
}

/** The numbers of some cells add up to something between two values. */
export function between(cells: readonly { unknown: number }[], low: number, high: number): KnownSum {
  return { source: "tie", coefficients: new Map(cells.map(({ unknown }) => [unknown, 1])), constant: 0, low, high };
}
