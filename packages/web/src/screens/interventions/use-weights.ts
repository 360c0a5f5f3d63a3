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
      onMutate: async ({ weights }) => {
        await queries.cancelQueries({ queryKey });
        queries.setQueryData<EffortActWeights>(
          queryKey,
          (before) => before && { ...before, weights: weights ?? before.usual },
        );
      },
      onSuccess: (after) => {
        // What is still on its way counts already.
        if (queries.isMutating({ mutationKey: api.interventions.weigh.mutationKey() }) === 1)
          queries.setQueryData(queryKey, after);
      },
      onError: () => queries.invalidateQueries({ queryKey }),
    }),
  );
  const { weights, usual } = data;
  return {
    weights,
    isUsual: Object.entries(usual).every(([input, weight]) => weights[input as keyof ActWeights] === weight),
    weigh: (changes: Partial<ActWeights>) => saving.mutate({ ...place, weights: { ...weights, ...changes } }),
    backToUsual: () => saving.mutate({ ...place, weights: null }),
    state: saving.isPending ? "saving" : saving.isSuccess ? "saved" : "nothing",
    error: saving.error,
  } as const;
}

export type Weights = ReturnType<typeof useWeights>;
