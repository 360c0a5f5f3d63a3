import type { Analysis, WaveResults } from "@interrelate/contract";
import type { GuestPart } from "../platform/guest-part.ts";

/**
 * Which site's figures answer a request: the one asked for, or null for the whole. A guest is shown the whole or its
 * own sites, never both: the whole less its own would be what others answered. One that sees its own sites is shown the
 * first of them when it asks for none.
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
  if (part.agreement.results === "whole") return asked === undefined ? null : undefined;
  return asked === undefined || part.siteIds.includes(asked) ? (asked ?? part.siteIds[0]) : undefined;
}

/**
 * The results of a wave as somebody of a guest sees them, who is told of the whole or of its own sites, as agreed. What
 * a field tells beyond that is emptied:
 *
 * - names of the organisation, the effort, the work process, workgroups and groups reported together, the threshold,
 *   the cut-offs and what was asked say how figures are read and are nobody's; closed waves are what can be asked for;
 * - `sites`, the rows of sites in `participation` and the labels inside `analysis` are their own, and none beside the
 *   whole;
 * - counts of the whole (`participation`, `proxies`) come with the whole alone;
 * - how much sites differ (`icc.site`) is a figure about other sites, and is never told;
 * - `erasedSince` says that figures are older than the answers, of which nobody learns whose or where they were.
 *
 * @param part null for members, who see them as they are.
 */
export function trimResults(results: WaveResults, part: GuestPart | null): WaveResults {
  if (part === null) return results;
  const isWhole = part.agreement.results === "whole";
  const told = isWhole ? [] : part.siteIds;
  const isTold = ({ id }: { readonly id: string }) => told.includes(id);
  const { participation, analysis } = results;
  const ofWhole = isWhole ? {} : { invited: null, answered: null, workgroups: [] };
  return {
    ...results,
    sites: results.sites.filter(isTold),
    waves: results.waves.filter(({ status }) => status === "closed"),
    participation: { ...participation, ...ofWhole, sites: participation.sites.filter(isTold) },
    proxies: isWhole ? results.proxies : [],
    analysis: analysis && trimAnalysis(analysis, told),
  };
}

function trimAnalysis(analysis: Analysis, told: readonly string[]): Analysis {
  return {
    ...analysis,
    sites: analysis.sites.filter((site) => told.includes(site)),
    icc: { ...analysis.icc, site: null },
    suppressed: analysis.suppressed.filter(({ site }) => site === undefined || told.includes(site)),
  };
}
