/** Which rounds of two linked efforts stand beside each other, in the address; left out, the latest of each. */
export interface AlignmentSearch {
  /** A closed wave of the leadership track. */
  leading?: string;
  /** A closed wave of the front-line track. */
  led?: string;
  /** What is shown as a table instead of a picture: `dimensions`, `pairs` or both, with a comma. */
  tables?: string;
}

const KEYS = ["leading", "led", "tables"] as const;

/** Keeps the known texts of an address and drops the rest. */
export function readAlignmentSearch(search: Record<string, unknown>): AlignmentSearch {
  const known: AlignmentSearch = {};
  for (const key of KEYS) {
    const value = search[key];
    if (typeof value === "string" && value !== "") known[key] = value;
  }
  return known;
}
