import type { Effort } from "@interrelate/contract";

/** What an agreement may open; `results` of their own sites or of the whole, `whole` of all sites together alone. */
type Need = "maps" | "structures" | "context" | "results" | "whole";

/** What of an effort decides which of its pages open. */
type SeenEffort = Pick<Effort, "guest" | "sites">;

/** What the pages of an effort that guests may see need of their agreement, by address. All others are the host's alone. */
const NEEDS: Readonly<Record<string, readonly Need[]>> = {
  "/": [],
  "/map": ["results"],
  "/matrix": ["results"],
  "/profile": ["results"],
  "/tie": ["results"],
  "/coproduction": ["results"],
  "/leadership": ["results"],
  "/change": ["whole"],
  "/maps": ["maps"],
  "/maps/$mapId": ["maps"],
  "/maps/side-by-side": ["maps"],
  "/maps/$mapId/hand-offs": ["maps", "results"],
  "/structures": ["structures"],
  "/boundaries": ["structures", "results"],
  "/context": ["context"],
  "/where-to-act": ["maps", "structures", "context", "results"],
};

/** Whether a page of an effort opens: each for people of the host, for a guest's people those that the agreement allows. */
export function opens(effort: SeenEffort, page: string): boolean {
  if (effort.guest === null) return true;
  return NEEDS[page]?.every((need) => hasAgreed(effort, need)) ?? false;
}

/** Whether something of an effort is told at all: to people of the host always, to a guest's people as agreed. */
export function hasAgreed({ guest, sites }: SeenEffort, need: Need): boolean {
  if (guest === null) return true;
  const { maps, structures, context, results } = guest.agreement;
  return {
    maps: maps !== "none",
    structures,
    context,
    results: results === "whole" || (results === "ownSites" && sites.length > 0),
    whole: results === "whole",
  }[need];
}

/** Whether process maps may be drawn on, beyond being read. */
export function mayDraw({ guest }: Pick<Effort, "guest">): boolean {
  return guest === null || guest.agreement.maps === "edit";
}
