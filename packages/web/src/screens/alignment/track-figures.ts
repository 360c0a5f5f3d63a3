import type { Dimension } from "@interrelate/contract";
import {
  crossedDimensions,
  type DimensionFigures,
  type Figure,
  givenFigure,
  NOTHING,
  pooledDimensions,
  receivedFigure,
  tieNetwork,
} from "@interrelate/pictures";
import type { InTracks } from "@interrelate/work";
import type { ShownResults } from "../results/use-wave-results.ts";

/** What the published results of one round say of one track, over all sites. */
export interface TrackFigures {
  asked: readonly Dimension[];
  /** How its workgroups experience one another, dimension by dimension. */
  figures: DimensionFigures;
  /** How the others experience a workgroup, on what is compared. */
  received: (workgroupId: string) => Figure;
  /** How a workgroup experiences the others, on what is compared. */
  given: (workgroupId: string) => Figure;
}

/**
 * Reads both rounds for comparison. Where they asked the same dimensions, a workgroup's figures are on the index; where
 * not, they are means over the dimensions that both asked. Nothing but published figures enters, so whatever is hidden
 * changes none of them.
 */
export function trackFigures(results: InTracks<ShownResults>): InTracks<TrackFigures> {
  const { leadership, frontLine } = results;
  const shared = leadership.asked.filter((dimension) => frontLine.asked.includes(dimension));
  const same = shared.length === leadership.asked.length && shared.length === frontLine.asked.length;
  return {
    leadership: figuresOf(leadership, same ? null : shared),
    frontLine: figuresOf(frontLine, same ? null : shared),
  };
}

/** @param shared the dimensions a workgroup's figures are means of; null for the index. */
function figuresOf(results: ShownResults, shared: readonly Dimension[] | null): TrackFigures {
  const { analysis, asked, workgroups } = results;
  const figures = pooledDimensions(analysis, undefined, asked);
  if (shared === null) {
    const network = tieNetwork(analysis, "index", results);
    return { asked, figures, received: (id) => receivedFigure(network, id), given: (id) => givenFigure(network, id) };
  }
  const all = workgroups.map(({ id }) => id);
  return {
    asked,
    figures,
    received: (id) => meanOf(crossedDimensions(analysis, all, [id], asked), shared),
    given: (id) => meanOf(crossedDimensions(analysis, [id], all, asked), shared),
  };
}

/**
 * The mean of some dimensions of the same ties; nothing where one of them is not shown. The same people answered about
 * all of them, so their intervals are averaged as if fully correlated, and at least as wide as they should be.
 */
function meanOf(figures: DimensionFigures, dimensions: readonly Dimension[]): Figure {
  const each = dimensions.map((dimension) => figures[dimension]);
  const average = (end: "mean" | "low" | "high") => {
    const known = each.flatMap((figure) => (figure[end] === null ? [] : [figure[end]]));
    return known.length === each.length && each.length > 0
      ? known.reduce((sum, one) => sum + one, 0) / each.length
      : null;
  };
  const mean = average("mean");
  return mean === null ? NOTHING : { n: null, mean, low: average("low"), high: average("high") };
}
