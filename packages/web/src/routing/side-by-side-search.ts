/** What the page of two process maps shows, in its address. */
export interface SideBySideSearch {
  /** The two maps; without them the current one and a desired one. */
  before?: string;
  after?: string;
  /** The closed wave and the site whose ties are drawn. */
  wave?: string;
  site?: string;
  view?: string;
}

const KEYS = ["before", "after", "wave", "site", "view"] as const;

/** Keeps the known texts of an address and drops the rest. */
export function readSideBySideSearch(search: Record<string, unknown>): SideBySideSearch {
  const known: SideBySideSearch = {};
  for (const key of KEYS) {
    const value = search[key];
    if (typeof value === "string" && value !== "") known[key] = value;
  }
  return known;
}
