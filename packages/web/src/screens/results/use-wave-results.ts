import type { WaveResults } from "@interrelate/contract";
import { type Measure, type NetworkContext, type TieNetwork, tieNetwork } from "@interrelate/pictures";
import { useSuspenseQuery } from "@tanstack/react-query";
import { api } from "../../client/client.ts";

/** The published results of a closed wave, for all sites or one. Suspends while they load. */
export function useWaveResults(organizationId: string, waveId: string, site: string | undefined): WaveResults {
  return useSuspenseQuery(
    api.results.wave.queryOptions({ input: { organizationId, waveId, ...(site ? { site } : {}) }, staleTime: 60_000 }),
  ).data;
}

/** Results that may be shown. */
export type ShownResults = WaveResults & { analysis: NonNullable<WaveResults["analysis"]> };

/** One measure of results as a network for pictures. */
export function networkOf({ analysis, ...results }: ShownResults, measure: Measure): TieNetwork {
  const { cutoffs, threshold, workgroups, participation, asked } = results;
  // Participation is over all sites; at one site the ties say how many rated there.
  const people = results.site === null ? { participation } : {};
  const context: NetworkContext = { cutoffs, threshold, workgroups, asked, ...people };
  return tieNetwork(analysis, measure, context);
}
