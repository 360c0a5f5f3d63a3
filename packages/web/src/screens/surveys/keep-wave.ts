import type { Wave } from "@interrelate/contract";
import type { QueryClient } from "@tanstack/react-query";
import { api } from "../../client/client.ts";

/** Shows a wave as it came back, and lets everything that is told about it, or counts waves, ask again. */
export async function keepWave(queries: QueryClient, organizationId: string, wave: Wave): Promise<void> {
  const input = { organizationId, waveId: wave.id };
  queries.setQueryData(api.waves.get.queryKey({ input }), wave);
  await Promise.all([
    queries.invalidateQueries({ queryKey: api.waves.checks.queryKey({ input }) }),
    queries.invalidateQueries({ queryKey: api.waves.progress.queryKey({ input }) }),
    queries.invalidateQueries({ queryKey: api.waves.history.queryKey({ input }) }),
    queries.invalidateQueries({ queryKey: api.efforts.key() }),
  ]);
}
