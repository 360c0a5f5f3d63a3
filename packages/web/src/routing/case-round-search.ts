import { type ResultsSearch, readResultsSearch } from "./results-search.ts";

/** What a round of networks around clients shows of its results, in its address. */
export interface CaseRoundSearch extends ResultsSearch {
  /** The network that is open, by its case. */
  network?: string;
}

/** Keeps the known texts of an address and drops the rest. */
export function readCaseRoundSearch(search: Record<string, unknown>): CaseRoundSearch {
  const { network } = search;
  const known = readResultsSearch(search);
  return typeof network === "string" && network !== "" ? { ...known, network } : known;
}
