import type { WorkgroupPair } from "@interrelate/contract";
import type { InTracks } from "@interrelate/work";
import { texts } from "./texts.ts";
import type { TrackRounds } from "./use-tracks.ts";

/** What a pair of workgroups is called: by one name where both tracks use it, else by both. */
export function pairName({ leadership, frontLine }: InTracks<TrackRounds>, pair: WorkgroupPair): string {
  return texts.pairs.name(nameIn(leadership, pair.leadershipWorkgroupId), nameIn(frontLine, pair.frontLineWorkgroupId));
}

function nameIn({ effort }: TrackRounds, id: string): string {
  return effort.workProcess.workgroups.find((workgroup) => workgroup.id === id)?.name ?? "";
}
