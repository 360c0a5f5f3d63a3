import type { CaseRound, Effort } from "@interrelate/contract";
import { type QueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { api } from "../../client/client.ts";
import type { CaseRoundSearch } from "../../routing/case-round-search.ts";
import { RENEW_EVERY } from "../surveys/wave-progress.tsx";

/** One round with its effort, what its address asks for, and how to ask for something else. */
export interface RoundView {
  round: CaseRound;
  effort: Effort;
  search: CaseRoundSearch;
  /** Changes the address, one step back in the browser; `undefined` takes a key out. The page does not scroll. */
  show: (changes: { [Key in keyof CaseRoundSearch]?: CaseRoundSearch[Key] | undefined }) => void;
}

/** The round of the address. Suspends while it loads; an open one renews itself. */
export function useRound(): RoundView {
  const { organizationId, effortId, caseRoundId } = useParams({
    from: "/signed-in/o/$organizationId/e/$effortId/cases/$caseRoundId",
  });
  const search: CaseRoundSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const effort = useSuspenseQuery(api.efforts.get.queryOptions({ input: { organizationId, effortId } })).data;
  const round = useSuspenseQuery({
    ...api.cases.round.queryOptions({ input: { organizationId, caseRoundId } }),
    refetchInterval: (query) => (query.state.data?.status === "open" ? RENEW_EVERY : false),
  }).data;
  return {
    round,
    effort,
    search,
    show: (changes) =>
      void navigate({
        to: ".",
        search: (old: CaseRoundSearch) => without({ ...old, ...changes }),
        resetScroll: false,
      }),
  };
}

/** Shows a round as it came back, and lets the list of rounds ask again. */
export async function keepRound(queries: QueryClient, { organizationId }: Effort, round: CaseRound): Promise<void> {
  queries.setQueryData(api.cases.round.queryKey({ input: { organizationId, caseRoundId: round.id } }), round);
  await queries.invalidateQueries({ queryKey: api.cases.rounds.key() });
}

/** Lets everything that is told about a round ask again, after one of its cases has changed. */
export async function renewRound(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ queryKey: api.cases.key() });
}

function without(search: { [Key in keyof CaseRoundSearch]?: string | undefined }): CaseRoundSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ""));
}
