import type { Analysis, Dimension, Tie } from "@interrelate/contract";
import { DIMENSIONS } from "./dimensions.ts";
import { type Figure, NOTHING } from "./figure.ts";
import { type PoolableFigure, pooledFigure } from "./pooled-figure.ts";
import { figureOf } from "./tie-network.ts";

/** A figure for each of the seven dimensions. */
export type DimensionFigures = Record<Dimension, Figure>;

/** The seven dimensions of one tie; all hidden when the tie is. */
export function tieDimensions(analysis: Analysis, from: string, to: string): DimensionFigures {
  const tie = analysis.ties.find((each) => each.from === from && each.to === to);
  return forEach((dimension) =>
    tie === undefined || tie.mean === null ? NOTHING : figureOf(analysis, tie, dimension),
  );
}

/** The seven dimensions over all published ties between roles, or over those about one role, pooled. */
export function pooledDimensions(analysis: Analysis, about?: string): DimensionFigures {
  const ties = analysis.ties.filter(
    (tie) => tie.mean !== null && tie.from !== tie.to && (about === undefined || tie.to === about),
  );
  return forEach((dimension) => pooledFigure(ties.map((tie) => poolable(analysis, tie, dimension))));
}

function poolable(analysis: Analysis, tie: Tie, dimension: Dimension): PoolableFigure {
  const figure = figureOf(analysis, tie, dimension);
  return { from: tie.from, ...figure, weight: figure.n ?? tie.n };
}

function forEach(figure: (dimension: Dimension) => Figure): DimensionFigures {
  return Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, figure(dimension)])) as DimensionFigures;
}
