import type { Dimension } from "@interrelate/contract";
import { NOT_SHOWN, type PublishedFigure } from "./published-figure.ts";
import { type Standing, standApart } from "./stand-apart.ts";
import type { InTracks } from "./track.ts";

/** What a round asked, and what is published of it over its ties between workgroups. */
export interface AskedDimensions {
  readonly asked: readonly Dimension[];
  readonly figures: Partial<Readonly<Record<Dimension, PublishedFigure>>>;
}

/** One dimension in both tracks. */
export interface ComparedDimension {
  dimension: Dimension;
  figures: InTracks<PublishedFigure>;
  standing: Standing;
}

export interface DimensionComparison {
  /** The dimensions that both rounds asked, in the order of the leadership track's questionnaire. */
  shared: ComparedDimension[];
  /** What only one of both asked: it is compared with nothing. */
  onlyIn: InTracks<Dimension[]>;
  /** The shared dimension that lies clear below all other shared ones that are shown; null where none does. */
  weakest: InTracks<Dimension | null>;
}

/**
 * How the workgroups of each track experience one another, dimension by dimension, on what both rounds asked.
 *
 * A dimension is weakest in a track when its interval lies below those of all other shared dimensions shown there, of
 * which there is at least one.
 */
export function compareDimensions({ leadership, frontLine }: InTracks<AskedDimensions>): DimensionComparison {
  const both = leadership.asked.filter((dimension) => frontLine.asked.includes(dimension));
  const pairs = both.map((dimension) => ({
    dimension,
    figures: { leadership: figureOf(leadership, dimension), frontLine: figureOf(frontLine, dimension) },
  }));
  const compared = pairs.filter(({ figures }) => figures.leadership.mean !== null && figures.frontLine.mean !== null);
  return {
    shared: pairs.map((pair) => ({ ...pair, standing: standApart(pair.figures, compared.length) })),
    onlyIn: {
      leadership: leadership.asked.filter((dimension) => !both.includes(dimension)),
      frontLine: frontLine.asked.filter((dimension) => !both.includes(dimension)),
    },
    weakest: { leadership: weakestOf(leadership, both), frontLine: weakestOf(frontLine, both) },
  };
}

function figureOf({ figures }: AskedDimensions, dimension: Dimension): PublishedFigure {
  return figures[dimension] ?? NOT_SHOWN;
}

function weakestOf(track: AskedDimensions, among: readonly Dimension[]): Dimension | null {
  const shown = among.filter((dimension) => figureOf(track, dimension).mean !== null);
  const weakest = shown.find((dimension) => {
    const { high } = figureOf(track, dimension);
    const others = shown.filter((other) => other !== dimension);
    return high !== null && others.every((other) => high < (figureOf(track, other).low ?? Number.NEGATIVE_INFINITY));
  });
  return shown.length < 2 ? null : (weakest ?? null);
}
