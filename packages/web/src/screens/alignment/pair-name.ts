import type { WorkgroupPair } from "@interrelate/contract";
import type { InTracks } from "@interrelate/work";
import { texts } from "./texts.ts";
import type { TrackRounds } from "./use-tracks.ts";

/** What a pair of workgroups is called in a sentence: by its name at the front line, where most know it. */
export function pairName({ frontLine }: InTracks<TrackRounds>, { frontLineWorkgroupId }: WorkgroupPair): string {
  return nameIn(frontLine, frontLineWorkgroupId);
}

/** What stands over the figures of a pair: the same name and, where the leadership track has another one, that once. */
export function pairHeading(tracks: InTracks<TrackRounds>, pair: WorkgroupPair): string {
  return texts.pairs.figuresOf(nameIn(tracks.leadership, pair.leadershipWorkgroupId), pairName(tracks, pair));
}

function nameIn({ effort }: TrackRounds, id: string): string {
  return effort.workProcess.workgroups.find((workgroup) => workgroup.id === id)?.name ?? "";
}
