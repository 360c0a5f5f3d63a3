import type { Caution } from "../cautions.ts";
import { roundTo } from "../disclosure/blunting.ts";
import { PLAIN_RATERS } from "../disclosure/threshold.ts";
import { type FixedEffect, fitMixed, type MixedFit } from "../models/mixed/fit-mixed.ts";
import type { MixedData } from "../models/mixed/mixed-data.ts";
import { rowsWhere } from "../rows.ts";
import { UnusableData } from "../unusable-data.ts";
import { countRespondents, isNothingHidden, type Scope } from "./scope.ts";
import { isIndexSpreadSafe, TWO_DECIMALS } from "./spread-of-ties.ts";

/** The crossed mixed model of the index as it is printed. */
export interface ModelStatistics {
  /** Ratings. */
  n: number;
  respondents: number | null;
  ratedGroups: number;
  /** Variance between respondents, between rated groups, and the rest; with their shares of the sum. */
  variances: Record<"respondent" | "ratedGroup" | "residual", { variance: number; share: number }>;
  /** How much higher ratings within a group are than those between groups; `null` when there are not both. */
  within: { estimate: number; se: number; df: number | null; t: number | null; p: number | null } | null;
  singular: boolean;
  cautions: Caution[];
}

const WITHIN = "within";

/**
 * index ~ within + (1 | respondent) + (1 | rated group) by REML over the ratings of the shown ties.
 *
 * Under protection it needs ten people and small ties whose spread does not show, figures have two decimals, and the
 * number of respondents and what follows from it (degrees of freedom, t, p) is given only when nothing in the wave is
 * hidden. Sites are no part of it: ratings at hidden sites would enter their variance. `null` where hidden, and where
 * the data carry no such model.
 */
export function publishModel(scope: Scope): ModelStatistics | null {
  const { table, publication } = scope;
  const { index } = publication.scores;
  const rows = rowsWhere(table, (row) => !Number.isNaN(index[row]!), scope.rows);
  const respondents = countRespondents(table, rows);
  if (publication.protected && (respondents < PLAIN_RATERS || !isIndexSpreadSafe(scope, TWO_DECIMALS))) return null;
  const fit = fitted(modelOf(scope, rows));
  if (fit === null) return null;
  const countsOpen = !publication.protected || isNothingHidden(scope);
  const round = (value: number, decimals = 2) => roundTo(value, publication.protected ? decimals : null)!;
  const { respondent = 0, ratedGroup = 0 } = fit.variances;
  const total = respondent + ratedGroup + fit.residualVariance;
  const part = (variance: number) => ({ variance: round(variance), share: round(variance / total) });
  const effect = fit.fixed[WITHIN];
  return {
    n: fit.n,
    respondents: countsOpen ? respondents : null,
    ratedGroups: fit.groups.ratedGroup!,
    variances: { respondent: part(respondent), ratedGroup: part(ratedGroup), residual: part(fit.residualVariance) },
    within: effect === undefined ? null : printed(effect, countsOpen, round),
    singular: fit.singular,
    cautions: [...fit.cautions],
  };
}

function printed(
  { estimate, se, df, t, p }: FixedEffect,
  countsOpen: boolean,
  round: (value: number, decimals?: number) => number,
): NonNullable<ModelStatistics["within"]> {
  const counting = (value: number | null, decimals: number) =>
    countsOpen && value !== null ? round(value, decimals) : null;
  return { estimate: round(estimate), se: round(se), df: counting(df, 1), t: counting(t, 2), p: counting(p, 3) };
}

function modelOf({ table, publication }: Scope, rows: Int32Array): MixedData {
  const pick = (values: ArrayLike<number>) => Float64Array.from(rows, (row) => values[row]!);
  const within = Float64Array.from(rows, (row) => (table.from[row] === table.to[row] ? 1 : 0));
  const both = within.includes(0) && within.includes(1);
  return {
    response: pick(publication.scores.index),
    columns: [new Float64Array(rows.length).fill(1), ...(both ? [within] : [])],
    names: ["(Intercept)", ...(both ? [WITHIN] : [])],
    groupings: [
      grouping("respondent", table.respondent, table.respondents.length, rows),
      grouping("ratedGroup", table.to, table.groups.length, rows),
    ],
  };
}

function grouping(
  name: string,
  codes: ArrayLike<number>,
  levels: number,
  rows: Int32Array,
): MixedData["groupings"][number] {
  return { name, index: Int32Array.from(rows, (row) => codes[row]!), levels };
}

function fitted(data: MixedData): MixedFit | null {
  try {
    return fitMixed(data, { method: "reml" });
  } catch (error) {
    if (error instanceof UnusableData) return null;
    throw error;
  }
}
