import type { Analysis, WaveResults } from "@interrelate/contract";
import type { GuestPart } from "../platform/guest-part.ts";

/**
 * Which site's figures answer a request: the one asked for, or null for the whole. A guest whose agreement does not
 * take in the whole is shown the first of its own sites when it asks for none.
 *
 * @param part null for members.
 * @returns undefined when they may not see what they ask for, or it does not exist.
 */
export function siteToShow(
  part: GuestPart | null,
  siteIds: readonly string[],
  asked: string | undefined,
): string | null | undefined {
  if (part === null) return asked === undefined || siteIds.includes(asked) ? (asked ?? null) : undefined;
  if (asked !== undefined) return part.siteIds.includes(asked) ? asked : undefined;
  return part.agreement.results === "whole" ? null : part.siteIds[0];
}

/**
 * The results of a wave as somebody of a guest sees them. Where a field tells of other sites, or of the whole without
 * this being agreed, it is emptied:
 *
 * - names of the organisation, the effort, the work process, workgroups and groups reported together, the threshold,
 *   the cut-offs and what was asked say how figures are read and are nobody's; closed waves are what can be asked for;
 * - `sites`, the rows of sites in `participation` and the labels inside `analysis` are their own;
 * - counts of the whole (`participation`, `proxies`) come with the whole alone;
 * - how much sites differ (`icc.site`) is a figure about other sites, and is never told;
 * - `erasedSince` says that figures are older than the answers, of which nobody learns whose or where they were.
 *
 * @param part null for members, who see them as they are.
 */
export function trimResults(results: WaveResults, part: GuestPart | null): WaveResults {
  if (part === null) return results;
  const isOwn = ({ id }: { readonly id: string }) => part.siteIds.includes(id);
  const isWhole = part.agreement.results === "whole";
  const { participation, analysis } = results;
  const ofWhole = isWhole ? {} : { invited: null, answered: null, workgroups: [] };
  return {
    ...results,
    sites: results.sites.filter(isOwn),
    waves: results.waves.filter(({ status }) => status === "closed"),
    participation: { ...participation, ...ofWhole, sites: participation.sites.filter(isOwn) },
    proxies: isWhole ? results.proxies : [],
    analysis: analysis && trimAnalysis(analysis, part.siteIds),
  };
}

function trimAnalysis(analysis: Analysis, own: readonly string[]): Analysis {
  return {
    ...analysis,
    sites: analysis.sites.filter((site) => own.includes(site)),
    icc: { ...analysis.icc, site: null },
    suppressed: analysis.suppressed.filter(({ site }) => site === undefined || own.includes(site)),
  };
}
