import type { Analysis, Change, Family } from "../../analysis.ts";
import type { RatingTable, Scoring } from "../../rating-table.ts";
import type { ResponseCount, ShownCounts } from "../publishable-counts.ts";

/**
 * One answer the product gave: an analysis of a wave over all sites (`site` null) or at one, a contrast of two waves,
 * or response counts. `people` are the true counts; the attacker knows from them who was invited where, and the
 * auditor which counts are secret.
 */
export type PublishedTable =
  | {
      readonly kind: "analysis";
      readonly wave: string | null;
      readonly site: string | null;
      readonly analysis: Analysis;
    }
  | { readonly kind: "change"; readonly change: Change }
  | {
      readonly kind: "counts";
      readonly wave: string | null;
      readonly counts: ShownCounts;
      readonly people: readonly ResponseCount[];
      /** Counts were rounded down to multiples of the threshold. */
      readonly inSteps?: boolean;
    };

/** What was published from one state of the ratings. Successive snapshots share people, waves, groups and sites by name. */
export interface Snapshot {
  readonly ratings: RatingTable;
  readonly scoring: Scoring;
  readonly tables: readonly PublishedTable[];
}

/** All tables of a published family; sites at which nothing is shown are no table. */
export function tablesOf(family: Family): PublishedTable[] {
  const waves = family.waves.flatMap(({ wave, all, sites }) => [
    { kind: "analysis" as const, wave, site: null, analysis: all },
    ...Object.entries(sites).flatMap(([site, analysis]) =>
      analysis === null ? [] : [{ kind: "analysis" as const, wave, site, analysis }],
    ),
  ]);
  return [...waves, ...family.change.map((change) => ({ kind: "change" as const, change }))];
}
