import type { Band } from "../analysis.ts";
import type { Cutoffs } from "../rating-table.ts";

/** The band of a mean; `uncertain` when its interval reaches into another band, or when it has no interval. */
export interface BandFigure {
  band: Band | null;
  uncertain: boolean | null;
}

/**
 * Sorts a tie into weak (below the first cut-off), moderate (from the first to the second, both included) or
 * strong (above the second), with the cut-offs for within ties when `from` equals `to`.
 *
 * Cut-offs are conventions (3.5 and 4 between, 4.1 and 4.6 within), not tests; both figures are `null`
 * without a mean.
 */
export function bandOfTie(
  tie: { from: number | string; to: number | string; mean: number | null; low: number | null; high: number | null },
  cutoffs: Cutoffs,
): BandFigure {
  if (tie.mean === null) return { band: null, uncertain: null };
  const [moderate, strong] = tie.from === tie.to ? cutoffs.within : cutoffs.between;
  const bandOf = (value: number): Band => (value < moderate ? "weak" : value > strong ? "strong" : "moderate");
  const settled = tie.low !== null && tie.high !== null && bandOf(tie.low) === bandOf(tie.high);
  return { band: bandOf(tie.mean), uncertain: !settled };
}
