import type { Effort } from "@interrelate/contract";
import type { GuestPart } from "../platform/guest-part.ts";

/**
 * An effort as somebody of a guest sees it: of its sites the guest's own, of its waves the closed ones. Its workgroups
 * stay, since the work and every tie are told by them; so do the threshold, the cut-offs, the time zone and the language,
 * which are rules for reading figures and tell of nobody.
 *
 * @param part null for members, who see it as it is.
 */
export function trimForGuest(effort: Effort, part: GuestPart | null): Effort {
  if (part === null) return effort;
  const { guestId, name, host, agreement, endsOn, siteIds } = part;
  const { workProcess, sites } = effort;
  return {
    ...effort,
    guest: { id: guestId, name, host, agreement, endsOn },
    workProcess: { ...workProcess, waves: workProcess.waves.filter(({ status }) => status === "closed") },
    sites: sites.filter(({ id }) => siteIds.includes(id)),
  };
}
