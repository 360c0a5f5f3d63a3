import { QueryClient } from "@tanstack/react-query";
import { asProblem } from "./problem.ts";

/** One cache for all screens. An answer that says no is not asked again; a request without an answer is, twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => asProblem(error) === null && failures < 2,
    },
  },
});
