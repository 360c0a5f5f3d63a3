import type { Effort, EffortLink, WaveSummary } from "@interrelate/contract";
import type { InTracks } from "@interrelate/work";
import { useSuspenseQuery } from "@tanstack/react-query";
import { api } from "../../client/client.ts";
import type { AlignmentSearch } from "../../routing/alignment-search.ts";

/** One track of a link: its effort, its closed waves, earliest first, and the one shown. */
export interface TrackRounds {
  effort: Effort;
  closed: readonly WaveSummary[];
  /** The wave of the address when it is closed, else the latest; null when none is. */
  wave: WaveSummary | null;
}

/** Both tracks of a link with the rounds that the address asks for. Suspends while they load. */
export function useTracks(
  organizationId: string,
  { leadershipEffortId, frontLineEffortId }: EffortLink,
  { leading, led }: AlignmentSearch,
): InTracks<TrackRounds> {
  const leadership = useEffort(organizationId, leadershipEffortId);
  const frontLine = useEffort(organizationId, frontLineEffortId);
  return { leadership: roundsOf(leadership, leading), frontLine: roundsOf(frontLine, led) };
}

function useEffort(organizationId: string, effortId: string): Effort {
  return useSuspenseQuery(api.efforts.get.queryOptions({ input: { organizationId, effortId } })).data;
}

function roundsOf(effort: Effort, waveId: string | undefined): TrackRounds {
  const closed = effort.workProcess.waves
    .filter(({ status }) => status === "closed")
    .toSorted((one, other) => one.position - other.position);
  return { effort, closed, wave: closed.find(({ id }) => id === waveId) ?? closed.at(-1) ?? null };
}
