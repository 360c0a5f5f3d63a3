import type { InclusionJudgement, NewStructure, Structure, StructureChange } from "@interrelate/contract";
import {
  type QueryClient,
  type UseMutationResult,
  useMutation,
  useQueryClient,
  useSuspenseQuery,
} from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/client.ts";
import { type SentJudgement, withJudgement } from "./with-judgement.ts";

type Place = { readonly organizationId: string; readonly effortId: string };

/** What can be undone: the removal of a structure, or of one judgement about it that said what it rests on. */
export interface Removed {
  structure: Structure;
  judgement?: Judgement;
}

/** What is read of every change, whatever it was. */
type Done = Pick<UseMutationResult, "isPending" | "isSuccess" | "error" | "submittedAt">;

/** A judgement with all it says. */
export type Judgement = Required<InclusionJudgement>;

/**
 * The structures of an effort and what can be done with them. Everything is saved at once, one change after the other;
 * a judgement is shown before it is saved, and the list is read again when that fails.
 */
export function useStructures(place: Place) {
  const queries = useQueryClient();
  const structures = useSuspenseQuery(api.structures.list.queryOptions({ input: place })).data;
  const [removed, setRemoved] = useState<Removed | null>(null);
  const key = api.structures.list.queryKey({ input: place });
  const scope = { id: `structures ${place.effortId}` };
  const read = () => queries.invalidateQueries({ queryKey: key });
  const creating = useMutation(api.structures.create.mutationOptions({ scope, onSuccess: read }));
  const changing = useMutation(api.structures.change.mutationOptions({ scope, onSettled: read }));
  const removing = useMutation(api.structures.remove.mutationOptions({ scope, onSettled: read }));
  const restoring = useMutation(api.structures.restore.mutationOptions({ scope, onSettled: read }));
  const judging = useMutation(
    api.structures.judge.mutationOptions({
      scope,
      onMutate: ({ judgements }) => showJudgements(queries, key, judgements),
      onSuccess: (after, _, __, { client }) => {
        // What is still on its way is shown already.
        if (client.isMutating({ mutationKey: api.structures.judge.mutationKey() }) === 1)
          client.setQueryData(key, after);
      },
      onError: read,
    }),
  );
  const all: readonly Done[] = [creating, changing, removing, restoring, judging];
  const last = all.reduce((one, other) => (other.submittedAt > one.submittedAt ? other : one));
  const { organizationId } = place;
  return {
    structures,
    removed,
    name: (structure: NewStructure) => creating.mutateAsync({ ...place, structure }),
    change: (structureId: string, structure: StructureChange) =>
      changing.mutate({ organizationId, structureId, structure }),
    remove: (structure: Structure) =>
      removing.mutate({ organizationId, structureId: structure.id }, { onSuccess: () => setRemoved({ structure }) }),
    judge: (judgement: Judgement) => {
      judging.mutate({ ...place, judgements: [judgement] });
      setRemoved(takenBack(structures, judgement));
    },
    undo: ({ structure, judgement }: Removed) => {
      setRemoved(null);
      if (judgement === undefined) restoring.mutate({ organizationId, structureId: structure.id });
      else judging.mutate({ ...place, judgements: [judgement] });
    },
    state: all.some(({ isPending }) => isPending) ? "saving" : last.isSuccess ? "saved" : "nothing",
    error: last.error,
  } as const;
}

export type Structures = ReturnType<typeof useStructures>;

/** The judgement that another one takes back with what it rests on; null where nothing is lost. */
function takenBack(structures: readonly Structure[], { structureId, workgroupId, level }: Judgement): Removed | null {
  const structure = structures.find(({ id }) => id === structureId);
  const before = structure?.inclusions.find((each) => each.workgroupId === workgroupId);
  if (level !== null || structure === undefined || before === undefined || before.evidence === "") return null;
  return { structure, judgement: { structureId, workgroupId, level: before.level, evidence: before.evidence } };
}

async function showJudgements(
  queries: QueryClient,
  queryKey: readonly unknown[],
  judgements: readonly SentJudgement[],
) {
  await queries.cancelQueries({ queryKey });
  queries.setQueryData<Structure[]>(queryKey, (before) =>
    before?.map((each) => judgements.reduce(withJudgement, each)),
  );
}
