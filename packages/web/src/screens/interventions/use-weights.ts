import type { ActWeights, EffortActWeights } from "@interrelate/contract";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { api } from "../../client/client.ts";

type Place = { readonly organizationId: string; readonly effortId: string };

/**
 * How an effort weighs where to act, and weighing it otherwise. Weights count before they are saved, one change is saved
 * after the other, and all are read again when that fails.
 */
export function useWeights(place: Place) {
  const queries = useQueryClient();
  const { data } = useSuspenseQuery(api.interventions.weights.queryOptions({ input: place }));
  const queryKey = api.interventions.weights.queryKey({ input: place });
  const saving = useMutation(
    api.interventions.weigh.mutationOptions({
      scope: { id: `act weights ${place.effortId}` },
      // What is being read anew was read before this change.
      onMutate: () => queries.cancelQueries({ queryKey }, { revert: false }),
      onSuccess: (after) => {
        // What is still on its way counts already.
        if (queries.isMutating({ mutationKey: api.interventions.weigh.mutationKey() }) === 1)
          queries.setQueryData(queryKey, after);
      },
      onError: () => queries.invalidateQueries({ queryKey }),
    }),
  );
  /** Counts at once, so that a key pressed before the page is drawn again builds on it. */
  const change = (wanted: (now: EffortActWeights) => ActWeights | null) => {
    const now = queries.getQueryData<EffortActWeights>(queryKey) ?? data;
    const weights = wanted(now);
    queries.setQueryData<EffortActWeights>(queryKey, { ...now, weights: weights ?? now.usual });
    saving.mutate({ ...place, weights });
  };
  const { weights, usual } = data;
  return {
    weights,
    isUsual: Object.entries(usual).every(([input, weight]) => weights[input as keyof ActWeights] === weight),
    weigh: (changes: Partial<ActWeights>) => change((now) => ({ ...now.weights, ...changes })),
    backToUsual: () => change(() => null),
    state: saving.isPending ? "saving" : saving.isSuccess ? "saved" : "nothing",
    error: saving.error,
  } as const;
}

export type Weights = ReturnType<typeof useWeights>;
