import type { Effort, Guest, NewGuest } from "@interrelate/contract";

/** Whether an agreement holds on a day, its first and its last day included. */
export function holdsOn({ agreedOn, endsOn }: Pick<NewGuest, "agreedOn" | "endsOn">, day: string): boolean {
  return agreedOn <= day && (endsOn === null || day <= endsOn);
}

/**
 * Why a guest cannot be taken in or changed like this, as a sentence; undefined when it can.
 *
 * @param others the other guests of the effort.
 */
export function refuseGuest(
  wanted: NewGuest,
  effort: Pick<Effort, "sites">,
  others: readonly Pick<Guest, "name" | "siteIds">[],
): string | undefined {
  const isName = ({ name }: { readonly name: string }) => name.toLocaleLowerCase() === wanted.name.toLocaleLowerCase();
  if (others.some(isName))
    return `There is a guest called “${wanted.name}” already. Nothing was changed; please use another name.`;
  if (wanted.siteIds.some((siteId) => !effort.sites.some(({ id }) => id === siteId)))
    return "One of these sites does not belong to this effort. Nothing was changed; please look again.";
  if (new Set(wanted.siteIds).size < wanted.siteIds.length)
    return "The same site is named twice. Nothing was changed; please name each once.";
  const taken = others.find(({ siteIds }) => siteIds.some((siteId) => wanted.siteIds.includes(siteId)));
  if (taken !== undefined)
    return `One of these sites is “${taken.name}”'s own. A site is one guest's at most, so nothing was changed.`;
  return undefined;
}
