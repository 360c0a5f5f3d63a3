import type { Person, PersonChange } from "@interrelate/contract";
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, client } from "../../client/client.ts";

/** Something that was done to the list, in words, and the steps that it took. */
export type Deed = { readonly what: string; readonly changes: readonly PersonChange[] };

type Place = { readonly organizationId: string; readonly effortId: string };

/** Decides what to do from the list as it is when its turn comes. */
type Decide = (people: readonly Person[]) => PersonChange[];

const NO_DEEDS: readonly Deed[] = [];

/**
 * The people of an effort, changing them, and undoing it. Changes are saved one after the other, each from the list as
 * the one before left it. What was done is remembered until the page is left for good, also on other screens.
 */
export function usePeople(place: Place) {
  const queries = useQueryClient();
  const listKey = api.people.list.queryKey({ input: place });
  const { people } = useSuspenseQuery(api.people.list.queryOptions({ input: place })).data;
  const deeds = useQuery(deedsOf(place)).data;
  const [said, setSaid] = useState<"nothing" | "saved" | "undone">("nothing");

  const changing = useMutation({
    scope: { id: `people ${place.effortId}` },
    mutationFn: async ({ decide }: { what: string; decide: Decide; isUndo: boolean }) => {
      const changes = decide(queries.getQueryData(listKey)?.people ?? []);
      if (changes.length === 0) return changes;
      const after = await client.people.change({ ...place, changes });
      queries.setQueryData(listKey, after);
      return changes;
    },
    onSuccess: (changes, { what, isUndo }) => {
      setSaid(isUndo ? "undone" : "saved");
      if (!isUndo && changes.length > 0) remember(queries, place, { what, changes });
      return queries.invalidateQueries({ queryKey: api.waves.key() });
    },
    onError: () => queries.invalidateQueries({ queryKey: listKey }),
  });

  const undo = () => {
    const last = deeds.at(-1);
    if (last === undefined) return;
    // Somebody who undoes in a hurry undoes the one before, not the same again.
    queries.setQueryData(deedsOf(place).queryKey, deeds.slice(0, -1));
    changing.mutate({ what: last.what, decide: () => inverse(last.changes), isUndo: true });
  };

  return {
    people,
    lastDeed: deeds.at(-1),
    undo,
    change: (what: string, decide: Decide) => changing.mutateAsync({ what, decide, isUndo: false }),
    isSaving: changing.isPending,
    said,
    failedUndo: changing.isError && changing.variables.isUndo ? changing.error : null,
    failedChange: changing.isError && !changing.variables.isUndo ? changing.error : null,
  };
}

/** Remembers something that was done, so that it can be undone. */
export function remember(queries: ReturnType<typeof useQueryClient>, place: Place, deed: Deed): void {
  queries.setQueryData<readonly Deed[]>(deedsOf(place).queryKey, (before = NO_DEEDS) => [...before, deed]);
}

/** The steps that undo these. */
function inverse(changes: readonly PersonChange[]): PersonChange[] {
  return changes.map(({ before, after }) => ({ before: after, after: before }));
}

function deedsOf({ effortId }: Place) {
  return {
    queryKey: ["people deeds", effortId] as const,
    queryFn: (): readonly Deed[] => NO_DEEDS,
    initialData: NO_DEEDS,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  };
}
