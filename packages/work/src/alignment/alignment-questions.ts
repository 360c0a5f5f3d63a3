import type { Dimension, StructureKindId, WorkgroupPair } from "@interrelate/contract";
import type { DimensionComparison } from "./compare-dimensions.ts";
import { type ComparedPair, pairsApart } from "./compare-pairs.ts";
import type { KindInTracks } from "./compare-structures.ts";
import { TRACKS, type Track } from "./track.ts";

/** What a question to talk about asks about; its words are the screen's. */
export type AlignmentQuestion =
  | { readonly about: "bothWeakest"; readonly dimension: Dimension }
  | { readonly about: "higher"; readonly track: Track; readonly dimensions: readonly Dimension[] }
  | { readonly about: "received" | "given"; readonly pairs: readonly WorkgroupPair[]; readonly higher: Track }
  | { readonly about: "alike" | "notShown" | "farApart" }
  | { readonly about: "onlyIn"; readonly track: Track; readonly kinds: readonly StructureKindId[] };

/** What the figures show, from which questions are chosen. */
export interface AlignmentFindings {
  readonly dimensions: DimensionComparison;
  readonly pairs: readonly ComparedPair[];
  readonly kinds: readonly KindInTracks[];
  /** Whether the two rounds were measured more than half a year apart. */
  readonly far: boolean;
}

/**
 * The questions that fit what the figures show, in a fixed order: what both find hardest, what one track experiences more
 * of, the same people in both tracks, structures that only one has, what is not shown, and time that lies between. Where
 * the shown dimensions leave every difference open there is a question about that. A figure that is open or not shown
 * never chooses a question about a difference.
 */
export function alignmentQuestions({ dimensions, pairs, kinds, far }: AlignmentFindings): AlignmentQuestion[] {
  return [
    ...aboutWeakest(dimensions),
    ...TRACKS.flatMap((track) => aboutHigher(dimensions, track)),
    ...aboutAlike(dimensions),
    ...(["received", "given"] as const).flatMap((way) => TRACKS.flatMap((track) => aboutPairs(pairs, way, track))),
    ...TRACKS.flatMap((track) => aboutKinds(kinds, track)),
    ...aboutHidden(dimensions, pairs),
    ...(far ? [{ about: "farApart" } as const] : []),
  ];
}

function aboutWeakest({ weakest }: DimensionComparison): AlignmentQuestion[] {
  const { leadership, frontLine } = weakest;
  return leadership !== null && leadership === frontLine ? [{ about: "bothWeakest", dimension: leadership }] : [];
}

function aboutHigher({ shared }: DimensionComparison, track: Track): AlignmentQuestion[] {
  const higher = shared.filter(({ standing }) => standing.state === "apart" && standing.higher === track);
  if (higher.length === 0) return [];
  return [{ about: "higher", track, dimensions: higher.map(({ dimension }) => dimension) }];
}

function aboutAlike({ shared }: DimensionComparison): AlignmentQuestion[] {
  const open = shared.some(({ standing }) => standing.state === "open");
  return open && shared.every(({ standing }) => standing.state !== "apart") ? [{ about: "alike" }] : [];
}

function aboutPairs(pairs: readonly ComparedPair[], about: "received" | "given", higher: Track): AlignmentQuestion[] {
  const apart = pairsApart(pairs, about, higher);
  return apart.length === 0 ? [] : [{ about, pairs: apart, higher }];
}

function aboutKinds(kinds: readonly KindInTracks[], track: Track): AlignmentQuestion[] {
  const only = kinds.filter(({ onlyIn }) => onlyIn === track).map(({ kind }) => kind);
  return only.length === 0 ? [] : [{ about: "onlyIn", track, kinds: only }];
}

function aboutHidden({ shared }: DimensionComparison, pairs: readonly ComparedPair[]): AlignmentQuestion[] {
  const standings = [
    ...shared.map(({ standing }) => standing),
    ...pairs.flatMap(({ standing }) => [standing.received, standing.given]),
  ];
  return standings.some(({ state }) => state === "notShown") ? [{ about: "notShown" }] : [];
}
