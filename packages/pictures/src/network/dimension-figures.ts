import type { Analysis, Dimension, Tie } from "@interrelate/contract";
import { DIMENSIONS } from "./dimensions.ts";
import { type Figure, NOT_ASKED, NOTHING } from "./figure.ts";
import { type PoolableFigure, pooledFigure } from "./pooled-figure.ts";
import { figureOf } from "./tie-network.ts";

/** A figure for each of the seven dimensions, those that were not asked included. */
export type DimensionFigures = Record<Dimension, Figure>;

/** The dimensions of one tie; all that were asked are hidden when the tie is. */
export function tieDimensions(
  analysis: Analysis,
  from: string,
  to: string,
  asked: readonly Dimension[] = DIMENSIONS,
): DimensionFigures {
  const tie = analysis.ties.find((each) => each.from === from && each.to === to);
  return forEach(asked, (dimension) =>
    tie === undefined || tie.mean === null ? NOTHING : figureOf(analysis, tie, dimension),
  );
}

/** The dimensions over all published ties between roles, or over those about one role, pooled. */
export function pooledDimensions(
  analysis: Analysis,
  about?: string,
  asked: readonly Dimension[] = DIMENSIONS,
): DimensionFigures {
  const ties = analysis.ties.filter(
    (tie) => tie.mean !== null && tie.from !== tie.to && (about === undefined || tie.to === about),
  );
  return forEach(asked, (dimension) => pooledFigure(ties.map((tie) => poolable(analysis, tie, dimension))));
}

/** The dimensions over all published ties from some roles to others, pooled: how the ones experience the others. */
export function crossedDimensions(
  analysis: Analysis,
  raters: readonly string[],
  rated: readonly string[],
  asked: readonly Dimension[] = DIMENSIONS,
): DimensionFigures {
  const ties = analysis.ties.filter(
    ({ from, to, mean }) => mean !== null && from !== to && raters.includes(from) && rated.includes(to),
  );
  return forEach(asked, (dimension) => pooledFigure(ties.map((tie) => poolable(analysis, tie, dimension))));
}

function poolable(analysis: Analysis, tie: Tie, dimension: Dimension): PoolableFigure {
  const figure = figureOf(analysis, tie, dimension);
  return { from: tie.from, ...figure, weight: figure.n ?? tie.n };
}

function forEach(asked: readonly Dimension[], figure: (dimension: Dimension) => Figure): DimensionFigures {
  const entries = DIMENSIONS.map((dimension) => [dimension, asked.includes(dimension) ? figure(dimension) : NOT_ASKED]);
  return Object.fromEntries(entries) as DimensionFigures;
}
