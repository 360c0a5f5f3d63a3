import type { Family } from "../../analysis.ts";
import type { RatingTable, Scoring } from "../../rating-table.ts";
import { readWorld } from "./attackers-world.ts";
import { auditMeans } from "./audit-means.ts";
import { auditNumbers } from "./audit-numbers.ts";
import { auditPrecision } from "./audit-precision.ts";
import type { Finding } from "./findings.ts";
import { type Snapshot, tablesOf } from "./published-tables.ts";

/** What the auditor needs to know about the rules. */
export interface AuditOptions {
  /** The effort's threshold of raters. */
  readonly threshold: number;
  /** Also attack with the figures pooled over shown ties: one large problem in place of many small ones. */
  readonly pooled?: boolean;
}

/**
 * Attacks a set of published tables (docs/methods/disclosure.md) and returns everything that can be worked out although
 * it was to stay hidden: means of fewer than `threshold` raters confined to a range below 1, their numbers, and figures
 * printed too finely to be safe. Nothing is returned when what was published is safe.
 *
 * Tables may be any answers of the product, over filters, waves, comparisons and counts; successive snapshots of the
 * same survey are attacked together. Of the ratings only who answered what is used, no answer's value.
 *
 * @throws Error when the tables contradict each other, so that they cannot come from these ratings
 */
export function audit(snapshots: readonly Snapshot[], { threshold, pooled = false }: AuditOptions): Finding[] {
  const world = readWorld(snapshots);
  return [
    ...auditMeans(world, threshold, pooled),
    ...auditNumbers(
      world,
      snapshots.map(({ tables }) => tables),
      threshold,
    ),
    ...auditPrecision(world),
  ];
}

/** Attacks one published family. */
export function auditFamily(
  ratings: RatingTable,
  family: Family,
  { scoring, ...options }: AuditOptions & { readonly scoring: Scoring },
): Finding[] {
  return audit([{ ratings, scoring, tables: tablesOf(family) }], options);
}
