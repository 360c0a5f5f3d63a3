import type { WaveResults } from "@interrelate/contract";

/** People of one group who answered, and how many of them were spoken for by somebody else. */
export type ProxyCount = { readonly workgroupId: string; readonly people: number; readonly proxies: number };

/**
 * How many answers of each published group were given on somebody's behalf, as far as that may be told: both those given
 * so and those given in person must be none or at least the threshold. Groups with no or too few of them, or of which
 * no tie is published, are not in it.
 */
export function tellProxies(
  counts: readonly ProxyCount[],
  threshold: number,
  isPublished: (workgroupId: string) => boolean,
): WaveResults["proxies"] {
  return counts
    .filter(({ workgroupId, people, proxies }) => {
      const inPerson = people - proxies;
      return proxies >= threshold && (inPerson === 0 || inPerson >= threshold) && isPublished(workgroupId);
    })
    .map(({ workgroupId, proxies }) => ({ workgroupId, people: proxies }));
}
