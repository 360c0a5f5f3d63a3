import type { WorkgroupPair } from "@interrelate/contract";
import type { PublishedFigure } from "./published-figure.ts";
import { type Standing, standApart } from "./stand-apart.ts";
import type { InTracks, Track } from "./track.ts";

/** The same people in both tracks: how others experience them there, and how they experience others. */
export interface PairFigures {
  readonly pair: WorkgroupPair;
  readonly received: InTracks<PublishedFigure>;
  readonly given: InTracks<PublishedFigure>;
}

/** A pair with how each of its two comparisons stands. */
export interface ComparedPair extends PairFigures {
  readonly standing: { readonly received: Standing; readonly given: Standing };
}

/**
 * Whether the same people coordinate among those who lead as they do with those they lead: for each pair of workgroups
 * how they are experienced in both tracks, and how they experience others in both. All comparisons that can be made count
 * as looked at together.
 */
export function comparePairs(pairs: readonly PairFigures[]): ComparedPair[] {
  const both = pairs.flatMap(({ received, given }) => [received, given]);
  const compared = both.filter(({ leadership, frontLine }) => leadership.mean !== null && frontLine.mean !== null);
  return pairs.map((pair) => ({
    ...pair,
    standing: {
      received: standApart(pair.received, compared.length),
      given: standApart(pair.given, compared.length),
    },
  }));
}

/** The pairs of which one comparison clearly stands higher in a track. */
export function pairsApart(
  pairs: readonly ComparedPair[],
  way: keyof ComparedPair["standing"],
  higher: Track,
): WorkgroupPair[] {
  return pairs.flatMap(({ pair, standing }) => {
    const each = standing[way];
    return each.state === "apart" && each.higher === higher ? [pair] : [];
  });
}
