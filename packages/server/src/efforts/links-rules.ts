import type { Effort, EffortLink, NewEffortLink, WorkgroupPair } from "@interrelate/contract";

/** The two ends of a link as the organisation has them; undefined when it has no such effort. */
export type Ends = { readonly leadership: Effort | undefined; readonly frontLine: Effort | undefined };

/** Why two efforts cannot be linked like this, as a sentence; undefined when they can. */
export function refuseLink(
  link: NewEffortLink,
  { leadership, frontLine }: Ends,
  others: readonly EffortLink[],
): string | undefined {
  if (leadership === undefined || frontLine === undefined)
    return "One of these efforts is not there any more, or belongs to another organization. Nothing was linked; please choose both from the list.";
  if (leadership.id === frontLine.id)
    return `“${leadership.name}” cannot be linked with itself: a leadership track leads another effort. Nothing was linked; please choose two efforts.`;
  if (others.some((other) => isSameTwo(other, link)))
    return `“${leadership.name}” and “${frontLine.name}” are linked already, and two efforts are linked once. Nothing was added; please change the link that is there.`;
  return refusePairs(link.pairs, { leadership, frontLine });
}

/** Why workgroups of two linked efforts cannot be paired like this, as a sentence; undefined when they can. */
export function refusePairs(
  pairs: readonly WorkgroupPair[],
  { leadership, frontLine }: { readonly leadership: Effort; readonly frontLine: Effort },
): string | undefined {
  const stranger = [
    { effort: leadership, ids: pairs.map(({ leadershipWorkgroupId }) => leadershipWorkgroupId) },
    { effort: frontLine, ids: pairs.map(({ frontLineWorkgroupId }) => frontLineWorkgroupId) },
  ].find(({ effort, ids }) => !ids.every((id) => effort.workProcess.workgroups.some((each) => each.id === id)));
  return (
    stranger &&
    `One of the paired workgroups does not belong to “${stranger.effort.name}”. Nothing was changed; please choose it again.`
  );
}

/** Two efforts are linked once, whichever of them leads. */
function isSameTwo(one: EffortLink, other: NewEffortLink): boolean {
  const ends = [other.leadershipEffortId, other.frontLineEffortId];
  return ends.includes(one.leadershipEffortId) && ends.includes(one.frontLineEffortId);
}
