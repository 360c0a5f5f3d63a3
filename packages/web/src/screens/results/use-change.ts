import type { WaveChange } from "@interrelate/contract";
import { type ChangeNetwork, changeNetwork } from "@interrelate/pictures";
import { useSuspenseQuery } from "@tanstack/react-query";
import { api } from "../../client/client.ts";
import type { ShownResults } from "./use-wave-results.ts";

/** How two waves compare. Suspends while it loads. */
export function useChange(organizationId: string, results: ShownResults, since: string): WaveChange {
  return useSuspenseQuery(
    api.results.change.queryOptions({ input: { organizationId, waveId: results.wave.id, since }, staleTime: 60_000 }),
  ).data;
}

/** How every tie changed since an earlier wave, as a network for pictures. */
export function changeOf(found: WaveChange, results: ShownResults): ChangeNetwork {
  return changeNetwork(found.change, {
    before: found.before.name,
    after: found.after.name,
    workgroups: found.workgroups,
    raters: new Map(results.participation.workgroups.map((row) => [row.id, row.answered])),
    threshold: results.threshold,
  });
}
