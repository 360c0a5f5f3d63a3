import type { EffortLink } from "@interrelate/contract";
import type { InTracks } from "@interrelate/work";
import type { AlignmentSearch } from "../../routing/alignment-search.ts";
import type { TrackRounds } from "./use-tracks.ts";

/** What an alignment page is about, and how it shows something else. */
export interface AlignmentView {
  params: { organizationId: string; effortId: string };
  link: EffortLink;
  search: AlignmentSearch;
  tracks: InTracks<TrackRounds>;
  /** Changes the address; `undefined` takes a key out. The page does not scroll. */
  show: (changes: { [Key in keyof AlignmentSearch]?: string | undefined }) => void;
}
