import type { ContextRating } from "@interrelate/contract";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { api } from "../../../client/client.ts";

/** A judgement as it is sent: who and when is added where it is kept. */
export type SentRating = Omit<ContextRating, "judgedBy" | "judgedOn">;

type Place = { readonly organizationId: string; readonly effortId: string };

/**
 * How the work of an effort was judged, and judging it. A judgement is shown before it is saved, one is saved after the
 * other, and all are read again when that fails.
 */
export function useContextRatings(place: Place) {
  const queries = useQueryClient();
  const { data: ratings } = useSuspenseQuery(api.processes.context.queryOptions({ input: place }));
  const queryKey = api.processes.context.queryKey({ input: place });
  const saving = useMutation(
    api.processes.rateContext.mutationOptions({
      scope: { id: `context ${place.effortId}` },
      onMutate: async ({ rating }) => {
        await queries.cancelQueries({ queryKey });
        queries.setQueryData<ContextRating[]>(queryKey, (before = []) => withRating(before, rating));
      },
      onSuccess: (after) => {
        // What is still on its way is shown already.
        if (queries.isMutating({ mutationKey: api.processes.rateContext.mutationKey() }) === 1)
          queries.setQueryData(queryKey, after);
      },
      onError: () => queries.invalidateQueries({ queryKey }),
    }),
  );
  return {
    ratings,
    rate: (rating: SentRating) => saving.mutate({ ...place, rating }),
    state: saving.isPending ? "saving" : saving.isSuccess ? "saved" : "autosave",
    error: saving.error,
  } as const;
}

function withRating(before: readonly ContextRating[], rating: SentRating): ContextRating[] {
  const others = before.filter(({ siteId }) => siteId !== rating.siteId);
  const was = before.find(({ siteId }) => siteId === rating.siteId);
  return [...others, { judgedBy: was?.judgedBy ?? "", judgedOn: was?.judgedOn ?? "", ...rating }];
}
