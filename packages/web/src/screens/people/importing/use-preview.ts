import type { Effort, PeopleImport, PeopleImported } from "@interrelate/contract";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../../client/client.ts";
import type { ChosenList } from "./choose-list.tsx";

/** What was decided about a list. */
export type Decisions = Omit<PeopleImport, "file">;

/** What came of an import. */
export type Imported = PeopleImported;

const UNDECIDED: Decisions = {
  mapping: null,
  workgroupId: null,
  workgroups: [],
  sites: [],
  known: "keep",
  leaveOut: [],
};

/** Looks at the list as proposed, and again a moment after each decision; meanwhile the last answer stays. */
export function usePreview({ organizationId, id: effortId }: Effort, { key, file }: ChosenList) {
  const [decisions, setDecisions] = useState(UNDECIDED);
  const [wanted] = useDebouncedValue(decisions, 250);
  const looking = useQuery({
    queryKey: ["people preview", key, wanted],
    queryFn: ({ signal }) => client.people.preview({ organizationId, effortId, file, ...wanted }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  return {
    preview: looking.data ?? null,
    decisions,
    decide: (part: Partial<Decisions>) => setDecisions((before) => ({ ...before, ...part })),
    error: looking.error,
    busy: looking.isFetching || wanted !== decisions,
  };
}
