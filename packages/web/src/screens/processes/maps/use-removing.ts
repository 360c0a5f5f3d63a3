import type { ProcessMapSummary } from "@interrelate/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../../client/client.ts";

/** Removing maps, and bringing the last one back. */
export interface Removing {
  remove: (map: ProcessMapSummary) => void;
  /** The map removed last, as long as it is not brought back. */
  removed: ProcessMapSummary | null;
  restore: () => void;
  removeError: unknown;
  restoreError: unknown;
}

/** Removes maps at once: each can be brought back. */
export function useRemoving({ organizationId }: { organizationId: string }): Removing {
  const queries = useQueryClient();
  const [removed, setRemoved] = useState<ProcessMapSummary | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: api.processes.key() });
  const removing = useMutation(api.processes.remove.mutationOptions({ onSuccess: refresh }));
  const restoring = useMutation(api.processes.restore.mutationOptions({ onSuccess: refresh }));
  return {
    removed,
    remove: (map) => removing.mutate({ organizationId, mapId: map.id }, { onSuccess: () => setRemoved(map) }),
    restore: () => {
      if (removed === null) return;
      restoring.mutate({ organizationId, mapId: removed.id }, { onSuccess: () => setRemoved(null) });
    },
    removeError: removing.error,
    restoreError: restoring.error,
  };
}
