import type { CaseRound, ClientCase, Effort, NewCase } from "@interrelate/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/client.ts";
import { renewRound } from "./use-round.ts";

/** Removes cases from a draft, and remembers the last one, so that it can be put back. */
export function useRemoveCase({ organizationId }: Effort, { cases }: CaseRound) {
  const queries = useQueryClient();
  const [removed, setRemoved] = useState<ClientCase | null>(null);
  const removing = useMutation(
    api.cases.removeCase.mutationOptions({
      onSuccess: async (_, { caseId }) => {
        setRemoved(cases.find(({ id }) => id === caseId) ?? null);
        await renewRound(queries);
      },
    }),
  );
  return {
    removed,
    error: removing.error,
    remove: ({ id }: ClientCase) => removing.mutate({ organizationId, caseId: id }),
    forget: () => setRemoved(null),
  };
}

/** A case as it is written anew: without what the server gives it. */
export function newCaseOf({ label, clientWorkgroupId, consent, members }: ClientCase): NewCase {
  const { by, on, how } = consent;
  return { label, clientWorkgroupId, consent: { by, on, how }, members };
}
