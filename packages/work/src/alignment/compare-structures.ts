import type { InclusionLevel, Structure, StructureKindId } from "@interrelate/contract";
import { levelOf } from "../structures/spans.ts";
import { type InTracks, TRACKS, type Track } from "./track.ts";

/** The structures of a track, and the workgroups that they may take in. */
export interface TrackStructures {
  readonly structures: readonly Pick<Structure, "id" | "kind" | "name" | "inclusions">[];
  readonly workgroups: readonly { readonly id: string }[];
}

/** A structure with the number of workgroups at each level; `unknown` are those that nobody has judged. */
export interface StructureReach {
  id: string;
  name: string;
  workgroups: Readonly<Record<InclusionLevel | "unknown", number>>;
}

/** A kind of structure that at least one of both tracks has. */
export interface KindInTracks {
  kind: StructureKindId;
  /** The only track that has one of this kind; null where both do. */
  onlyIn: Track | null;
  structures: InTracks<StructureReach[]>;
}

/**
 * Which kinds of structures both tracks have and which only one, each with how many workgroups it takes in, in the order
 * of `kinds`. What nobody has named is not there, which need not mean that the work has no such thing.
 */
export function compareStructures(
  tracks: InTracks<TrackStructures>,
  kinds: readonly StructureKindId[],
): KindInTracks[] {
  return kinds.flatMap((kind) => {
    const structures = { leadership: reachesOf(tracks.leadership, kind), frontLine: reachesOf(tracks.frontLine, kind) };
    const having = TRACKS.filter((track) => structures[track].length > 0);
    const [first] = having;
    return first === undefined ? [] : [{ kind, onlyIn: having.length === 1 ? first : null, structures }];
  });
}

function reachesOf({ structures, workgroups }: TrackStructures, kind: StructureKindId): StructureReach[] {
  return structures
    .filter((structure) => structure.kind === kind)
    .map((structure) => {
      const levels = workgroups.map(({ id }) => levelOf(structure, id));
      const count = (level: InclusionLevel | "unknown") => levels.filter((each) => each === level).length;
      const counts = { full: count("full"), partial: count("partial"), none: count("none"), unknown: count("unknown") };
      return { id: structure.id, name: structure.name, workgroups: counts };
    });
}
