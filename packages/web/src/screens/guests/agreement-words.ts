import type { Effort, GuestAgreement } from "@interrelate/contract";
import { listed } from "../../ui/words.ts";

/**
 * What an agreement lets a guest's people do, as it follows "they": "read the work maps, and see the results of North".
 * Null where it opens nothing.
 *
 * @param sites the guest's own.
 */
export function agreementWords(agreement: GuestAgreement, sites: Effort["sites"]): string | null {
  const read = readable(agreement);
  const seen = results(agreement, sites);
  const parts = [
    ...(agreement.maps === "edit" ? ["draw on the work maps"] : []),
    ...(read.length === 0 ? [] : [`read ${listed(read)}`]),
    ...(seen === null ? [] : [`see the results ${seen}`]),
  ];
  const last = parts.pop();
  if (last === undefined) return null;
  return parts.length === 0 ? last : `${parts.join(", ")}, and ${last}`;
}

/** The same about an organization, in a sentence: "Its people read the work maps." */
export function agreementSentence(agreement: GuestAgreement, sites: Effort["sites"]): string {
  const words = agreementWords(agreement, sites);
  return words === null ? "Its people see that it takes part, and nothing else." : `Its people ${words}.`;
}

function readable({ maps, structures, context }: GuestAgreement): string[] {
  return [
    ...(maps === "see" ? ["the work maps"] : []),
    ...(structures ? ["the structures of the work"] : []),
    ...(context ? ["how the context of the work was judged"] : []),
  ];
}

/** Of the whole or of their own sites, never of both. */
function results({ results: agreed }: GuestAgreement, sites: Effort["sites"]): string | null {
  if (agreed === "whole") return "of all sites together";
  return agreed === "none" || sites.length === 0 ? null : `of ${listed(sites.map(({ name }) => name))}`;
}
