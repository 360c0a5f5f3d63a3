import type { CaseTie, Cutoffs, Dimension, Workgroup } from "@interrelate/contract";
import { bandOfFigure, cutoffsFor } from "../network/band.ts";
import type { DimensionFigures } from "../network/dimension-figures.ts";
import { DIMENSIONS } from "../network/dimensions.ts";
import { type Figure, NOTHING } from "../network/figure.ts";
import type { NetworkTie, TieNetwork } from "../network/tie-network.ts";

/** What a tie around clients is told about: all dimensions together, or one of them. */
export type CaseMeasure = "index" | Dimension;

export const CASE_MEASURES: readonly CaseMeasure[] = ["index", ...DIMENSIONS];

/** The roles around the clients, and the effort's rules. */
export interface CaseContext {
  workgroups: readonly Workgroup[];
  cutoffs: Cutoffs;
  threshold: number;
}

/**
 * Reads one measure of the ties around clients as a network, so that the pictures and sentences of waves fit. A role's
 * raters are the most who rated one role, since no other number of them is told; ties about unknown roles are left out.
 */
export function caseTieNetwork(ties: readonly CaseTie[], measure: CaseMeasure, context: CaseContext): TieNetwork {
  const { workgroups, cutoffs, threshold } = context;
  const known = new Set(workgroups.map(({ id }) => id));
  const told = ties.filter(({ from, to }) => known.has(from) && known.has(to));
  const roles = workgroups.map(({ id, name, kind }) => ({ id, name, kind, raters: mostRaters(told, id) }));
  return {
    measure,
    roles,
    ties: told.map((tie) => networkTie(tie, measure, cutoffs)),
    cutoffs,
    threshold,
    asked: DIMENSIONS.length,
  };
}

/** The dimensions of a tie or a network around a client; for none of them the number of answers is told. */
export function caseDimensions({ dimensions }: Pick<CaseTie, "dimensions">): DimensionFigures {
  const figures = DIMENSIONS.map((each): [Dimension, Figure] => [each, { ...NOTHING, ...dimensions[each] }]);
  return Object.fromEntries(figures) as DimensionFigures;
}

function mostRaters(ties: readonly CaseTie[], role: string): number | null {
  const counts = ties.flatMap(({ from, raters }) => (from === role && raters !== null ? [raters] : []));
  return counts.length === 0 ? null : Math.max(...counts);
}

function networkTie(tie: CaseTie, measure: CaseMeasure, cutoffs: Cutoffs): NetworkTie {
  const { from, to, raters } = tie;
  const { mean, low, high } = measure === "index" ? tie : { ...NOTHING, ...tie.dimensions[measure] };
  const ends = { from, to, within: from === to };
  if (mean === null) return { ...ends, ...NOTHING, hidden: true, weight: null, band: null, uncertain: true };
  const figure = { n: raters, mean, low, high };
  const { band, uncertain } = bandOfFigure(figure, cutoffsFor(ends.within, cutoffs));
  // Intervals of few raters are wide and told in coarse steps, so that what reaches two bands is drawn as between them.
  return { ...ends, ...figure, hidden: false, weight: raters, band: uncertain ? "moderate" : band, uncertain };
}
