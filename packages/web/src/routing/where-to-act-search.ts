import { type ResultsSearch, readResultsSearch } from "./results-search.ts";

/** What the page of where to act shows, in its address: results, and the process map whose hand-offs count. */
export interface WhereToActSearch extends ResultsSearch {
  /** Without it the map of the current state that was changed last. */
  map?: string;
}

/** Keeps the known texts of an address and drops the rest. */
export function readWhereToActSearch(search: Record<string, unknown>): WhereToActSearch {
  const { map } = search;
  return { ...readResultsSearch(search), ...(typeof map === "string" && map !== "" ? { map } : {}) };
}
