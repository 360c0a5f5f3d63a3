import type { Effort, EffortLink, EffortLinkDetails, WorkgroupPair } from "@interrelate/contract";
import { type InTracks, suggestPairs } from "@interrelate/work";

/** What is chosen for a link while its form is open: pairs by the workgroup of the leadership track. */
export interface LinkDraft {
  note: string;
  pairs: ReadonlyMap<string, string>;
}

/** A link that is to be changed as its form shows it. */
export function draftOf({ note, pairs }: EffortLinkDetails): LinkDraft {
  return { note, pairs: mapOf(pairs) };
}

/** The pairs that the names of the workgroups suggest. */
export function suggestedPairs({ leadership, frontLine }: InTracks<Effort>): LinkDraft["pairs"] {
  const workgroups = { leadership: leadership.workProcess.workgroups, frontLine: frontLine.workProcess.workgroups };
  return mapOf(suggestPairs(workgroups));
}

/** The pairs with another choice for one workgroup; an empty one takes its pair away. */
export function withPair(pairs: LinkDraft["pairs"], leadershipId: string, frontLineId: string): LinkDraft["pairs"] {
  const changed = new Map(pairs);
  if (frontLineId === "") changed.delete(leadershipId);
  else changed.set(leadershipId, frontLineId);
  return changed;
}

/** What is sent of a draft. */
export function detailsOf({ note, pairs }: LinkDraft): Pick<EffortLink, "note" | "pairs"> {
  return {
    note: note.trim(),
    pairs: [...pairs].map(([leadershipWorkgroupId, frontLineWorkgroupId]) => ({
      leadershipWorkgroupId,
      frontLineWorkgroupId,
    })),
  };
}

function mapOf(pairs: readonly WorkgroupPair[]): LinkDraft["pairs"] {
  return new Map(
    pairs.map(({ leadershipWorkgroupId, frontLineWorkgroupId }) => [leadershipWorkgroupId, frontLineWorkgroupId]),
  );
}
