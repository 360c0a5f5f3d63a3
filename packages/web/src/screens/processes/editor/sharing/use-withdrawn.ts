import type { Effort } from "@interrelate/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "../../../../client/client.ts";
import { mayDraw } from "../../../../routing/guest-pages.ts";
import { type EditedMap, useSaveState } from "./use-shared-map.ts";

/**
 * Reads again what was agreed when the server takes nothing more from somebody of a guest. Where they may only read by
 * now, their unsent changes are given up and `onWithdrawn` is told whether there were any.
 */
export function useWithdrawn(effort: Effort, edited: EditedMap, onWithdrawn: (lost: boolean) => void): void {
  const queries = useQueryClient();
  const state = useSaveState(edited);
  const isShut = effort.guest !== null && state.is === "refused" && state.problem.status === 404;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each time that it is shut
  useEffect(() => {
    if (!isShut) return;
    const lost = edited.map.hasUnsent();
    const input = { organizationId: effort.organizationId, effortId: effort.id };
    queries.fetchQuery({ ...api.efforts.get.queryOptions({ input }), staleTime: 0 }).then(
      (agreed) => {
        if (mayDraw(agreed)) return;
        edited.map.discard();
        onWithdrawn(lost);
        void queries.invalidateQueries({ queryKey: api.processes.key() });
      },
      // The notice of the refusal stays.
      () => undefined,
    );
  }, [isShut]);
}
