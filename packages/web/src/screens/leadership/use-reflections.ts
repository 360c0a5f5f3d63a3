import type { Reflection } from "@interrelate/contract";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/client.ts";

type Place = { readonly organizationId: string; readonly effortId: string };

/**
 * One's own private log of an effort and what can be done with it, one change after the other. The browser forgets the
 * entries when the page is left: they are in no cache and in no storage.
 */
export function useReflections(place: Place) {
  const queries = useQueryClient();
  const entries = useSuspenseQuery(
    api.leadership.reflections.queryOptions({ input: place, gcTime: 0, staleTime: 0 }),
  ).data;
  const [removed, setRemoved] = useState<Reflection | null>(null);
  const key = api.leadership.reflections.queryKey({ input: place });
  const options = {
    scope: { id: `log ${place.effortId}` },
    gcTime: 0,
    onMutate: () => queries.cancelQueries({ queryKey: key }),
  } as const;
  const show = (change: (before: Reflection[]) => Reflection[]) =>
    // Once the page is left there is no list to keep.
    queries.setQueryData<Reflection[]>(key, (before) => before && change(before));
  const onSuccess = (entry: Reflection) => show((before) => withEntry(before, entry));
  const writing = useMutation(api.leadership.reflect.mutationOptions({ ...options, onSuccess }));
  const restoring = useMutation(api.leadership.reflect.mutationOptions({ ...options, onSuccess }));
  const forgetting = useMutation(api.leadership.forget.mutationOptions(options));
  return {
    entries,
    removed,
    /** Saves words under an id, new or known. */
    write: (id: string, { prompt, words }: Pick<Reflection, "prompt" | "words">) =>
      writing.mutateAsync({ ...place, reflectionId: id, reflection: { prompt, words } }),
    remove: (entry: Reflection) =>
      forgetting.mutate(
        { ...place, reflectionId: entry.id },
        {
          onSuccess: () => {
            show((before) => before.filter(({ id }) => id !== entry.id));
            setRemoved(entry);
          },
        },
      ),
    undo: ({ id, ...reflection }: Reflection) =>
      restoring.mutate({ ...place, reflectionId: id, reflection }, { onSuccess: () => setRemoved(null) }),
    notRemoved: forgetting.error,
    notRestored: restoring.error,
  } as const;
}

export type Reflections = ReturnType<typeof useReflections>;

/** The entries with one more or one changed, newest first. */
function withEntry(entries: readonly Reflection[], entry: Reflection): Reflection[] {
  const others = entries.filter(({ id }) => id !== entry.id);
  return [...others, entry].toSorted((one, other) => (one.writtenAt < other.writtenAt ? 1 : -1));
}
