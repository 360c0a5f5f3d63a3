import type { Effort, GuestAgreement } from "@interrelate/contract";
import { listed } from "../../ui/words.ts";

/** What an agreement opens, as it stands in a sentence: "the work maps, to read" and so on; empty where it opens nothing. */
export function agreementParts(
  { maps, structures, context, results }: GuestAgreement,
  sites: Effort["sites"],
): string[] {
  const own = listed(sites.map(({ name }) => name));
  const ofSites = results === "none" || own === "" ? [] : [`the results of ${own}`];
  return [
    ...(maps === "none" ? [] : [maps === "see" ? "the work maps, to read" : "the work maps, to read and draw on"]),
    ...(structures ? ["the structures of the work, to read"] : []),
    ...(context ? ["how the context of the work was judged, to read"] : []),
    ...ofSites,
    ...(results === "whole" ? ["the results of all sites together"] : []),
  ];
}

/** The same as what an organisation's people see, in a sentence: "Its people see the work maps, to read." */
export function agreementSentence(agreement: GuestAgreement, sites: Effort["sites"]): string {
  const parts = agreementParts(agreement, sites);
  return parts.length === 0
    ? "Its people see that this work process takes part, and nothing else of it."
    : `Its people see ${parts.join("; ")}.`;
}
