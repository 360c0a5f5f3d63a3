/** What a results page shows, in its address: every view can be linked to. Absent means the page's own default. */
export interface ResultsSearch {
  /** A closed wave; without it the latest. */
  wave?: string;
  /** The earlier wave to compare with. */
  since?: string;
  /** One site; without it all. */
  site?: string;
  /** `index`, `communication`, `relationship` or one of the seven dimensions. */
  dimension?: string;
  /** The two ends of a tie, as workgroup ids. */
  from?: string;
  to?: string;
  band?: string;
  direction?: string;
  sort?: string;
  view?: string;
}

const KEYS = ["wave", "since", "site", "dimension", "from", "to", "band", "direction", "sort", "view"] as const;

/** Keeps the known texts of an address and drops the rest. */
export function readResultsSearch(search: Record<string, unknown>): ResultsSearch {
  const known: ResultsSearch = {};
  for (const key of KEYS) {
    const value = search[key];
    if (typeof value === "string" && value !== "") known[key] = value;
  }
  return known;
}
