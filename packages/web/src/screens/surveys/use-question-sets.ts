import type { QuestionSet } from "@interrelate/contract";
import { useSuspenseQuery } from "@tanstack/react-query";
import { api } from "../../client/client.ts";

/** The ready-made sets of questions. Suspends while they load. */
export function useQuestionSets(): readonly QuestionSet[] {
  return useSuspenseQuery(api.waves.questionSets.queryOptions({ staleTime: Number.POSITIVE_INFINITY })).data;
}
